import { expect, test } from 'vitest';
import {
  portOfWorker,
  runInPool,
  startPort,
  trustOwn,
  workerCount,
  type News,
  type Platform,
  type Port,
  type TrustedTypes,
} from '../../src/workers/index.ts';
import { answerTo, arithmetic, type Rest, type Rests } from './arithmetic.ts';

const platform: Platform = { now: () => performance.now(), later: (act) => void setTimeout(act) };

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}
// A glob, since only the bundler knows what such an address is.
const addresses = import.meta.glob<string>('./arithmeticWorker.ts', { query: '?worker&url', import: 'default', eager: true });
const [address = ''] = Object.values(addresses);
const trust = trustOwn([address], window.trustedTypes);
const startArithmetic = (): Port<Rests, Rest> | null => startPort(address, trust);

const question: Rests = { size: 1_000_000, factor: 7919, modulus: 1_000_003 };

/** Asks, and waits for what is heard last. @param onNews may cancel, or end a worker */
const ask = (start: () => Port<Rests, Rest> | null, asked: Rests, onNews: (news: News<readonly Rest[]>) => void = () => undefined) => {
  const runner = runInPool(arithmetic, { count: workerCount(2), start }, platform);
  return new Promise<News<readonly Rest[]>>((resolve) => {
    runner.run(asked, (news) => {
      onNews(news);
      if (news.kind !== 'going') resolve(news);
    });
  }).finally(runner.close);
};

test('real workers find what there is to find, while the page goes on', async () => {
  const news: News<readonly Rest[]>[] = [];
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const last = await ask(startArithmetic, question, (each) => news.push(each));
  clearInterval(turning);
  expect(last).toEqual({ kind: 'ended', answer: answerTo(question), size: question.size });
  expect(news[0]).toMatchObject({ kind: 'going', size: question.size });
  expect(turns).toBeGreaterThan(0);
});

test('a search that breaks in a worker is a problem to tell', async () => {
  const last = await ask(startArithmetic, { ...question, broken: 500_000 });
  expect(last).toEqual({ kind: 'failed', problem: 'Candidate 500000 is broken.' });
});

test('where a worker’s script can’t be loaded, the thread does the work', async () => {
  const small = { ...question, size: 10_000 };
  const last = await ask(() => portOfWorker(new Worker(new URL('/nowhere/worker.js', location.href), { type: 'module' })), small);
  expect(last).toEqual({ kind: 'ended', answer: answerTo(small), size: small.size });
});

test('nothing is heard after cancelling', async () => {
  const runner = runInPool(arithmetic, { count: 1, start: startArithmetic }, platform);
  const news: News<readonly Rest[]>[] = [];
  await new Promise<void>((resolve) => {
    const cancel = runner.run(question, (each) => {
      news.push(each);
      cancel();
      setTimeout(resolve, 200);
    });
  });
  runner.close();
  expect(news.map(({ kind }) => kind)).toEqual(['going']);
});

test('a script that is none of ours is not trusted, and the thread does the work', async () => {
  expect(window.trustedTypes).toBeDefined();
  const small = { ...question, size: 10_000 };
  const last = await ask(() => startPort('/nowhere/worker.js', trust), small);
  expect(last).toEqual({ kind: 'ended', answer: answerTo(small), size: small.size });
  expect(() => trust('/nowhere/worker.js')).toThrow('/nowhere/worker.js is no script of this page.');
});
