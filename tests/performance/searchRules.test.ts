import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  evidence,
  findMachine,
  formArchitecture,
  invalidIn,
  unseenIn,
  type Invalid,
  type Layout,
  type LimitId,
  type Workload,
} from '../../src/performance/index.ts';
import { evidenceCoefficientIds } from '../../src/performance/search/evidence.ts';
import { isRedundant } from '../../src/performance/search/invalid.ts';
import { evidenceAmong, measuredCases, reachOf } from '../calibration/evidence.ts';
import { limits } from '../../src/performance/search/evidence.ts';
import { originalsArePresent } from '../provenance/originals.ts';
import { layoutOf } from './memory.ts';

const gpt3 = formArchitecture({ layers: 96, hidden: 12_288, heads: 96, width: 49_152, vocabulary: 50_257, gated: false });
const workload: Workload = { architecture: gpt3, sequence: 2048, batch: 1536, precision: 'bf16', flash: true, adapters: false };
const layout: Layout = layoutOf({ accelerators: 1024, tensor: 8, pipeline: 8, sharding: 1, sequenceParallel: true });
const grouped = formArchitecture({ layers: 64, hidden: 6144, heads: 48, keyValueHeads: 12, width: 16_384, vocabulary: 32_000 });
const mixture = formArchitecture({
  layers: 32,
  hidden: 4096,
  heads: 32,
  keyValueHeads: 8,
  width: 14_336,
  vocabulary: 32_000,
  experts: 8,
  chosen: 2,
  expertWidth: 14_336,
});

describe('what can’t be is named by the rule that it breaks', () => {
  const broken: readonly (readonly [Invalid | null, Partial<Layout>, Partial<Workload>?])[] = [
    [null, {}],
    ['ranks', { pipeline: 7 }],
    ['ranks', { tensor: 16, context: 128 }],
    ['heads', { accelerators: 960, tensor: 5 }],
    ['heads', { accelerators: 1024, tensor: 8 }, { architecture: grouped }], // 12 heads of keys on 8 ranks
    ['width', { accelerators: 1152, tensor: 6 }, { architecture: grouped }],
    ['stages', { accelerators: 8 * 97, pipeline: 97 }],
    ['batch', { microBatch: 5 }],
    ['batch', { accelerators: 8 * 8 * 7 }],
    ['virtual', { virtual: 13 }], // 104 stages of 96 layers
    ['virtual', { virtual: 5 }], // 15 layers on a rank that has 12 without
    ['virtual', { pipeline: 1, virtual: 2 }],
    [null, { virtual: 12 }],
    ['rounds', { virtual: 2 }, { batch: 16 * 12 }],
    ['sequence', { context: 4 }, { sequence: 2052 }],
    ['sequence', { context: 2 }, { sequence: 2056 }], // 1,028 tokens a rank on 8 tensor ranks
    ['experts', { expert: 2 }],
    ['experts', { expert: 3 }, { architecture: mixture }],
    [null, { expert: 8 }, { architecture: mixture }],
    ['experts', { accelerators: 12, tensor: 4, pipeline: 1, expert: 8 }, { architecture: mixture }],
    ['schedule', { schedule: 'zeroBubble', pipeline: 1 }],
    ['schedule', { schedule: 'zeroBubble', virtual: 2 }],
    [null, { schedule: 'zeroBubble' }],
  ];
  test.each(broken.map(([rule, some, others = {}]) => ({ rule: rule ?? 'nothing', some, others })))(
    '$rule: $some',
    ({ rule, some, others }) => expect(invalidIn({ ...workload, ...others }, { ...layout, ...some }) ?? 'nothing').toBe(rule),
  );
});

