import { layoutWork, portOfWorker, runInPool, type News } from '../../../src/workers/index.ts';
import type { Findings } from '../../../src/performance/index.ts';
import { fullQuestion } from './questions.ts';

/** What `layouts.bench.ts` asks of this page. */
export type Measured = {
  readonly size: number;
  readonly wholeMs: number;
  /** Until the page knew a layout within 1 % of the best, from the question on, with the start of the workers. */
  readonly firstMs: number;
  /** The longest that the page’s own thread was busy meanwhile. */
  readonly busyMs: number;
  readonly seconds: number;
};

const within = 1.01;

/** Long enough for workers to have started: the page starts them when the search comes in sight. */
const startedAfterMs = 500;

async function measure(count: number): Promise<Measured> {
  const news: { readonly atMs: number; readonly seconds: number }[] = [];
  const runner = runInPool(
    layoutWork,
    { count, start: () => portOfWorker(new Worker(new URL('../../../src/workers/layoutWorker.ts', import.meta.url), { type: 'module' })) },
    { now: () => performance.now(), later: (act) => void setTimeout(act) },
  );
  runner.prepare();
  await new Promise((resolve) => {
    setTimeout(resolve, startedAfterMs);
  });
  const asked = performance.now();
  let [turnedMs, busyMs] = [asked, 0];
  const turning = setInterval(() => {
    const now = performance.now();
    busyMs = Math.max(busyMs, now - turnedMs);
    turnedMs = now;
  });
  return new Promise<Measured>((resolve, reject) => {
    runner.run(fullQuestion, (each: News<Findings>) => {
      if (each.kind === 'failed') return reject(new Error(each.problem));
      const atMs = performance.now() - asked;
      news.push({ atMs, seconds: each.answer.all.best[0]?.seconds ?? Infinity });
      if (each.kind === 'going') return;
      const seconds = news.at(-1)?.seconds ?? Infinity;
      const first = news.find((one) => one.seconds <= within * seconds);
      resolve({ size: each.size, wholeMs: atMs, firstMs: first?.atMs ?? atMs, busyMs, seconds });
    });
  }).finally(() => {
    clearInterval(turning);
    runner.close();
  });
}

declare global {
  interface Window {
    searchLayouts: typeof measure;
  }
}
window.searchLayouts = measure;
