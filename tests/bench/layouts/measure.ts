import { ratesFor, searcherOf, settingOf, type Findings, type LayoutQuestion } from '../../../src/performance/index.ts';
import { emptyMemory, memoryInto } from '../../../src/performance/memory/memory.ts';
import { memoryModel } from '../../../src/performance/memory/model.ts';
import { memoryOptions } from '../../../src/performance/memory/options.ts';
import { memoryCoefficientIds } from '../../../src/performance/memory/schemes.ts';
import { blockInto } from '../../../src/performance/step/block.ts';
import { emptyBlock } from '../../../src/performance/step/blockParts.ts';
import { emptyStep, stepInto } from '../../../src/performance/step/step.ts';
import { readCoefficients } from '../../../src/provenance/index.ts';
import { denseEstimate, exactQuestion, expertEstimate, fullQuestion, type Estimated } from './questions.ts';

const ROUNDS = 7;
/** Layouts that are gone through between two looks at what is best. */
const GRAIN = 2048;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Microseconds of one layout’s block, step and memory, the block computed anew each time. */
function estimateMicroseconds({ workload, machine, stack, layout }: Estimated, calls: number): number {
  const rates = ratesFor(machine, stack, workload);
  const model = memoryModel(workload, memoryOptions[stack], readCoefficients(memoryCoefficientIds));
  const [block, step, parts] = [emptyBlock(), emptyStep(), emptyMemory()];
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let call = 0; call < calls; call += 1) {
      blockInto(block, workload, layout, rates);
      sum += stepInto(step, block, workload, layout, rates).total + memoryInto(parts, model, layout);
    }
    if (!(sum > 0)) throw new RangeError('An estimate came to nothing.');
    return ((performance.now() - start) / calls) * 1000;
  });
  return medianOf(rounds.slice(1)); // the first warms up the compiler
}

type Searched = { readonly size: number; readonly fitting: number; readonly wholeMs: number; readonly firstMs: number };

/** Puts a space together and goes through it, in one thread and from nothing. */
function searched(question: LayoutQuestion): Searched {
  const start = performance.now();
  const setting = settingOf(question);
  const { searchRange } = searcherOf(setting);
  const { size } = setting.space;
  const news: { readonly atMs: number; readonly found: Findings }[] = [];
  let fitting = 0;
  for (let from = 0; from < size; from += GRAIN) {
    const found = searchRange(from, Math.min(size, from + GRAIN));
    fitting += found.fitting;
    if (found.all.best.length > 0) news.push({ atMs: performance.now() - start, found });
  }
  const wholeMs = performance.now() - start;
  const secondsOf = (found: Findings): number => found.all.best[0]?.seconds ?? Infinity;
  const best = news.reduce((least, { found }) => Math.min(least, secondsOf(found)), Infinity);
  const first = news.find(({ found }) => secondsOf(found) <= 1.01 * best);
  return { size, fitting, wholeMs, firstMs: first?.atMs ?? wholeMs };
}

function measureSearch(name: string, question: LayoutQuestion, rounds: number) {
  const found = Array.from({ length: rounds }, () => searched(question));
  const wholeMs = medianOf(found.map((each) => each.wholeMs));
  const [{ size, fitting } = { size: 0, fitting: 0 }] = found;
  return {
    [`${name}: all layouts`]: {
      value: wholeMs / 1000,
      unit: 's',
      note: `${size.toLocaleString('en-US')} valid, ${fitting.toLocaleString('en-US')} fit`,
    },
    [`${name}: layouts a second`]: { value: (size / wholeMs) * 1000, unit: '1/s', note: 'one thread' },
    [`${name}: until within 1 % of the best`]: { value: medianOf(found.map((each) => each.firstMs)) / 1000, unit: 's' },
  };
}

/** How fast a step is predicted, and the best layout found, in one thread. */
export function measure() {
  const [dense, expert] = [estimateMicroseconds(denseEstimate, 20_000), estimateMicroseconds(expertEstimate, 5000)];
  return {
    'estimate of GPT-3 175B': { value: dense, unit: 'µs', note: 'block, step and memory of a layout' },
    'estimates of GPT-3 175B a second': { value: 1e6 / dense, unit: '1/s' },
    'estimate of DeepSeek-V3': { value: expert, unit: 'µs' },
    'estimates of DeepSeek-V3 a second': { value: 1e6 / expert, unit: '1/s' },
    ...measureSearch('on 4,096 A100s, in order', exactQuestion, 5),
    ...measureSearch('on up to 4,096, every schedule', fullQuestion, 3),
  };
}