describe('layouts that were trained with can be', () => {
  const bloom = formArchitecture({ layers: 70, hidden: 14_336, heads: 112, width: 57_344, vocabulary: 250_880, gated: false });
  const llama = formArchitecture({ layers: 126, hidden: 16_384, heads: 128, keyValueHeads: 8, width: 53_248, vocabulary: 128_256 });
  test.each<readonly [string, Workload, Layout]>([
    [
      'BLOOM',
      { ...workload, architecture: bloom, batch: 2048 },
      { ...layout, accelerators: 384, tensor: 4, pipeline: 12, microBatch: 2, recompute: 'full', sequenceParallel: false },
    ],
    [
      'Llama 3.1 405B',
      { ...workload, architecture: llama, sequence: 8192, batch: 2048 },
      { ...layout, accelerators: 16_384, pipeline: 16, virtual: 8 },
    ],
    [
      'DeepSeek-V3',
      { ...workload, architecture: { ...mixture, layers: 61 }, sequence: 4096, batch: 15_360 },
      { ...layout, accelerators: 2048, tensor: 1, pipeline: 16, sequenceParallel: false },
    ],
  ])('%s', (_name, asked, taken) => expect(invalidIn(asked, taken)).toBeNull());
});

test('what says nothing new is redundant', () => {
  expect(isRedundant(layout)).toBe(false);
  expect(isRedundant({ ...layout, tensor: 1 })).toBe(true);
  expect(isRedundant({ ...layout, accelerators: 64 })).toBe(true);
  expect(isRedundant({ ...layout, accelerators: 64, sharding: 0 })).toBe(false);
});

describe('beyond measured runs', () => {
  const a100 = findMachine('a100-80-sxm');
  const beyond: readonly (readonly [readonly LimitId[], Partial<Layout>, Partial<Workload>?])[] = [
    [[], {}],
    [['seenTensor', 'seenTensorDomains'], { tensor: 16 }],
    [['seenPipeline'], { pipeline: 96, accelerators: 768 }],
    [['seenTurns'], { microBatch: 24 }],
    [['seenVirtual'], { pipeline: 2, virtual: 48 }],
    [['seenContext'], { context: 16, accelerators: 8 * 8 * 16 }, { sequence: 131_072 }],
    [['seenContextTokens'], { context: 2 }],
    [['seenExpert'], { expert: 128 }],
    [['seenTokens'], { microBatch: 96, accelerators: 64, sharding: 0 }],
    [['seenShardedRanks', 'seenShardedTensor'], { sharding: 3, pipeline: 1, accelerators: 8 * 8192 }],
    [['seenShardedPipeline'], { sharding: 3, tensor: 1, accelerators: 64 }],
    [['seenShardedContext'], { sharding: 3, tensor: 1, pipeline: 1, context: 2 }, { sequence: 16_384 }],
    [['seenShardedGradientsPipeline'], { sharding: 2 }],
    [['seenZeroBubble'], { schedule: 'zeroBubble', pipeline: 48, accelerators: 384 }],
  ];
  test.each(beyond.map(([named, some, others = {}]) => ({ named, some, others })))('$named: $some', ({ named, some, others }) =>
    expect(unseenIn(evidence, { ...layout, ...some }, { ...workload, ...others }, a100)).toEqual(named),
  );

  test('every limit is of something, and stands in the table', () => {
    expect(limits.map(({ id }) => id)).toEqual(evidenceCoefficientIds);
    for (const id of evidenceCoefficientIds) expect(evidence[id], id).toBeGreaterThan(0);
  });
});

describe.skipIf(!originalsArePresent)('the measured runs themselves', () => {
  const cases = originalsArePresent
    ? measuredCases(readFileSync(new URL('../../../shared/data/throughput.csv', import.meta.url), 'utf8'))
    : [];

  test('can all be, but for those whose batch can’t be dealt out', () => {
    expect(cases.length).toBeGreaterThan(1000);
    const wrong = cases.flatMap(({ id, workload: asked, layout: taken }) => {
      const rule = invalidIn(asked, taken);
      return rule === null || rule === 'batch' ? [] : [`${id}: ${rule}`];
    });
    expect(wrong).toEqual([]);
  });

  test('reach as far as the table says: npm run calibrate -- evidence --write', () => {
    const runs = evidenceAmong(cases);
    for (const limit of limits) expect(Number(reachOf(limit, runs).limit.toPrecision(6)), limit.id).toBe(evidence[limit.id]);
  });
});
