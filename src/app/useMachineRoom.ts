import { useMemo, useState } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Architecture, ArchitectureForm } from '../performance/index.ts';
import { bandFor, findMachine, memoryCoefficientIds, readArchitecture } from '../performance/index.ts';
import type { FormDraft, MachineDocument, MachineDraft, Pen } from '../present/index.ts';
import { nearestKnown, presentArchitecture, presentMachine, readDraft, readForm, twinOf, writeArchitectureProblem } from '../present/index.ts';
import { library, machineIds, neighbourGroups, readCoefficients } from '../provenance/index.ts';
import type { ArchitectureDraft, ConfigReading } from '../views/index.ts';
import { knownModels } from './knownModels.ts';
import { openingAccelerator, openingCount, openingDraft } from './openMachine.ts';

const memory = readCoefficients(memoryCoefficientIds);
const nameOf = (id: string): string => library.accelerator(id).name;

const emptyForm: FormDraft = { gated: 'usual', tied: 'usual' };

/** What architecture a draft stands for, and what is to be said of how it was read. */
function architectureIn(draft: ArchitectureDraft, messages: Messages, pen: Pen) {
  const known = knownModels(pen);
  const typed = readForm(draft.form, messages, pen);
  const pasted = draft.way === 'config' && draft.config.trim() !== '' ? readArchitecture(draft.config) : null;
  const config: ConfigReading = {
    read: pasted?.ok ? messages.machine.architecture.read(pasted.architecture.modelType) : null,
    problem: pasted && !pasted.ok ? writeArchitectureProblem(pasted.problem, messages) : null,
    notes: pasted?.ok ? pasted.notes.map((note) => messages.architecture.notes[note]) : [],
  };
  const chosen = known.find(({ id }) => id === draft.known) ?? null;
  const found: Readonly<Record<ArchitectureDraft['way'], { readonly architecture: Architecture | null; readonly form: ArchitectureForm | null }>> = {
    known: { architecture: chosen?.architecture ?? null, form: chosen?.form ?? null },
    config: { architecture: pasted?.ok ? pasted.architecture : null, form: null },
    form: { architecture: typed.architecture, form: typed.form },
  };
  return { known, typed, config, ...found[draft.way] };
}

/** Architecture and layout as somebody has put them, beginning with those of the plan, and what follows from them. */
export function useMachineRoom(made: Estimate, messages: Messages, pen: Pen) {
  const [shape, setShape] = useState((): ArchitectureDraft => {
    const parameters = made.quantity('parameters').value?.toNumber() ?? 1;
    return { way: 'known', known: nearestKnown(knownModels(pen), parameters)?.id ?? '', config: '', form: emptyForm };
  });
  const chosen = useMemo(() => architectureIn(shape, messages, pen), [shape, messages, pen]);
  const { architecture } = chosen;
  const [standing, setStanding] = useState(architecture);
  const [draft, setDraft] = useState((): MachineDraft | null =>
    architecture && openingDraft({ architecture, accelerator: openingAccelerator(made), count: openingCount(made), stack: 'megatronCore' }, pen),
  );
  // Another model takes another layout: what is usual for it, on the accelerators that were chosen.
  if (architecture && architecture !== standing && JSON.stringify(architecture) !== JSON.stringify(standing)) {
    setStanding(architecture);
    const { accelerator = openingAccelerator(made), stack = 'megatronCore' } = draft ?? {};
    const isKept = shape.way === 'form' && draft !== null && readDraft(draft, architecture, findMachine(accelerator), messages, pen).setting;
    if (!isKept) setDraft(openingDraft({ architecture, accelerator, count: countIn(draft) ?? openingCount(made), stack }, pen));
  }
  const answer = useMemo(() => {
    if (!architecture || !draft) return null;
    const machine = findMachine(draft.accelerator);
    const { fields, setting, idle } = readDraft(draft, architecture, machine, messages, pen);
    if (!setting) return { fields, setting, document: null };
    const experts = architecture.groups.some(({ feedForward }) => feedForward.kind === 'experts');
    const { generation } = machine;
    const band = bandFor({ generation, stack: draft.stack, experts, accelerators: setting.layout.accelerators }, neighbourGroups);
    const context = { memory, nameOf, twin: twinOf(machine, machineIds, findMachine), band, idle };
    return { fields, setting, document: presentMachine(setting, context, messages, pen) };
  }, [architecture, draft, messages, pen]);
  const last = useLast(answer?.document ?? null);
  const sequence = answer?.setting?.workload.sequence ?? null;
  const lastSequence = useLast(sequence);
  const facts = useMemo(
    () => architecture && presentArchitecture(architecture, lastSequence ?? 2048, messages, pen),
    [architecture, lastSequence, messages, pen],
  );
  return {
    shape,
    changeShape: (change: Partial<ArchitectureDraft>): void => setShape((before) => ({ ...before, ...change })),
    chosen,
    facts,
    draft,
    changeDraft: (change: Partial<MachineDraft>): void => setDraft((before) => before && { ...before, ...change }),
    fields: answer?.fields ?? null,
    setting: answer?.setting ?? null,
    document: answer?.document ?? last,
    isStale: answer?.document === null || answer === null,
  };
}

const countIn = (draft: MachineDraft | null): number | null => {
  const count = Number(draft?.count.replaceAll(',', ''));
  return Number.isInteger(count) && count > 0 ? count : null;
};

/** The last that was there. */
function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(() => value);
  return value ?? last;
}

export type MachineRoomState = ReturnType<typeof useMachineRoom>;
export type { MachineDocument };
