import type { NumeralProblem } from '../units/index.ts';

/**
 * What could not be taken as it stands. An `error` means that a decision was set aside and a default stands in its
 * place; a `warning` that something was ignored that changes no number. The words are in messages/.
 */
export type Issue = {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** The key concerned, as written. */
  readonly key: string;
  /** The text concerned, as written (cut where it is long). */
  readonly text: string;
  readonly problem: NumeralProblem | null;
  /** What goes with the code: see issueCodes. */
  readonly least: string | null;
  readonly most: string | null;
};

export const issueCodes = [
  'unreadable-numeral', // see problem
  'outside-domain',
  'not-whole',
  'unknown-accelerator',
  'unknown-key',
  'repeated-key',
  'empty-value',
  'bad-escape', // %ZZ
  'too-long',
  'left-out', // text: the keys that a whole plan has and this link doesn't, joined by commas
  'newer-version',
  'not-a-plan', // nothing in the link is known
  'unknown-rate', // fx that is no rate
  'no-exchange-rate', // a currency with no pinned rate
  'unknown-solve',
  'open-end', // a bound on what results turn with: its other end is needed
  'beyond-daly', // checkpoints take as long as two intervals between failures, or may
  'unknown-architecture', // text: no id of an architecture, and no sizes of one
  'unpublished-shape', // arch: text: a model whose sizes nobody published
  'unknown-size', // arch: text is no part of an architecture; least: how sizes are written
  'impossible-size', // arch: text doesn't go with the rest; least: what it would have to go with
  'needs-architecture', // MFU is to be predicted, and of what is not said
  'not-measured', // text: the accelerator of which the facts of its network are not gathered
  'unknown-part', // layout: text is no part of a layout; least: those that there are, joined by blanks
  'ranks-beyond-count', // layout: text: ranks of one replica; most: accelerators
  'invalid-layout', // text: the layout; least: which rule it breaks
  'idle-accelerators', // layout: text: accelerators of one replica; least, most: counts next to the plan's that they fill
  'batch-too-small', // text: sequences; least: data-parallel ranks times micro-batch
  'batch-apart', // text: sequences; least, most: the next that data-parallel ranks and micro-batches divide
  'does-not-fit', // layout: text: gigabytes that it takes; most: gigabytes of an accelerator; least: the layout that would fit, or ''
  'nothing-fits', // text: accelerators; most: gigabytes of one
  'parameters-apart', // text: the plan's parameters; most: the architecture's
  'out-of-evidence', // no measured run is near: text: the accelerator
  'many-epochs', // most: the repetitions up to which their law was seen to hold
  'not-published', // text: the accelerator of which nobody says it
  'unknown-choice', // least: the words that can be chosen, joined by commas
  'unknown-reference', // text: an id that no reference has
  'no-lane', // text: a reference of a kind that no lane shows
  'too-many-references', // text: those left out
  'over-determined', // more is stated than can be given: this one is computed instead
  'unknown-pin', // text: what can't be pinned
  'all-pinned', // what would have to be computed instead is pinned
  'no-count', // more accelerators fail so much more often that none of any number is done in time
  'costs-nothing', // what the budget is spent on has no price, so that the budget sets no limit
  'perhaps-infeasible', // the same of an end of its range
  'beyond-sense', // the same beyond what makes sense, though nature allows it
  'infeasible', // key: the computed quantity that no cluster, model or time can have; least, most: its ends; text: what it would be
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Whether it says that a plan can’t be carried out. */
export const isInfeasible = ({ code }: Issue): boolean => code === 'infeasible' || code === 'no-count';

const longest = 60;

export const issue = (severity: Issue['severity'], code: IssueCode, key: string, text: string, more: Partial<Issue> = {}): Issue => ({
  severity,
  code,
  key: key.slice(0, longest),
  text: text.slice(0, longest),
  problem: null,
  least: null,
  most: null,
  ...more,
});
