import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenWork } from '../../src/analysis/backtest/work.ts';
import {
  blockInto,
  emptyBlock,
  findMachine,
  formArchitecture,
  microBatches,
  predictStep,
  ratesFor,
  recomputes,
  stepParts,
  type Block,
  type Machine,
  type Step,
} from '../../src/performance/index.ts';
import { stepCases, type StepCase } from './stepCases.ts';
import { gpt, layoutOf, workloadOf } from './memory.ts';

/** What holds of the step model whatever its coefficients are fitted to. */

const many = { numRuns: 500 };
/** Sums in another order differ in their last digits. */
const rounding = 1e-9;

const step = ({ workload, layout, machine, stack }: StepCase, changed: Partial<Machine> = {}): Step =>
  predictStep(workload, layout, ratesFor({ ...machine, ...changed }, stack, workload));
const block = ({ workload, layout, machine, stack }: StepCase): Block =>
  blockInto(emptyBlock(), workload, layout, ratesFor(machine, stack, workload));
const faster = fc.constantFrom(1.01, 1.3, 2, 10);

describe('a better machine is never slower', () => {
  const better: Readonly<Record<string, (machine: Machine, by: number) => Partial<Machine>>> = {
    'a faster link': ({ domainRate }, by) => ({ domainRate: by * domainRate }),
    'a faster network': ({ networkRate }, by) => ({ networkRate: by * networkRate }),
    'a higher peak': ({ peak, peak8 }, by) => ({ peak: by * peak, peak8: peak8 && by * peak8 }),
    'a higher peak of 16 bits alone': ({ peak }, by) => ({ peak: by * peak }),
    'faster memory': ({ memoryBandwidth }, by) => ({ memoryBandwidth: by * memoryBandwidth }),
  };
  test.each(Object.entries(better))('%s', (_name, change) => {
    let quicker = 0;
    fc.assert(
      fc.property(stepCases, faster, (each, by) => {
        const [before, after] = [step(each).total, step(each, change(each.machine, by)).total];
        if (after < before) quicker += 1;
        expect(after).toBeLessThanOrEqual(before * (1 + rounding));
      }),
      many,
    );
    expect(quicker).toBeGreaterThan(many.numRuns / 10); // it matters at all
  });
});

