import { useMemo, useState } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { machineRun } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { registry } from '../model/index.ts';
import type { Architecture } from '../performance/index.ts';
import { findMachine } from '../performance/index.ts';
import type { MachineDraft, Pen } from '../present/index.ts';
import { presentArchitecture, presentMachine, readDraft } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import type { ArchitectureDraft } from '../views/index.ts';
import { architectureIn } from './architectureIn.ts';
import { countOf, openingLayout, openingShape, ownModel, usualDraft } from './openMachine.ts';

const nameOf = (id: string): string => library.accelerator(id).name;

type Edited = { readonly shape: ArchitectureDraft; readonly draft: MachineDraft | null };

/**
 * Architecture and layout as somebody has put them, and what follows from them. As long as nobody has changed anything they
 * are the plan’s, or what is usual for it.
 */
export function useMachineRoom(made: Estimate, messages: Messages, pen: Pen) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const own = useMemo(() => ownModel(made, messages.machine.architecture.own, pen), [made, messages, pen]);
  const opening = useMemo((): Edited => {
    const shape = openingShape(made, pen);
    const { architecture } = architectureIn(shape, own, messages, pen);
    return { shape, draft: architecture && openingLayout(made, architecture, pen) };
  }, [made, own, messages, pen]);
  const { shape, draft } = edited ?? opening;
  const chosen = useMemo(() => architectureIn(shape, own, messages, pen), [shape, own, messages, pen]);
  const { architecture } = chosen;
  const factor = made.binding.leaves.get(registry.stackFactor)?.amount.value?.toNumber() ?? 1;
  const answer = useMemo(
    () => (architecture && draft ? answerTo(draft, architecture, factor, messages, pen) : null),
    [architecture, draft, factor, messages, pen],
  );
  const last = useLast(answer?.document ?? null);
  const sequence = useLast(answer?.setting?.workload.sequence ?? null);
  const facts = useMemo(
    () => architecture && presentArchitecture(architecture, sequence ?? architecture.positions ?? 1, messages, pen),
    [architecture, sequence, messages, pen],
  );

  /** Another model takes another layout, unless the one that stands would do as well for sizes that are being typed. */
  function changeShape(change: Partial<ArchitectureDraft>): void {
    const next = { ...shape, ...change };
    const found = architectureIn(next, own, messages, pen).architecture;
    const isKept =
      !found ||
      (next.way === 'form' && draft !== null && readDraft(draft, found, findMachine(draft.accelerator), messages, pen).setting !== null);
    setEdited({ shape: next, draft: isKept ? draft : layoutFor(found, draft ?? openingLayout(made, found, pen), made, pen) });
  }

  return {
    shape,
    changeShape,
    chosen,
    facts,
    draft,
    changeDraft: (change: Partial<MachineDraft>): void => setEdited({ shape, draft: draft && { ...draft, ...change } }),
    /** Null where the plan’s own stand. */
    followPlan: edited && ((): void => setEdited(null)),
    fields: answer?.fields ?? null,
    setting: answer?.setting ?? null,
    idle: answer?.idle ?? 0,
    own: answer?.document?.own ?? null,
    document: answer?.document ?? last,
    isStale: !answer?.document,
  };
}

function answerTo(draft: MachineDraft, architecture: Architecture, factor: number, messages: Messages, pen: Pen) {
  const machine = findMachine(draft.accelerator);
  const read = readDraft(draft, architecture, machine, messages, pen);
  const { idle } = read;
  const setting = read.setting && { ...read.setting, factor };
  return {
    ...read,
    setting,
    document: setting && presentMachine(setting, machineRun(setting), { nameOf, idle }, messages, pen),
  };
}

/** What is usual for a model on the accelerators that were chosen for another. */
function layoutFor(architecture: Architecture, { accelerator, stack, count }: MachineDraft, made: Estimate, pen: Pen): MachineDraft {
  const typed = Number(count.replaceAll(',', ''));
  return usualDraft({ architecture, accelerator, stack, count: Number.isInteger(typed) && typed > 0 ? typed : countOf(made) }, pen);
}

/** The last that was there. */
function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(() => value);
  return value ?? last;
}
