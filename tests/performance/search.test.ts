import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evidence,
  findMachine,
  formArchitecture,
  invalidIn,
  mergeFindings,
  searchAll,
  searcherOf,
  settingOf,
  unseenIn,
  type Findings,
  type Found,
  type LayoutQuestion,
} from '../../src/performance/index.ts';
import { isRedundant } from '../../src/performance/search/invalid.ts';
import { everyLayout, judge, questions } from './searchCases.ts';

const few = { numRuns: 25 };
const figures = (found: readonly Found[]) => found.map(({ seconds, bytes }) => [seconds, bytes]);
const keyOf = (layout: object): string => JSON.stringify(Object.entries(layout).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** By one layout after another: the fastest that fit, and those that no other beats in both. */
function bruteForce(question: LayoutQuestion) {
  const layouts = everyLayout(question);
  const fitting = layouts
    .map((layout) => judge(question, layout))
    .filter(({ fits }) => fits)
    .toSorted((one, other) => one.seconds - other.seconds || one.bytes - other.bytes);
  const isBeaten = (each: (typeof fitting)[number]): boolean =>
    fitting.some(
      (other) => other.seconds <= each.seconds && other.bytes <= each.bytes && (other.seconds < each.seconds || other.bytes < each.bytes),
    );
  const front = new Map(fitting.filter((each) => !isBeaten(each)).map((each) => [`${each.seconds} ${each.bytes}`, each]));
  return { layouts, fitting, front: [...front.values()].toSorted((one, other) => one.bytes - other.bytes) };
}

describe('a search', () => {
  test('finds what trying every layout finds', () => {
    let met = 0;
    fc.assert(
      fc.property(
        questions.filter(({ accelerators, workload: { batch }, idle }) => accelerators * batch <= (idle ? 50 : 150)),
        (question) => {
          const setting = settingOf(question);
          const { layouts, fitting, front } = bruteForce(question);
          const found = searchAll(setting);
          met += fitting.length;
          expect(setting.space.size).toBe(layouts.length);
          expect(found.considered).toBe(layouts.length);
          expect(found.fitting).toBe(fitting.length);
          expect(figures(found.all.best)).toEqual(fitting.slice(0, 20).map(({ seconds, bytes }) => [seconds, bytes]));
          expect(figures(found.all.front)).toEqual(front.map(({ seconds, bytes }) => [seconds, bytes]));
          const isSeen = ({ layout }: { layout: (typeof layouts)[number] }) =>
            unseenIn(evidence, layout, question.workload, question.machine).length === 0;
          expect(figures(found.seen.best)).toEqual(
            fitting
              .filter(isSeen)
              .slice(0, 20)
              .map(({ seconds, bytes }) => [seconds, bytes]),
          );
        },
      ),
      few,
    );
    expect(met).toBeGreaterThan(1000);
  });

  test('tells only layouts that are valid and fit, as they are predicted one by one', () =>
    fc.assert(
      fc.property(questions, (question) => {
        const { all, seen } = searchAll(settingOf(question));
        for (const found of [...all.best, ...all.front, ...seen.best, ...seen.front]) {
          expect(invalidIn(question.workload, found.layout)).toBeNull();
          expect(isRedundant(found.layout)).toBe(false);
          const { seconds, bytes, fits } = judge(question, found.layout);
          expect([found.seconds, found.bytes, fits]).toEqual([seconds, bytes, true]);
          expect(found.unseen).toEqual(unseenIn(evidence, found.layout, question.workload, question.machine));
        }
        for (const { unseen } of [...seen.best, ...seen.front]) expect(unseen).toEqual([]);
        const keys = all.best.map(({ layout }) => keyOf(layout));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      few,
    ));

  test('finds the same in whatever ranges and order the space is gone through', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(
        questions,
        cuts,
        fc.integer({ min: 1, max: 3 }),
        fc.func(fc.integer({ min: 0, max: 1000 })),
        (question, shares, workers, shuffle) => {
          const setting = settingOf(question);
          const { size } = setting.space;
          const marks = [...new Set([0, ...shares.map((share) => Math.floor(share * size)), size])].toSorted((one, other) => one - other);
          const ranges = marks.slice(1).map((to, index) => ({ from: marks[index] ?? 0, to, turn: shuffle(index) }));
          const searchers = Array.from({ length: workers }, () => searcherOf(setting));
          const parts: Findings[] = [];
          for (const [index, { from, to }] of ranges.toSorted((one, other) => one.turn - other.turn).entries()) {
            const part = searchers[index % workers]?.searchRange(from, to);
            if (part) parts.push(part);
          }
          const merged = mergeFindings(parts, setting.most);
          expect(merged).toEqual(searchAll(setting));
          expect(mergeFindings([merged, ...parts.map((part) => ({ ...part, considered: 0, fitting: 0 }))], setting.most)).toEqual(merged);
        },
      ),
      few,
    );
  });

  test('is never slower with more memory, nor with idleness allowed', () =>
    fc.assert(
      fc.property(questions, fc.double({ min: 1, max: 3, noNaN: true }), (question, more) => {
        const best = (asked: LayoutQuestion): number => searchAll(settingOf(asked)).all.best[0]?.seconds ?? Infinity;
        const { machine } = question;
        const own = best(question);
        expect(best({ ...question, machine: { ...machine, memory: more * machine.memory } })).toBeLessThanOrEqual(own);
        if (!question.idle) expect(best({ ...question, idle: true })).toBeLessThanOrEqual(own);
      }),
      few,
    ));
});

test('a front rises in memory and falls in time, and begins and ends with the extremes', () =>
  fc.assert(
    fc.property(questions, (question) => {
      const { all } = searchAll(settingOf(question));
      for (const [index, point] of all.front.slice(1).entries()) {
        const before = all.front[index];
        expect(before && point.bytes > before.bytes && point.seconds < before.seconds).toBe(true);
      }
      expect(all.front.at(-1)?.seconds).toBe(all.best[0]?.seconds);
    }),
    few,
  ));

describe('GPT-3 175B on 4,096 A100s', () => {
  const architecture = formArchitecture({ layers: 96, hidden: 12_288, heads: 96, width: 49_152, vocabulary: 50_257, gated: false });
  const question: LayoutQuestion = {
    workload: { architecture, sequence: 2048, batch: 2048, precision: 'bf16', flash: true, adapters: false },
    machine: findMachine('a100-80-sxm'),
    stack: 'megatronCore',
    accelerators: 4096,
    schedules: ['oneForwardOneBackward'],
    idle: false,
  };

  test('the first two thousand layouts hold one within 1% of the best', () => {
    const setting = settingOf(question);
    const first = searcherOf(setting).searchRange(0, 2048).all.best[0];
    const best = searchAll(setting).all.best[0];
    expect(best).toBeDefined();
    expect(first?.seconds).toBeLessThanOrEqual(1.01 * (best?.seconds ?? 0));
  });

  test('the best of those that were measured lies within the limits, and the best of all beyond none that it does not name', () => {
    const { all, seen } = searchAll(settingOf(question));
    expect(seen.best).toHaveLength(20);
    expect(seen.best[0]?.seconds).toBeGreaterThanOrEqual(all.best[0]?.seconds ?? Infinity);
    for (const { layout } of seen.best) {
      expect(layout.tensor).toBeLessThanOrEqual(8);
      expect(layout.pipeline).toBeLessThanOrEqual(64);
    }
  });
});

test('where nothing is valid or fits nothing is found', () => {
  const question: LayoutQuestion = {
    workload: {
      architecture: formArchitecture({ layers: 4, hidden: 1024, heads: 16, vocabulary: 32_000 }),
      sequence: 2048,
      batch: 8,
      precision: 'bf16',
      flash: true,
      adapters: false,
    },
    machine: findMachine('a100-80-sxm'),
    stack: 'megatronCore',
    accelerators: 7,
    schedules: ['oneForwardOneBackward'],
    idle: false,
  };
  const nothing = { best: [], front: [] };
  expect(searchAll(settingOf(question))).toEqual({ considered: 0, fitting: 0, all: nothing, seen: nothing });
  const tiny = searchAll(settingOf({ ...question, accelerators: 8, machine: { ...question.machine, memory: 1e6 } }));
  expect(tiny).toMatchObject({ fitting: 0, all: nothing });
  expect(tiny.considered).toBeGreaterThan(0);
  expect(searchAll(settingOf({ ...question, idle: true })).all.best.length).toBeGreaterThan(0);
});
