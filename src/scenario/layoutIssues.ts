import { dataRanks, microBatches } from '../performance/index.ts';
import type { Arrangement, Refusal, Setting } from './arrangement.ts';
import { unitOf } from './arrangement.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { writeLayout } from './layoutText.ts';

const gigabyte = 1e9;
const gigabytes = (bytes: number): string => (bytes / gigabyte).toFixed(1);

/** Why nothing could be laid out. */
export function refusalIssue(refusal: Refusal, { machine, batch }: Setting, count: number): Issue {
  switch (refusal.reason) {
    case 'ranks':
      return issue('error', 'ranks-beyond-count', 'layout', String(refusal.ranks), { most: String(count) });
    case 'batch':
      return issue('error', 'batch-too-small', 'batch', String(batch ?? 1), { least: String(refusal.replicas) });
    case 'memory':
      return issue('error', 'nothing-fits', 'layout', String(count), { most: gigabytes(machine.memory) });
  }
}

/** What is to be said of a layout: why it can’t be, or what it leaves over. */
export function layoutIssues(
  { layout, workload, idle, fits, remedies, invalid, memory }: Arrangement,
  { machine, stated }: Setting,
  count: number,
): readonly Issue[] {
  const written = writeLayout(layout, workload.flash);
  if (invalid !== null) return [issue('error', 'invalid-layout', 'layout', written, { least: invalid })];
  if (!fits) {
    const [remedy] = remedies;
    const would = remedy ? writeLayout(remedy.layout, workload.flash) : '';
    return [issue('error', 'does-not-fit', 'layout', gigabytes(memory.total), { least: would, most: gigabytes(machine.memory) })];
  }
  return [...leftOver(), ...uneven()];

  function leftOver(): readonly Issue[] {
    if (idle === 0 || Object.keys(stated).length === 0) return [];
    const unit = unitOf(layout);
    return [
      issue('warning', 'idle-accelerators', 'layout', String(unit), {
        least: String(layout.accelerators),
        most: String(Math.ceil(count / unit) * unit),
      }),
    ];
  }

  function uneven(): readonly Issue[] {
    if (Number.isInteger(microBatches(layout, workload.batch))) return [];
    const each = dataRanks(layout) * layout.microBatch;
    const times = workload.batch / each;
    return [
      issue('warning', 'batch-apart', 'batch', String(workload.batch), {
        least: String(Math.floor(times) * each),
        most: String(Math.ceil(times) * each),
      }),
    ];
  }
}
