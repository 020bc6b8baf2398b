import type { MachineSetting } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Layout, Memory, Remedy, RemedyKind } from '../performance/index.ts';
import { memoryParts } from '../performance/index.ts';
import { Decimal } from '../units/index.ts';
import type { ExplainedPart } from './machineStep.ts';
import { writeShare } from './machineStep.ts';
import type { Pen } from './pen.ts';

/** What fills the fullest accelerators, against what they have. */
export type MemoryDocument = {
  readonly title: string;
  readonly note: string;
  readonly fits: boolean;
  /** In a sentence: what is free, or what is too much. */
  readonly verdict: string;
  /** Shares are of the accelerator’s memory, or of what is needed where that is more. */
  readonly parts: readonly ExplainedPart[];
  readonly total: string;
  readonly size: string;
  readonly usedText: string;
  /** Where on the bar the memory ends, 0 to 1; null where everything fits. */
  readonly limit: number | null;
  readonly remedies: readonly RemedyDocument[];
  /** Said where it doesn’t fit and nothing would make it. */
  readonly hopeless: string | null;
};

export type RemedyDocument = { readonly text: string; readonly layout: Layout };

export const writeBytes = (bytes: number, pen: Pen): string => pen.value(new Decimal(bytes), 'byte/accelerator');

export function presentMemory(
  memory: Memory,
  remedies: readonly Remedy[],
  { machine, layout }: MachineSetting,
  messages: Messages,
  pen: Pen,
): MemoryDocument {
  const { fits: words, memory: names } = messages.machine;
  const isFitting = memory.total <= machine.memory;
  const whole = Math.max(memory.total, machine.memory);
  const write = (bytes: number): string => writeBytes(bytes, pen);
  const share = (bytes: number): string => writeShare(bytes / machine.memory, pen);
  return {
    title: words.title,
    note: words.note(layout.pipeline === 1 ? words.only : words.stage(pen.exact(new Decimal(memory.stage + 1), '1'))),
    fits: isFitting,
    verdict: isFitting ? words.yes(write(machine.memory - memory.total)) : words.no(write(memory.total - machine.memory)),
    parts: memoryParts
      .filter((part) => memory[part] > 0)
      .map((part) => ({
        id: part,
        ...names[part],
        amount: write(memory[part]),
        share: memory[part] / whole,
        shareText: share(memory[part]),
      })),
    total: write(memory.total),
    size: write(machine.memory),
    usedText: share(memory.total),
    limit: isFitting ? null : machine.memory / whole,
    remedies: remedies.map((remedy) => ({
      text: words.remedy(remedy.changes.map((kind) => changeIn(kind, remedy.layout, messages, pen)).join(' + '), write(remedy.total)),
      layout: remedy.layout,
    })),
    hopeless: isFitting || remedies.length > 0 ? null : words.nothingFits,
  };
}

/** `Tensor parallel 8`, `Recomputation: everything`. */
function changeIn(kind: RemedyKind, layout: Layout, { machine }: Messages, pen: Pen): string {
  const { label } = machine.fields[kind];
  switch (kind) {
    case 'sharding':
      return `${label} ${machine.shardings[layout.sharding]}`;
    case 'recompute':
      return `${label}: ${machine.recomputes[layout.recompute]}`;
    case 'sequenceParallel':
      return label;
    case 'microBatch':
    case 'tensor':
    case 'pipeline':
      return `${label} ${pen.exact(new Decimal(layout[kind]), '1')}`;
  }
}
