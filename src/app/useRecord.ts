import { useEffect, useState } from 'react';
import type { ReproducedRun } from '../analysis/index.ts';
import { reproduce } from '../analysis/index.ts';
import { library } from '../provenance/index.ts';

/** As much of the record as has been computed: some runs at a time, so that the page never stands still. */
let known: readonly ReproducedRun[] = [];
const atOnce = 2;

/** @param wanted nothing is computed before somebody wants to see it */
export function useRecord(wanted: boolean): readonly ReproducedRun[] {
  const [made, setMade] = useState(known);
  useEffect(() => {
    if (!wanted || made.length === library.runs.length) return undefined;
    const timer = setTimeout(() => {
      const next = library.runs.slice(made.length, made.length + atOnce).map((run) => reproduce(run, library));
      known = [...made, ...next];
      setMade(known);
    });
    return () => clearTimeout(timer);
  }, [wanted, made]);
  return made;
}
