import type { Counting, ReasonAlone, ReasonApart } from '../../analysis/index.ts';
import { formatRatio } from '../../units/index.ts';

/** How many pairs came to what. */
type Count = { readonly agree: number; readonly disagree: number; readonly slips: number };

/** Every digit of a count, in groups of three. */
const whole = (count: number): string => formatRatio(count, 15);
const one = (count: number, single: string, many: string): string => `${whole(count)} ${count === 1 ? single : many}`;

const waysOfCounting: Readonly<Record<Counting, string>> = {
  amortised: 'hardware amortised',
  rented: 'at cloud prices',
  stated: 'as stated, method left open',
};

const apart: Readonly<Record<ReasonApart, (count: number) => string>> = {
  kind: (count) => one(count, 'is of two kinds', 'are of different kinds'),
  thing: (count) => one(count, 'is about two things', 'are about different things'),
  number: (count) => one(count, 'lacks a number', 'lack a number'),
  quantity: (count) => one(count, 'is of two quantities', 'are of different quantities'),
  unit: (count) => one(count, 'is in units that no text converts', 'are in units that no text converts'),
  date: (count) => one(count, 'is too far apart in time', 'are too far apart in time'),
};

const alone: Readonly<Record<ReasonAlone, string>> = {
  thing: 'Nothing else here is about the same thing',
  kind: 'What else is here about the same thing is of another kind',
  number: 'They state no number',
};

/** Whether the claims agree with each other and with what is published. */
export const consistency = {
  heading: 'Do the claims agree?',
  lead: 'Every claim of the texts against every other, and against the published values of the catalogue. Only claims of one kind, about one thing, are compared; a bound stays a bound.',
  rule: 'An approximate number (“about v”) stands for all from 0.95 v to v/0.95: those whose ratio to it rounds to 1 at one significant figure. Exact or approximate numbers up to 10% apart are said to agree within that. A digit is said to have slipped where two amounts lie within 15% of a power of ten of each other, or 30% where an exchange rate comes in.',
  ruleSummary: 'The rules',
  totalsOfClaims: (pairs: number): string => `${one(pairs, 'pair of claims', 'pairs of claims')}:`,
  totalsOfPublished: (pairs: number): string => `${one(pairs, 'pair', 'pairs')} of a claim with a published value:`,
  outcomes: ({ agree, disagree, slips }: Count): string =>
    `${one(agree, 'agrees', 'agree')}, ${one(disagree, 'disagrees', 'disagree')}` +
    (slips > 0 ? ` (${one(slips, 'looks like a slip of a digit', 'look like a slip of a digit')})` : ''),
  apart: (count: number, reasons: readonly (readonly [ReasonApart, number])[]): string =>
    `${whole(count)} can’t be compared: ${reasons.map(([reason, each]) => apart[reason](each)).join(', ')}`,

  filter: 'Show',
  filters: { all: 'All', disagrees: 'Disagree', agrees: 'Agree', slips: 'Slips of a digit', apart: 'Can’t be compared' },
  shown: (count: number, of: number): string => `${count} of ${of} comparisons`,
  none: 'There are none of these.',

  agrees: 'agrees',
  agreesWithin: (percent: string): string => `agrees within ${percent}`,
  leavesRoom: 'agrees: one leaves room for the other',
  disagreesInWords: 'disagrees: another name or date',
  disagreesAtBound: 'disagrees, if only at the bound: one excludes the very number that the other states',
  disagrees: {
    exact: (times: string): string => `disagrees by a factor of ${times}`,
    about: (times: string): string => `disagrees by a factor of about ${times}`,
    atLeast: (times: string): string => `disagrees by a factor of at least ${times}`,
    moreThan: (times: string): string => `disagrees by a factor of more than ${times}`,
  },
  disagreesBy: {
    atLeast: (percent: string): string => `disagrees by at least ${percent}`,
    moreThan: (percent: string): string => `disagrees by more than ${percent}`,
  },
  cannot: {
    kind: (first: string, second: string): string => `can’t be compared: ${first} and ${second} are different kinds of quantity`,
    thing: 'can’t be compared: they are about different things',
    number: 'can’t be compared: a number is missing',
    quantity: (first: string, second: string): string => `can’t be compared: ${first} and ${second} are different quantities`,
    unit: 'can’t be compared: no text converts one unit into the other',
    date: (first: string, second: string): string =>
      `can’t be compared: ${first} and ${second} are too far apart for what changes by the year`,
  },

  slip: (times: string, digits: number): string =>
    `looks like a slip of ${digits === 1 ? 'one digit' : `${digits} digits`}: about ${times} times`,
  related: 'two names that a text takes for one thing',
  counting: (first: Counting, second: Counting): string => `another way of counting: ${waysOfCounting[first]} / ${waysOfCounting[second]}`,
  rate: {
    own: (rate: string, figure: string): string => `at its own text’s ${rate} (${figure})`,
    other: (rate: string, figure: string): string => `at the other text’s ${rate} (${figure})`,
    nearest: (rate: string, figure: string, asOf: string): string => `at ${rate} (${figure}, ${asOf}), the rate nearest in date`,
  },
  shared: (figures: string): string => `not two witnesses: both rest on ${figures}`,
  speculative: 'its source calls the value speculative',
  term: (kind: string, family: string, figure: string): string => `${kind} of the ${family} generation (${figure})`,
  termBy: (kind: string, family: string, figure: string, by: string): string => `${kind} of the ${family} generation (${figure}, by ${by})`,
  mixture: (figure: string, first: string, second: string): string => `${figure} mixes two generations: ${first} and ${second}`,

  restated: 'Amounts stated twice',
  restatedLead: 'Where a text gives one amount in two currencies, the two are held against exchange rates that follow from other claims.',
  onlyOwnRate: 'can’t be checked: the only rate follows from this very amount',
  aloneHeading: 'Claims with nothing to compare them with',
  alone,
};
