import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  portInThread,
  runInPool,
  runInThread,
  startPort,
  trustOwn,
  workerCount,
  type Port,
  type Runner,
  type Work,
} from '../../src/workers/index.ts';
import { answerTo, arithmetic, type Rest, type Rests } from './arithmetic.ts';
import { heard, stage, type Stage } from './stage.ts';

type Make = (on: Stage, work?: typeof arithmetic) => Runner<Rests, readonly Rest[]>;

const poolOf =
  (count: number): Make =>
  (on, work = arithmetic) =>
    runInPool(work, { count, start: () => portInThread(work, on, structuredClone) }, on);

const runners: readonly (readonly [string, Make])[] = [
  ['in thread', (on, work = arithmetic) => runInThread(work, on)],
  ['in one clone', poolOf(1)],
  ['in four clones', poolOf(4)],
  ['in a pool without workers', (on, work = arithmetic) => runInPool(work, { count: 4, start: () => null }, on)],
  [
    'in a pool that can’t start any',
    (on, work = arithmetic) =>
      runInPool(
        work,
        {
          count: 2,
          start: () => {
            throw new Error('No workers here.');
          },
        },
        on,
      ),
  ],
];

const question: Rests = { size: 20_000, factor: 7919, modulus: 10_007 };

describe.each(runners)('%s', (_name, make) => {
  test('the answer is the one without machinery, however the messages cross', () => {
    fc.assert(
      fc.property(
        fc.record({ size: fc.nat(12_000), factor: fc.integer({ min: 1, max: 99_991 }), modulus: fc.integer({ min: 1, max: 5003 }) }),
        fc.infiniteStream(fc.nat(1_000_000)),
        (rests, chances) => {
          const on = stage((waiting) => Number(chances.next().value) % waiting);
          const news = heard(make(on), rests);
          on.play();
          expect(news.at(-1)).toEqual({ kind: 'ended', answer: answerTo(rests), size: rests.size });
          expect(news.filter(({ kind }) => kind !== 'going')).toHaveLength(1);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the best so far is told at once and every so often, with how much is done', () => {
    const on = stage();
    const large = { ...question, size: 100_000 };
    const slow: typeof arithmetic = {
      ...arithmetic,
      open: (asked) => {
        const search = arithmetic.open(asked);
        return {
          ...search,
          run: (from, to, onFound) => {
            on.pass((to - from) / 100);
            search.run(from, to, onFound);
          },
        };
      },
    };
    const news = heard(make(on, slow), large);
    on.play();
    const going = news.flatMap((each) => (each.kind === 'going' ? [each] : []));
    expect(going.length).toBeGreaterThan(2);
    expect(going.length).toBeLessThanOrEqual(on.now() / 50 + 1);
    expect(going[0]?.answer).toHaveLength(5);
    expect(going[0]?.done).toBeLessThan(large.size / 5);
    for (const [at, { done }] of going.entries()) expect(done).toBeGreaterThan(going[at - 1]?.done ?? 0);
    expect(new Set(going.map(({ size }) => size))).toEqual(new Set([large.size]));
  });

  test('an empty space has an empty answer', () => {
    const on = stage();
    const news = heard(make(on), { ...question, size: 0 });
    on.play();
    expect(news).toEqual([{ kind: 'ended', answer: [], size: 0 }]);
  });

  test('nothing is heard of what is cancelled, before it begins or on its way', () => {
    for (const steps of [0, 1, 3]) {
      const on = stage();
      const news: unknown[] = [];
      const cancel = make(on).run(question, (each) => void news.push(each));
      for (let step = 0; step < steps; step += 1) on.step();
      const before = news.length;
      cancel();
      on.play();
      expect(news).toHaveLength(before);
    }
  });

  test('a question takes the place of the one before it', () => {
    const on = stage();
    const runner = make(on);
    const first = heard(runner, question);
    for (let step = 0; step < 4; step += 1) on.step();
    const told = first.length;
    const second = heard(runner, { ...question, factor: 3 });
    on.play();
    expect(first).toHaveLength(told);
    expect(second.at(-1)).toEqual({ kind: 'ended', answer: answerTo({ ...question, factor: 3 }), size: question.size });
    const third = heard(runner, question);
    on.play();
    expect(third.at(-1)).toMatchObject({ kind: 'ended', answer: answerTo(question) });
  });

  test('a question that can’t be asked, and a search that breaks, are a problem to tell', () => {
    const on = stage();
    const runner = make(on);
    const unasked = heard(runner, { ...question, modulus: 0 });
    on.play();
    expect(unasked).toEqual([{ kind: 'failed', problem: 'Nothing can be divided by 0.' }]);
    const broken = heard(runner, { ...question, broken: 12_345 });
    on.play();
    expect(broken.at(-1)).toEqual({ kind: 'failed', problem: 'Candidate 12345 is broken.' });
    const next = heard(runner, question);
    on.play();
    expect(next.at(-1)).toMatchObject({ kind: 'ended', answer: answerTo(question) });
  });

  test('nothing is heard after closing', () => {
    const on = stage();
    const runner = make(on);
    const news = heard(runner, question);
    runner.close();
    on.play();
    expect(news).toEqual([]);
  });
});

describe('workers that are lost', () => {
  /** A worker that dies on the so many-th message, and one that never answers to anything. */
  const dying = (on: Stage, messages: number): Port<Rests, Rest> => {
    const port = portInThread(arithmetic, on, structuredClone);
    let left = messages;
    let die = (): void => undefined;
    return {
      ...port,
      listen: (hear, lose) => {
        die = lose;
        port.listen(hear, lose);
      },
      post: (message) => {
        left -= 1;
        if (left > 0) port.post(message);
        else on.later(die);
      },
    };
  };

  test('one of three: the others do its work', () => {
    for (const messages of [1, 2, 3, 4]) {
      const on = stage();
      let started = 0;
      const start = (): Port<Rests, Rest> => {
        started += 1;
        return started === 1 ? dying(on, messages) : portInThread(arithmetic, on, structuredClone);
      };
      const news = heard(runInPool(arithmetic, { count: 3, start }, on), question);
      on.play();
      expect(news.at(-1), `after ${messages}`).toEqual({ kind: 'ended', answer: answerTo(question), size: question.size });
    }
  });

  test('all of them: the thread does the rest, and all of the next question', () => {
    for (const messages of [1, 2, 3]) {
      const on = stage();
      const runner = runInPool(arithmetic, { count: 2, start: () => dying(on, messages) }, on);
      for (const asked of [question, { ...question, factor: 5 }]) {
        const news = heard(runner, asked);
        on.play();
        expect(news.at(-1), `after ${messages}`).toEqual({ kind: 'ended', answer: answerTo(asked), size: question.size });
      }
    }
  });
});

test('what can’t be cloned is a problem to tell, on its way there and back', () => {
  type Unsendable = { readonly act: (() => void) | null };
  const unsendable: Work<Unsendable, Unsendable, readonly Unsendable[]> = {
    open: () => ({ size: 1, run: (_from, _to, onFound) => onFound({ act: () => undefined }) }),
    nothing: [],
    add: (answer, found) => [...answer, ...found],
  };
  for (const act of [null, () => undefined]) {
    const on = stage();
    const news = heard(runInPool(unsendable, { count: 1, start: () => portInThread(unsendable, on, structuredClone) }, on), { act });
    on.play();
    expect(news).toHaveLength(1);
    expect(news[0]).toMatchObject({ kind: 'failed', problem: expect.stringContaining('could not be cloned') as string });
  }
});

test('in thread the page has its turn every few milliseconds', () => {
  const on = stage();
  const slow: typeof arithmetic = {
    ...arithmetic,
    open: (asked) => ({ size: asked.size, run: (from, to) => on.pass((to - from) / 128) }), // about 8 µs each
  };
  heard(runInThread(slow, on), question);
  let longestMs = 0;
  for (let beforeMs = on.now(); on.step(); beforeMs = on.now()) longestMs = Math.max(longestMs, on.now() - beforeMs);
  expect(on.now()).toBe(question.size / 128);
  expect(longestMs).toBeLessThan(16);
});

test('a search whose candidates are a long work each is dealt out in the parts that it asks for', () => {
  const spans: number[] = [];
  const long: typeof arithmetic = {
    ...arithmetic,
    open: (asked) => ({ size: asked.size, grain: 3, run: (from, to) => void spans.push(to - from) }),
  };
  for (const [, make] of runners) {
    const on = stage();
    heard(make(on, long), { ...question, size: 10 });
    on.play();
    expect(spans.splice(0).toSorted((one, other) => one - other)).toEqual([1, 3, 3, 3]);
  }
});

test('without trusted types every script of ours will do, and no other', () => {
  const trust = trustOwn(['./worker.js'], undefined);
  expect(trust('./worker.js')).toBe('./worker.js');
  expect(() => trust('./other.js')).toThrow(TypeError);
  expect(startPort('', trust)).toBeNull();
});

test('a pool is no larger than the processor, and than four', () => {
  expect([undefined, 0, 1, 2, 3.5, 4, 64].map(workerCount)).toEqual([1, 1, 1, 2, 3, 4, 4]);
});
