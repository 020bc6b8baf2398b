import type { Messages } from '../messages/index.ts';
import type { Architecture, ArchitectureForm, ArchitectureProblem } from '../performance/index.ts';
import { assumedIn, formArchitecture, formProblem } from '../performance/index.ts';
import { Decimal } from '../units/index.ts';
import type { CountReading } from './machineDraft.ts';
import { readCount } from './machineDraft.ts';
import type { Pen } from './pen.ts';

/** The fields of an architecture that is filled in by hand; the first four are needed, the rest may stay empty. */
export const formFields = [
  'layers',
  'hidden',
  'heads',
  'vocabulary',
  'keyValueHeads',
  'headSize',
  'width',
  'experts',
  'chosen',
  'expertWidth',
  'sharedWidth',
  'denseLayers',
  'window',
] as const;
export type FormField = (typeof formFields)[number];
const needed: ReadonlySet<FormField> = new Set(['layers', 'hidden', 'heads', 'vocabulary']);

/** Whether it is so, or as it usually is. */
export type Gate = 'usual' | 'yes' | 'no';
export const gates: readonly Gate[] = ['usual', 'yes', 'no'];

/** What was typed, as it was typed. */
export type FormDraft = Readonly<Partial<Record<FormField, string>>> & { readonly gated: Gate; readonly tied: Gate };

export type FormReading = {
  readonly fields: Readonly<Partial<Record<FormField, CountReading>>>;
  /** Null as long as something is missing or wrong. */
  readonly form: ArchitectureForm | null;
  readonly architecture: Architecture | null;
  /** What was left open and matters, in a sentence; null where nothing was. */
  readonly assumed: string | null;
};

/** A stack of layers or a width beyond these has never been thought of; sums stay exact below them. */
const most: Readonly<Record<FormField, number>> = {
  layers: 10_000,
  hidden: 1_000_000,
  heads: 10_000,
  vocabulary: 10_000_000,
  keyValueHeads: 10_000,
  headSize: 100_000,
  width: 10_000_000,
  experts: 100_000,
  chosen: 100_000,
  expertWidth: 10_000_000,
  sharedWidth: 10_000_000,
  denseLayers: 10_000,
  window: 100_000_000,
};

const said = (gate: Gate): boolean | null => (gate === 'usual' ? null : gate === 'yes');

export function readForm(draft: FormDraft, messages: Messages, pen: Pen): FormReading {
  const words = messages.machine.architecture;
  const readings = formFields.map((field) => {
    const text = draft[field] ?? '';
    if (text.trim() !== '') return { field, ...readCount(text, most[field], messages, pen) };
    return { field, value: null, echo: null, suggestions: [], error: needed.has(field) ? words.needed : null };
  });
  const isReadable = readings.every(({ error }) => error === null);
  const value = (field: FormField): number | null => readings.find((each) => each.field === field)?.value ?? null;
  const form: ArchitectureForm | null = isReadable
    ? {
        layers: value('layers') ?? 0,
        hidden: value('hidden') ?? 0,
        heads: value('heads') ?? 0,
        vocabulary: value('vocabulary'),
        keyValueHeads: value('keyValueHeads'),
        headSize: value('headSize'),
        width: value('width'),
        experts: value('experts'),
        chosen: value('chosen'),
        expertWidth: value('expertWidth'),
        sharedWidth: value('sharedWidth') ?? 0,
        denseLayers: value('denseLayers') ?? 0,
        window: value('window'),
        gated: said(draft.gated),
        tied: said(draft.tied),
      }
    : null;
  const problem = form && formProblem(form, (quantity) => quantity);
  const fields = Object.fromEntries(
    readings.map(({ field, error, echo, suggestions }) => [
      field,
      { echo, suggestions, error: error ?? (problem?.field === field ? tell(problem, words, pen) : null) },
    ]),
  );
  if (!form || problem) return { fields, form: null, architecture: null, assumed: null };
  return { fields, form, architecture: formArchitecture(form), assumed: tellAssumed(form, words, pen) };
}

type Words = Messages['machine']['architecture'];

function tell(problem: ArchitectureProblem, words: Words, pen: Pen): string {
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  if (problem.reason === 'exceeds') return words.moreThan(write(problem.value), write(problem.most));
  if (problem.reason !== 'indivisible') return words.needed;
  return problem.field === 'heads'
    ? words.uneven(write(problem.value), write(problem.whole))
    : words.notDividing(write(problem.value), write(problem.whole));
}

function tellAssumed(form: ArchitectureForm, words: Words, pen: Pen): string | null {
  const assumed = assumedIn(form).map(({ field, value }) =>
    words.assumedValue(
      words.fields[field],
      typeof value === 'boolean' ? (value ? words.yes : words.no) : pen.exact(new Decimal(value), '1'),
    ),
  );
  return assumed.length > 0 ? words.formAssumed(assumed.join(', ')) : null;
}

/** Whether a field can’t stay empty. */
export const isNeeded = (field: FormField): boolean => needed.has(field);
