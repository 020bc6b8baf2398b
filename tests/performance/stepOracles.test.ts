import { describe, expect, test } from 'vitest';
import type { Convention, Metric } from '../../src/analysis/backtest/case.ts';
import { fromSeconds, toSeconds } from '../../src/analysis/backtest/convert.ts';
import {
  blockInto,
  emptyBlock,
  emptyStep,
  findMachine,
  formArchitecture,
  gatherTime,
  predictStep,
  ratesOf,
  reduceTime,
  stacks,
  stepInto,
  type Architecture,
  type Layout,
  type Workload,
} from '../../src/performance/index.ts';
import { stepCoefficients } from '../../src/performance/predict.ts';
import { shareOf } from '../../src/performance/step/share.ts';
import { originalsArePresent, skipped } from '../provenance/originals.ts';
import { gpt, layoutOf, workloadOf } from './memory.ts';
import { inPairs, number, ruled, stepOracles, type Figures, type StepOracle } from './stepOracle.ts';

// Bytes and shares of work: what equations say where nothing is lost, nothing waits and nothing is hidden.

const tera = 1e12;
const secondsOfDay = 86_400;
/** One byte a second everywhere, so that a time is the bytes that a rank moves; and a domain that holds whoever talks. */
const plainMachine = { ...findMachine('a100-80-sxm'), domain: Infinity, domainRate: 1, networkRate: 1 };
const nothingLost = {
  ...stepCoefficients,
  domainRate: 1,
  networkRate: 1,
  domainLatency: 0,
  networkLatency: 0,
  tensorBackwardExposed: 1,
  reduceExposed: 1,
  gatherExposed: 1,
  gatherOverlap: 0,
  contextExposed: 1,
  pipelineExposed: 1,
};
const plainRates = ratesOf(plainMachine, stacks.megatronDeepSpeed, 'bf16', nothingLost);
const blockOf = (workload: Workload, layout: Layout) => blockInto(emptyBlock(), workload, layout, plainRates);

function tensorBytes(oracle: StepOracle): number {
  const [tensor, microBatch, sequence] = [number(oracle, 't'), number(oracle, 'b'), number(oracle, 's')];
  const workload = workloadOf(gpt(1, number(oracle, 'h'), 96), { sequence });
  const { tensorForward, tensorBackward } = blockOf(workload, layoutOf({ accelerators: tensor, tensor, microBatch }));
  return tensorForward + tensorBackward;
}

/** Two stages hand one micro-batch over, there and back; parts of it among tensor-parallel ranks that divide the sequence. */
function transferBytes(oracle: StepOracle): number {
  const [tensor, microBatch, sequence] = [number(oracle, 't'), number(oracle, 'b'), number(oracle, 's')];
  const workload = workloadOf(gpt(2, number(oracle, 'h'), 96), { sequence, batch: microBatch });
  const layout = layoutOf({
    accelerators: 2 * tensor,
    tensor,
    pipeline: 2,
    microBatch,
    sequenceParallel: oracle.inputs['scatter_gather'] === true,
  });
  return predictStep(workload, layout, plainRates).transfer / 2;
}

/** Keys and values that a rank passes on; backward they go around with their gradients, twice as many. */
function contextBytes(oracle: StepOracle): number {
  const [context, sequence, headSize] = [number(oracle, 'cp'), number(oracle, 's'), number(oracle, 'hd')];
  const workload = workloadOf({ ...gpt(1, 16 * headSize, 16), keyValueHeads: number(oracle, 'kv') }, { sequence });
  const { contextForward, contextBackward } = blockOf(
    workload,
    layoutOf({ accelerators: context, context, microBatch: number(oracle, 'b') }),
  );
  expect(contextBackward).toBe(2 * contextForward);
  return contextForward;
}

/** Elements that each of very many data-parallel ranks moves, by parameters; gradients are of 2 bytes as weights are. */
function shardedVolume(oracle: StepOracle): number {
  const ranks = 2 ** 45;
  const workload = workloadOf(gpt(2, 1024, 8), { batch: ranks });
  const layout = layoutOf({ accelerators: ranks, sharding: number(oracle, 'zero') as Layout['sharding'] });
  const { dense } = shareOf({ dense: 0, experts: 0 }, workload.architecture, layout);
  return predictStep(workload, layout, plainRates).data / (2 * dense);
}

/** A pipeline of even stages: what a head would add to the last one is taken away. */
function bubble(oracle: StepOracle): Figures {
  const [pipeline, batch, virtual] = [number(oracle, 'p'), number(oracle, 'm'), number(oracle, 'v')];
  const workload = workloadOf(gpt(2 * pipeline * virtual, 1024, 8), { batch });
  const layout = layoutOf({ accelerators: pipeline, pipeline, virtual });
  const block = { ...blockOf(workload, layout), headForward: 0, headBackward: 0 };
  const { product, attention, element, bubble: idle } = stepInto(emptyStep(), block, workload, layout, plainRates);
  const busy = product + attention + element;
  return { bubble_over_ideal: idle / busy, bubble_fraction_of_total: idle / (busy + idle) };
}

