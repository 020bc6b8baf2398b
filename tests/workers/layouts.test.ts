import { expect, test } from 'vitest';
import { findMachine, formArchitecture, searchAll, settingOf, type LayoutQuestion } from '../../src/performance/index.ts';
import { layoutWork, portInThread, runInPool, runInThread } from '../../src/workers/index.ts';
import { heard, stage } from './stage.ts';

const question: LayoutQuestion = {
  workload: {
    architecture: formArchitecture({ layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, width: 14_336, vocabulary: 128_256 }),
    sequence: 8192,
    batch: 64,
    precision: 'bf16',
    flash: true,
    adapters: false,
  },
  machine: findMachine('h100-sxm'),
  stack: 'megatronCore',
  accelerators: 32,
  schedules: ['oneForwardOneBackward'],
  idle: false,
};

test.each([1, 3])('%d workers, whom everything is sent to, find together what one search finds', (count) => {
  const on = stage();
  const news = heard(runInPool(layoutWork, { count, start: () => portInThread(layoutWork, on, structuredClone) }, on), question);
  on.play();
  const setting = settingOf(question);
  const answer = searchAll(setting);
  expect(answer.fitting).toBeGreaterThan(1000);
  expect(news.at(-1)).toEqual({ kind: 'ended', answer, size: setting.space.size });
  const [first] = news;
  expect(first?.kind === 'going' && (first.answer.all.best[0]?.seconds ?? Infinity)).toBeLessThanOrEqual(
    1.01 * (answer.all.best[0]?.seconds ?? 0),
  );
});

test('where no layout is valid the search ends at once, with nothing', () => {
  const on = stage();
  const news = heard(runInThread(layoutWork, on), { ...question, accelerators: 37 });
  on.play();
  expect(news).toEqual([
    { kind: 'ended', answer: { considered: 0, fitting: 0, all: { best: [], front: [] }, seen: { best: [], front: [] } }, size: 0 },
  ]);
});