describe('a slower link', () => {
  const a100 = findMachine('a100-80-sxm');
  /** Its memory’s rate is printed with one digit less; that is no matter of links. */
  const a800 = { ...findMachine('a800-80-sxm'), memoryBandwidth: a100.memoryBandwidth };
  const alone = { domain: 1 };

  test('is none where nothing passes it: stages and shards one to a server', () => {
    fc.assert(
      fc.property(
        stepCases.filter(({ layout }) => layout.tensor === 1),
        (each) => {
          const [slow, fast] = [step({ ...each, machine: a800 }, alone), step({ ...each, machine: a100 }, alone)];
          expect(stepParts.map((part) => slow[part])).toEqual(stepParts.map((part) => fast[part]));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is none for one accelerator, nor for stages that lie servers apart', () => {
    const workload = workloadOf(gpt(32, 4096, 32), { batch: 64, flash: true });
    for (const pipeline of [1, 16, 32]) {
      const each = {
        workload,
        layout: layoutOf({ accelerators: pipeline, pipeline, microBatch: 2 }),
        machine: a100,
        stack: 'megatronLm',
      } as const;
      expect(step({ ...each, machine: a800 })).toEqual(step(each));
    }
  });

  test('costs the more the more tensor-parallel ranks pass it', () => {
    const workload = workloadOf(gpt(96, 12_288, 96), { batch: 1536 });
    const shares = [1, 2, 4, 8].map((tensor) => {
      const layout = layoutOf({
        accelerators: 1024,
        tensor,
        pipeline: 8,
        sharding: 1,
        sequenceParallel: tensor > 1,
        recompute: 'selective',
      });
      const each = { workload, layout, machine: a100, stack: 'megatronLm' } as const;
      return step({ ...each, machine: a800 }).total / step(each).total - 1;
    });
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBeLessThan(0.01); // gradients alone
    expect(shares[3]).toBeGreaterThan(0.03);
  });
});

describe('parts', () => {
  test('are finite and not negative, and add up', () => {
    fc.assert(
      fc.property(stepCases, (each) => {
        const found = step(each);
        let sum = 0;
        for (const part of stepParts) {
          expect(Number.isFinite(found[part]), part).toBe(true);
          if (part !== 'stack') expect(found[part], part).toBeGreaterThanOrEqual(-rounding * found.total);
          sum += found[part];
        }
        expect(found.total).toBeGreaterThan(0);
        expect(Math.abs(sum / found.total - 1)).toBeLessThan(rounding);
      }),
      many,
    );
  });

  test('of ranks that are alone are nothing', () => {
    fc.assert(
      fc.property(stepCases, (each) => {
        const { layout } = each;
        const found = step(each);
        if (layout.tensor === 1) expect(found.tensor).toBe(0);
        if (layout.context === 1) expect(found.context).toBe(0);
        if (layout.expert === 1) expect(found.expert).toBe(0);
        else expect(found.expert > 0 || layout.schedule === 'dualPipe').toBe(true);
        if (layout.pipeline === 1) expect([found.bubble, found.transfer]).toEqual([0, 0]);
        if (layout.recompute === 'none') expect(found.recompute).toBe(0);
        if (layout.accelerators === 1) expect(found.data).toBe(0);
        if (each.workload.adapters) expect([found.data, found.optimizer]).toEqual([0, 0]);
      }),
      many,
    );
  });
});

test('twice the layers take twice the time of a block', () => {
  const shape = { hidden: 4096, heads: 32, keyValueHeads: 8, vocabulary: 32_000 };
  const experts = { ...shape, experts: 8, chosen: 2, expertWidth: 14_336 };
  fc.assert(
    fc.property(stepCases, fc.constantFrom(shape, experts), fc.integer({ min: 1, max: 60 }), (each, form, layers) => {
      const of = (count: number): Block =>
        block({ ...each, workload: { ...each.workload, architecture: formArchitecture({ ...form, layers: count }) } });
      const [once, twice] = [of(layers), of(2 * layers)];
      expect([twice.headForward, twice.headBackward]).toEqual([once.headForward, once.headBackward]);
      for (const part in once) {
        const time = once[part as keyof Block];
        if (!part.startsWith('head')) expect(Math.abs(twice[part as keyof Block] - 2 * time), part).toBeLessThanOrEqual(rounding * time);
      }
    }),
    many,
  );
});

test('no accelerator does more than its peak', () => {
  let highest = 0;
  fc.assert(
    fc.property(stepCases, (each) => {
      const { workload, layout, machine } = each;
      const peak = workload.precision === 'fp8' ? (machine.peak8 ?? machine.peak) : machine.peak;
      const work = tokenWork(workload, 'exactCausal', 'none') * workload.batch * workload.sequence;
      const utilisation = work / (step(each).total * peak * layout.accelerators);
      highest = Math.max(highest, utilisation);
      expect(utilisation).toBeLessThan(1);
    }),
    many,
  );
  expect(highest).toBeGreaterThan(0.4);
});

test('computing again never saves time', () => {
  fc.assert(
    fc.property(stepCases, (each) => {
      const times = recomputes.map((recompute) => step({ ...each, layout: { ...each.layout, recompute } }).total);
      for (const [index, time] of times.entries()) expect(time).toBeGreaterThanOrEqual((times[index - 1] ?? 0) * (1 - rounding));
    }),
    many,
  );
});

/** The same with so many times the micro-batches. */
const longer = (each: StepCase, times: number): StepCase => ({
  ...each,
  workload: { ...each.workload, batch: times * each.workload.batch },
});

test('the more micro-batches, the less a pipeline idles for each', () => {
  fc.assert(
    fc.property(
      stepCases.filter(({ layout }) => layout.pipeline > 1),
      fc.integer({ min: 2, max: 9 }),
      (each, times) => {
        const idle = ({ workload, layout }: StepCase, { bubble }: Step): number => bubble / microBatches(layout, workload.batch);
        const more = longer(each, times);
        expect(idle(more, step(more))).toBeLessThan(idle(each, step(each)));
      },
    ),
    many,
  );
});

test('so many times the batch takes at most so many times the step, and more than one step', () => {
  fc.assert(
    fc.property(stepCases, fc.integer({ min: 2, max: 9 }), (each, times) => {
      const [once, often] = [step(each).total, step(longer(each, times)).total];
      expect(often).toBeLessThanOrEqual(times * once * (1 + rounding));
      expect(often).toBeGreaterThan(once);
    }),
    many,
  );
});

test('neither does a step wait for others within a few hundred accelerators, nor less the more they are', () => {
  fc.assert(
    fc.property(stepCases, (each) => {
      const { straggler, total } = step(each);
      if (each.layout.accelerators <= 256) expect(straggler).toBe(0);
      else expect(straggler / total).toBeGreaterThan(0);
    }),
    many,
  );
});

test('the same question has the same answer, whatever was asked before', () => {
  fc.assert(
    fc.property(stepCases, stepCases, (one, other) => {
      const first = step(one);
      step(other);
      expect(step(one)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});
