// npm run calibrate -- evidence: how far measured runs reach in each dimension of a layout. `--write` puts the limits into
// seeds/coefficients/evidence.json, from where a search takes what it calls never seen.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Case } from '../../src/analysis/backtest/case.ts';
import { readCases } from '../../src/analysis/backtest/readCases.ts';
import { findMachine } from '../../src/performance/machineOf.ts';
import { evidenceCoefficientIds, evidenceReach, invalidIn, type LimitId } from '../../src/performance/index.ts';
import { machineIds, type Coefficient } from '../../src/provenance/index.ts';

const table = '../shared/data/throughput.csv';
const file = 'seeds/coefficients/evidence.json';

const meanings: Readonly<Record<LimitId, Coefficient['meaning']>> = {
  seenAccelerators: { en: 'accelerators of a run, at most', ko: '한 번의 학습에 쓴 가속기 수의 최댓값' },
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
  seenShardedTensor: { en: 'tensor-parallel ranks where weights are sharded, at most', ko: '가중치를 샤딩할 때 텐서 병렬 랭크 수의 최댓값' },
  seenShardedPipeline: {
    en: 'pipeline-parallel ranks where weights are sharded, at most',
    ko: '가중치를 샤딩할 때 파이프라인 병렬 랭크 수의 최댓값',
  },
  seenShardedContext: { en: 'context-parallel ranks where weights are sharded, at most', ko: '가중치를 샤딩할 때 컨텍스트 병렬 랭크 수의 최댓값' },
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
const decisive: ReadonlySet<string> = new Set(['tp', 'pp', 'micro_batch', 'global_batch_seqs']);

/** What was run as it says: not what a compiler of tables doubts, nor what can’t be laid out so. */
const isEvidence = ({ quality, workload, layout, assumed }: Case): boolean =>
  quality !== 'low_quality' && !assumed.some(({ field }) => decisive.has(field)) && invalidIn(workload, layout) === null;

/** A way of sharding that the row doesn’t state is no evidence of it. */
const asStated = (run: Case): Case =>
  run.assumed.some(({ field }) => field === 'sharding') ? { ...run, layout: { ...run.layout, sharding: 0 } } : run;

const numeral = (value: number): string => String(Number(value.toPrecision(6)));

export function run(args: readonly string[]): number {
  const machines = machineIds.map(findMachine);
  const { cases } = readCases(readFileSync(table, 'utf8'), { machines, published: [], chooseRest: ({ layout }) => layout });
  const runs = cases.filter(isEvidence).map(asStated);
  const sources = new Set(runs.map(({ source }) => source)).size;
  const reach = evidenceReach(runs);
  const records = evidenceCoefficientIds.map((id): Coefficient => {
    const { limit, count } = reach[id];
    const because = {
      en: `How far ${count} measured runs reach that have any of it, out of ${runs.length} of ${sources} sources.`,
      ko: `${sources}개 출처의 측정 실행 ${runs.length}건 가운데 해당하는 ${count}건이 미치는 범위다.`,
    };
    return { id, value: numeral(limit), unit: '1', meaning: meanings[id], citation: { kind: 'assumption', because } };
  });
  for (const { id, value } of records) console.log(id.padEnd(30), value.padStart(10), String(reach[id].count).padStart(6));
  console.log(`${runs.length} runs of ${sources} sources; ${cases.length - runs.length} left out`);
  const wrong = Map.groupBy(cases, ({ workload, layout }) => invalidIn(workload, layout) ?? 'valid');
  for (const [rule, some] of wrong) console.log(rule.padEnd(30), String(some.length).padStart(10), some[0]?.id);
  if (args.includes('--write')) writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`);
  return 0;
}
