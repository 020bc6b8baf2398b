import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { Decimal } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** A part of a predicted step, as a working tells it: what it is, how long it takes, which share that is. */
export type StepShare = {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly amount: string;
  readonly share: number;
  readonly shareText: string;
};

/** What is explained by what a step consists of. */
const explained: ReadonlySet<NodeName> = new Set([
  'modelledStepTime',
  'stepTime',
  'predictedUtilisation',
  'givenUtilisation',
  'modelFlopsUtilisation',
]);

/** Less than this share of a step is not told. */
const least = 0.0005;

/** The parts of the predicted step that a quantity rests on, the longest first; none where it rests on no prediction. */
export function stepSharesOf(name: NodeName, { binding }: Estimate, { machine }: Messages, pen: Pen): readonly StepShare[] {
  const { prediction, solved } = binding;
  if (!prediction?.stands || !explained.has(name)) return [];
  if (name === 'modelFlopsUtilisation' && solved.includes('mfu')) return [];
  const { total, ...parts } = prediction.step;
  return Object.entries(machine.steps)
    .map(([id, { label, meaning }]) => ({ id, label, meaning, seconds: Object.entries(parts).find(([part]) => part === id)?.[1] ?? 0 }))
    .filter(({ seconds }) => seconds > least * total)
    .toSorted((one, other) => other.seconds - one.seconds)
    .map(({ seconds, ...part }) => ({
      ...part,
      amount: pen.value(new Decimal(seconds), 's'),
      share: seconds / total,
      shareText: pen.value(new Decimal(seconds / total), '%'),
    }));
}
