import type { Findings, LayoutQuestion } from '../performance/index.ts';
import type { Runner, TrustedTypes } from '../workers/index.ts';
import { layoutAddress, layoutWork, runInPool, startPort, trustOwn, workerCount } from '../workers/index.ts';

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let trust: ((address: string) => string) | null = null;

/** Searches layouts in as many workers as the machine has processors, up to a few; in the page’s own thread where there are none. */
export const startLayoutRunner = (): Runner<LayoutQuestion, Findings> =>
  runInPool(
    layoutWork,
    {
      count: workerCount(navigator.hardwareConcurrency),
      // a page vouches for its scripts once
      start: () => startPort(layoutAddress, (trust ??= trustOwn([layoutAddress], window.trustedTypes))),
    },
    { now: () => performance.now(), later: (act) => void setTimeout(act) },
  );
