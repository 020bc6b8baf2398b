import { useEffect, useMemo, useRef, useState } from 'react';
import type { Findings, LayoutQuestion } from '../performance/index.ts';
import type { MachineSetting } from '../analysis/index.ts';
import type { SearchProgress } from '../present/index.ts';
import type { News, Runner } from '../workers/index.ts';
import { startLayoutRunner } from './layoutRunner.ts';

export type LayoutSearch = SearchProgress & {
  readonly question: LayoutQuestion;
  /** What the layouts are of, whatever stands in the fields since. */
  readonly setting: MachineSetting;
};

/** Every layout of what is trained on as many accelerators. */
const questionOf = ({ workload, machine, stack, layout }: MachineSetting, count: number): LayoutQuestion => ({
  workload,
  machine,
  stack,
  accelerators: count,
  schedules: layout.schedule !== 'oneForwardOneBackward' ? ['oneForwardOneBackward', layout.schedule] : ['oneForwardOneBackward'],
  // Whole servers can be laid out without rest; of other counts some are left over by every layout that is any good.
  idle: count % machine.domain !== 0,
});

/** A search of layouts that goes on beside the page. @param count of accelerators, used by the present layout or not */
export function useLayoutSearch(setting: MachineSetting | null, count: number) {
  const runner = useRef<Runner<LayoutQuestion, Findings> | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  const [search, setSearch] = useState<LayoutSearch | null>(null);
  useEffect(() => () => runner.current?.close(), []);
  const asked = useMemo(() => (setting ? questionOf(setting, count) : null), [setting, count]);
  const isOld = useMemo(() => search !== null && JSON.stringify(search.question) !== JSON.stringify(asked), [search, asked]);

  /** Workers take a tenth of a second to start: time enough from reaching for the button to pressing it. */
  function prepare(): void {
    runner.current ??= startLayoutRunner();
    runner.current.prepare();
  }

  function hear(news: News<Findings>, startedMs: number): void {
    const tookMs = performance.now() - startedMs;
    setSearch((before) => {
      if (!before) return null;
      if (news.kind === 'failed') return { ...before, state: 'failed', problem: news.problem, tookMs };
      const done = news.kind === 'going' ? news.done : news.size;
      return { ...before, state: news.kind, findings: news.answer, done, size: news.size, tookMs };
    });
  }

  function find(): void {
    if (!setting || !asked) return;
    runner.current ??= startLayoutRunner();
    const startedMs = performance.now();
    setSearch({ question: asked, setting, state: 'going', findings: null, done: 0, size: 0, tookMs: 0, problem: null });
    cancel.current = runner.current.run(asked, (news) => hear(news, startedMs));
  }

  function stop(): void {
    cancel.current();
    setSearch((before) => before && { ...before, state: 'stopped' });
  }

  return { search, isOld, prepare, find: asked ? find : null, stop };
}
