import type { Estimate } from '../analysis/index.ts';
import { machineRun } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { stacks } from '../performance/index.ts';
import { library } from '../provenance/index.ts';
import type { Prediction } from '../scenario/index.ts';
import { writeParts } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';
import { citationText } from './citation.ts';
import type { MachineDocument } from './machine.ts';
import { presentMachine } from './machine.ts';
import type { Pen } from './pen.ts';

/** A plan’s prediction in words: what was taken, and what follows from it. */
export type PredictedStepDocument = {
  readonly title: string;
  /** What it rests on, line by line: whose it is, and where it comes from. */
  readonly given: readonly StepGiven[];
  /** Where the time goes, what fills the memory, how far it may be off, and the link’s effect. */
  readonly machine: MachineDocument;
  /** Why the plan’s MFU is another; null where it is this. */
  readonly aside: string | null;
};

export type StepGiven = {
  readonly id: 'architecture' | 'layout' | 'workload' | 'software';
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
  readonly badge: 'source' | 'default' | 'input';
  readonly badgeText: string;
};

/** @returns null where a plan names no architecture, or it can’t be laid out at all */
export function presentPredictedStep(estimate: Estimate, messages: Messages, pen: Pen): PredictedStepDocument | null {
  const { prediction } = estimate.binding;
  if (!prediction) return null;
  const { idle } = prediction;
  const factor = estimate.quantity('stackFactor').value?.toNumber() ?? 1;
  const setting = { ...prediction, factor };
  return {
    title: messages.prediction.title,
    given: [
      ofArchitecture(prediction, messages, pen),
      ofLayout(prediction, messages),
      ofWorkload(prediction, messages, pen),
      ofSoftware(prediction, messages),
    ],
    machine: presentMachine(setting, machineRun(setting), { nameOf, idle }, messages, pen),
    aside: prediction.stands ? null : messages.prediction.notOfPlan,
  };
}

const nameOf = (id: string): string => library.accelerator(id).name;

const badged = (badge: StepGiven['badge'], { badgesShort }: Messages) => ({ badge, badgeText: badgesShort[badge] });

function ofArchitecture({ architecture: planned }: Prediction, messages: Messages, pen: Pen): StepGiven {
  const { prediction: words, code } = messages;
  const { architecture, citation, assumed, name, status } = planned;
  const { parameters, activeParameters, layers, hidden } = architecture;
  const count = (value: number): string => pen.value(new Decimal(value), 'parameter');
  const sizes = words.sizes(String(layers), pen.exact(new Decimal(hidden), '1'));
  return {
    id: 'architecture',
    label: words.architecture,
    value: planned.id === null ? sizes : name[code],
    notes: [
      parameters === activeParameters ? words.total(count(parameters)) : words.active(count(activeParameters), count(parameters)),
      ...(planned.id === null ? [] : [sizes]),
      ...(assumed.length > 0 ? [words.assumedSizes(assumed.map((field) => words.sizeNames[field]).join(', '))] : []),
      ...(citation ? [citationText(citation, library, messages)] : []),
    ],
    ...badged(status, messages),
  };
}

function ofLayout({ layout, written, assumed }: Prediction, messages: Messages): StepGiven {
  const { prediction: words } = messages;
  const isWhollyAssumed = assumed.includes('tensor') && assumed.includes('pipeline') && assumed.includes('recompute');
  // What goes without saying is taken and not told: one rank, the usual schedule.
  const chosen = Object.fromEntries(assumed.flatMap((part) => (part === 'flash' || part === 'schedule' ? [] : [[part, layout[part]]])));
  const parts = writeParts(chosen)
    .split(',')
    .filter((part) => part !== '' && written.split(',').includes(part));
  return {
    id: 'layout',
    label: words.layout,
    value: written,
    notes: isWhollyAssumed ? [words.allAssumed] : parts.length > 0 ? [words.assumedParts(parts.join(', '))] : [],
    ...badged(isWhollyAssumed ? 'default' : 'input', messages),
  };
}

function ofWorkload({ workload, stated }: Prediction, messages: Messages, pen: Pen): StepGiven {
  const { batch, sequence } = workload;
  const exact = (value: number): string => pen.exact(new Decimal(value), '1');
  return {
    id: 'workload',
    label: messages.prediction.workload,
    value: messages.prediction.workloadText(exact(batch), exact(sequence), pen.value(new Decimal(batch * sequence), 'token')),
    notes: [],
    ...badged(stated.batch && stated.sequence ? 'input' : 'default', messages),
  };
}

const ofSoftware = ({ stack, workload, stated }: Prediction, messages: Messages): StepGiven => ({
  id: 'software',
  label: messages.prediction.software,
  value: `${stacks[stack].name}, ${messages.machine.precisions[workload.precision]}`,
  notes: [],
  ...badged(stated.stack || stated.precision ? 'input' : 'default', messages),
});