// Durations: figures of one run turned into others, as tables of measured runs are read.

const run = (workload: Workload, layout: Layout, counting: Convention['counting'], metric: Metric, tokens: number | null = null) => ({
  workload,
  layout,
  machine: findMachine('a100-80-sxm'),
  convention: { counting, peak: 16 } as const,
  tokens,
  metric,
});
const sized = (parameters: number): Architecture => ({ ...formArchitecture(gpt(2, 1024, 8)), activeParameters: parameters });
const days = (acceleratorHours: number, accelerators: number): number => (acceleratorHours * 3600) / (accelerators * secondsOfDay);

/** Days for so many tokens at a rate of the hardware, which computes all of the forward pass twice. */
function daysAt(
  oracle: StepOracle,
  names: { readonly parameters: string; readonly tokens: string; readonly count: string; readonly rate: string },
): number {
  const accelerators = number(oracle, names.count);
  const workload: Workload = { ...workloadOf(gpt(2, 1024, 8)), architecture: sized(number(oracle, names.parameters)) };
  const layout = layoutOf({ accelerators, recompute: 'full' });
  const at = run(workload, layout, 'sixN', 'tflops_per_gpu_hw', number(oracle, names.tokens));
  const seconds = toSeconds(number(oracle, names.rate) / tera, at);
  return days(fromSeconds(seconds, { ...at, metric: 'gpu_hours_total' }), accelerators);
}

/** Seconds of a step at a rate that counts what is computed again. */
function stepAt(oracle: StepOracle): number {
  const form = gpt(number(oracle, 'l'), number(oracle, 'h'), 128, number(oracle, 'V'));
  const workload = workloadOf(form, { sequence: number(oracle, 's'), batch: number(oracle, 'B') });
  const layout = layoutOf({ accelerators: number(oracle, 'n'), recompute: 'full' });
  return toSeconds(number(oracle, 'tflops'), run(workload, layout, 'megatron', 'tflops_per_gpu_hw'));
}

function ofSteps(oracle: StepOracle): Figures {
  const accelerators = 8;
  const workload = workloadOf(gpt(2, 1024, 8), { sequence: number(oracle, 's'), batch: number(oracle, 'batch') });
  const at = run(workload, layoutOf({ accelerators }), 'sixN', 'tokens_per_s_per_gpu', number(oracle, 'tokens'));
  const seconds = number(oracle, 'iter_s');
  return {
    tokens_per_s: accelerators * fromSeconds(seconds, at),
    days: days(fromSeconds(seconds, { ...at, metric: 'gpu_hours_total' }), accelerators),
  };
}

const channelOf = (oracle: StepOracle) => ({ ranks: number(oracle, 'n'), rate: number(oracle, 'busbw'), latency: number(oracle, 'alpha') });

/** Days at a stated utilisation are the book’s (tests/truths/oracles.test.ts). */
const ofTheBook: ReadonlySet<string> = new Set(['duration.nanogpt', 'duration.scalingbook.llama70b']);

const rules: readonly (readonly [string, (oracle: StepOracle) => number | Figures])[] = [
  ['comm.allreduce.ring', (oracle) => reduceTime(number(oracle, 'V'), channelOf(oracle))],
  ['comm.allgather.ring', (oracle) => gatherTime(number(oracle, 'V'), channelOf(oracle))],
  ['comm.tp.', tensorBytes],
  ['comm.pp.', transferBytes],
  ['comm.zero', shardedVolume],
  ['comm.ring_attention.', contextBytes],
  ['pp.bubble.', bubble],
  ['duration.narayanan.', (oracle) => daysAt(oracle, { parameters: 'P', tokens: 'T', count: 'n', rate: 'X' })],
  ['duration.bigscience.', (oracle) => daysAt(oracle, { parameters: 'N', tokens: 'D', count: 'gpus', rate: 'tflops' })],
  ['duration.bloom_plan', (oracle) => daysAt(oracle, { parameters: 'N', tokens: 'D', count: 'gpus', rate: 'tflops' })],
  ['duration.mtnlg.', stepAt],
  ['duration.megascale.', ofSteps],
];

describe.skipIf(!originalsArePresent)(`what equations say of a step (${originalsArePresent ? 'here' : skipped})`, () => {
  const all = stepOracles('communication', 'pipeline', 'duration');
  const ours = all.filter(({ id }) => !ofTheBook.has(id));

  test('there are as many as there were', () => expect([all.length, ours.length]).toEqual([22, 20]));

  test.each(ours.map((oracle) => [oracle.id, oracle] as const))('%s', (_id, oracle) => {
    for (const [name, found, expected] of inPairs(oracle, ruled(rules, oracle)))
      expect(Math.abs(found / expected - 1), `${name}: ${found} for ${expected}`).toBeLessThanOrEqual(Math.max(oracle.tolerance, 1e-12));
  });
});
