// npm run calibrate -- evidence: how far measured runs reach in each dimension of a layout. `--write` puts the limits into
// seeds/coefficients/evidence.json, from where a search takes what it calls never seen.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Case } from '../../src/analysis/backtest/case.ts';
import { readCases } from '../../src/analysis/backtest/readCases.ts';
import { findMachine, invalidIn, type LimitId } from '../../src/performance/index.ts';
import { limits, type Limit } from '../../src/performance/search/evidence.ts';
import { machineIds, type Coefficient } from '../../src/provenance/index.ts';

const table = '../shared/data/throughput.csv';
const file = 'seeds/coefficients/evidence.json';

const meanings: Readonly<Record<LimitId, Coefficient['meaning']>> = {
  seenTensor: { en: 'tensor-parallel ranks, at most', ko: '텐서 병렬 랭크 수의 최댓값' },
  seenTensorDomains: {
    en: 'tensor-parallel ranks for each accelerator of a fast domain, at most: above 1 they talk over the network',
    ko: '고속 연결 영역의 가속기 수에 대한 텐서 병렬 랭크 수의 최댓값. 1보다 크면 네트워크를 거쳐 통신한다',
  },
  seenPipeline: { en: 'pipeline-parallel ranks, at most', ko: '파이프라인 병렬 랭크 수의 최댓값' },
  seenTurns: { en: 'micro-batches for each pipeline-parallel rank, at least', ko: '파이프라인 병렬 랭크당 마이크로배치 수의 최솟값' },
  seenVirtual: { en: 'virtual stages on a pipeline-parallel rank, at most', ko: '파이프라인 병렬 랭크가 맡은 가상 단계 수의 최댓값' },
  seenContext: { en: 'context-parallel ranks, at most', ko: '컨텍스트 병렬 랭크 수의 최댓값' },
  seenContextTokens: {
    en: 'tokens of a sequence on each context-parallel rank, at least',
    ko: '컨텍스트 병렬 랭크마다 놓인 한 시퀀스 토큰 수의 최솟값',
  },
  seenExpert: { en: 'expert-parallel ranks, at most', ko: '전문가 병렬 랭크 수의 최댓값' },
  seenTokens: { en: 'tokens that pass a stage together, at most', ko: '한 단계를 함께 지나는 토큰 수의 최댓값' },
  seenShardedRanks: { en: 'ranks that share sharded weights, at most', ko: '가중치를 나누어 가진 랭크 수의 최댓값' },
  seenShardedTensor: {
    en: 'tensor-parallel ranks where weights are sharded, at most',
    ko: '가중치를 샤딩할 때 텐서 병렬 랭크 수의 최댓값',
  },
  seenShardedPipeline: {
    en: 'pipeline-parallel ranks where weights are sharded, at most',
    ko: '가중치를 샤딩할 때 파이프라인 병렬 랭크 수의 최댓값',
  },
  seenShardedContext: {
    en: 'context-parallel ranks where weights are sharded, at most',
    ko: '가중치를 샤딩할 때 컨텍스트 병렬 랭크 수의 최댓값',
  },
  seenShardedGradientsPipeline: {
    en: 'pipeline-parallel ranks where gradients are sharded and weights are not, at most',
    ko: '가중치는 두고 그래디언트를 샤딩할 때 파이프라인 병렬 랭크 수의 최댓값',
  },
  seenZeroBubble: {
    en: 'pipeline-parallel ranks of a schedule without a bubble, at most',
    ko: '버블 없는 스케줄에서 파이프라인 병렬 랭크 수의 최댓값',
  },
};

/** What decides how far a run reaches: taken as usual, it is no evidence. */
const decisive: ReadonlySet<string> = new Set(['tp', 'pp']);
const decisiveOfBatches: ReadonlySet<string> = new Set(['micro_batch', 'global_batch_seqs']);
const limitsOfBatches: ReadonlySet<LimitId> = new Set(['seenTurns', 'seenTokens']);

/** What was run as it says: not what a compiler of tables doubts, nor what can’t be laid out so. */
const isEvidence = ({ quality, workload, layout, assumed }: Case): boolean =>
  quality !== 'low_quality' && !assumed.some(({ field }) => decisive.has(field)) && invalidIn(workload, layout) === null;

export const evidenceAmong = (cases: readonly Case[]): readonly Case[] => cases.filter(isEvidence).map(asStated);

/** A way of sharding that the row doesn’t state is no evidence of it. */
const asStated = (run: Case): Case =>
  run.assumed.some(({ field }) => field === 'sharding') ? { ...run, layout: { ...run.layout, sharding: 0 } } : run;

type Reach = { readonly limit: number; readonly runs: number; readonly sources: number };

/**
 * How far at least two sources reach, since what one alone shows may be odd; how far the one does where no other has any of it;
 * and where none has, no way at all.
 */
export function reachOf({ id, side, of }: Limit, runs: readonly Case[]): Reach {
  const isFurther = (one: number, other: number): boolean => (side === 'most' ? one > other : one < other);
  const bySource = new Map<string, number>();
  let count = 0;
  for (const { source, layout, workload, machine, assumed } of runs) {
    if (limitsOfBatches.has(id) && assumed.some(({ field }) => decisiveOfBatches.has(field))) continue;
    const value = of(layout, workload, machine);
    if (value === null) continue;
    count += 1;
    const known = bySource.get(source);
    if (known === undefined || isFurther(value, known)) bySource.set(source, value);
  }
  const [furthest = side === 'most' ? 0 : Infinity, second] = [...bySource.values()].toSorted((one, other) =>
    isFurther(one, other) ? -1 : isFurther(other, one) ? 1 : 0,
  );
  return { limit: second ?? furthest, runs: count, sources: bySource.size };
}

function recordOf(limit: Limit, runs: readonly Case[]): Coefficient {
  const reach = reachOf(limit, runs);
  const because = {
    en: `How far ${reach.sources > 1 ? 'at least two' : 'all'} of ${reach.sources} sources reach, with ${reach.runs} measured runs.`,
    ko: `${reach.sources}개 출처의 측정 실행 ${reach.runs}건 가운데 ${reach.sources > 1 ? '적어도 두 출처가' : '모든 출처가'} 미치는 범위다.`,
  };
  return {
    id: limit.id,
    value: String(Number(reach.limit.toPrecision(6))),
    unit: '1',
    meaning: meanings[limit.id],
    citation: { kind: 'assumption', because },
  };
}

const wordsOf = (record: Coefficient): string =>
  'citation' in record && record.citation.kind === 'assumption' ? record.citation.because.en : '';

/** The rows of a table that can be evaluated. */
export const measuredCases = (text: string): readonly Case[] =>
  readCases(text, { machines: machineIds.map(findMachine), published: [], chooseRest: ({ layout }) => layout }).cases;

export function run(args: readonly string[]): number {
  const cases = measuredCases(readFileSync(table, 'utf8'));
  const runs = evidenceAmong(cases);
  const records = limits.map((limit) => recordOf(limit, runs));
  for (const record of records) console.log(record.id.padEnd(30), record.value.padStart(8), wordsOf(record));
  console.log(`${runs.length} runs of ${new Set(runs.map(({ source }) => source)).size} sources; ${cases.length - runs.length} left out`);
  if (args.includes('--write')) writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`);
  return 0;
}
