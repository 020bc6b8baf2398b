import type { Estimate } from '../analysis/index.ts';
import type { Architecture } from '../performance/index.ts';
import { findMachine } from '../performance/index.ts';
import type { MachineDraft, Pen } from '../present/index.ts';
import { draftOf, writeCount } from '../present/index.ts';
import { machineIds } from '../provenance/index.ts';
import { usualLayout, usualSequence } from '../scenario/index.ts';

/** The plan’s accelerator where its network and memory are known, else the one that is known best. */
export function openingAccelerator({ binding }: Estimate): string {
  const { id } = binding.accelerator;
  return machineIds.includes(id) ? id : 'a100-80-sxm';
}

/** Accelerators of a plan; a server where that is not one number. */
export function openingCount(made: Estimate): number {
  const { value, low } = made.quantity('acceleratorCount');
  return Math.max(1, Math.floor((value ?? low)?.toNumber() ?? 8));
}

type Opening = { readonly architecture: Architecture; readonly accelerator: string; readonly count: number; readonly stack: MachineDraft['stack'] };

/** What stands in the fields before anybody has typed: the layout that is usual for such a model on so many accelerators. */
export function openingDraft({ architecture, accelerator, count, stack }: Opening, pen: Pen): MachineDraft {
  const machine = findMachine(accelerator);
  const sequence = usualSequence(architecture.positions);
  const precision = machine.generation === 'volta' ? 'fp16' : 'bf16';
  const flash = machine.generation !== 'volta';
  const usual = usualLayout({ workload: { architecture, sequence, precision, flash, adapters: false }, batch: null, machine, stack, stated: {} }, count);
  const shared: Pick<MachineDraft, 'accelerator' | 'count' | 'sequence' | 'precision' | 'stack' | 'flash'> = { accelerator, count: writeCount(count, pen), sequence: writeCount(sequence, pen), precision, stack, flash };
  if ('reason' in usual) return { ...shared, ...plain };
  const { layout, workload } = usual;
  return { ...plain, ...shared, batch: writeCount(workload.batch, pen), ...draftOf(layout, pen) };
}

/** One accelerator after the other: what stands where nothing fits, to be changed. */
const plain = {
  batch: '1',
  tensor: '1',
  pipeline: '1',
  virtual: '1',
  context: '1',
  expert: '1',
  microBatch: '1',
  recompute: 'full',
  sharding: 1,
  sequenceParallel: false,
  schedule: 'oneForwardOneBackward',
} as const;
