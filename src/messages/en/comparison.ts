import type { QuantityKind } from '../../provenance/index.ts';

/** `subject` and `amount` of a reference figure. */
type Reference = { readonly subject: string; readonly amount: string; readonly approximate: boolean };
/** A ratio already written; null where it is 1, which is not said. */
type Times = string | null;

const of = ({ subject, amount, approximate }: Reference): string => `the ${approximate ? 'approximate figure for' : 'figure reported for'} ${subject} (${amount})`;
const timesThatOf = (ratio: Times): string => (ratio === null ? 'that of' : `${ratio} times that of`);
const shares: Readonly<Record<string, string>> = { '2': 'half', '3': 'a third of', '4': 'a quarter of' };

export const comparison = {
  equal: (figure: Reference): string => `Equal to ${of(figure)}.`,
  nearlyEqual: (figure: Reference): string => `About equal to ${of(figure)}.`,
  ratio: (ratio: string, figure: Reference): string => `${ratio} times ${of(figure)}.`,
  approximate: (ratio: string, figure: Reference): string => `About ${ratio} times ${of(figure)}.`,
  share: (parts: string, figure: Reference): string => `About ${shares[parts] ?? `1/${parts} of`} ${of(figure)}.`,
  about: (ratio: string): string => `about ${ratio}`,
  lessThanFloor: (ratio: Times, { subject, amount }: Reference): string => `Less than ${timesThatOf(ratio)} ${subject}: only a floor was reported (${amount}).`,
  atMostFloor: (ratio: Times, { subject, amount }: Reference): string => `At most ${timesThatOf(ratio)} ${subject}: only a floor was reported (${amount}).`,
  moreThanCeiling: (ratio: Times, { subject, amount }: Reference): string => `More than ${timesThatOf(ratio)} ${subject}: only a ceiling was reported (${amount}).`,
  atLeastCeiling: (ratio: Times, { subject, amount }: Reference): string => `At least ${timesThatOf(ratio)} ${subject}: only a ceiling was reported (${amount}).`,
  moreThan: (ratio: Times, { subject, amount }: Reference): string => `More than ${timesThatOf(ratio)} ${subject} (${amount}).`,
  atLeast: (ratio: Times, { subject, amount }: Reference): string => `At least ${timesThatOf(ratio)} ${subject} (${amount}).`,
  lessThan: (ratio: Times, { subject, amount }: Reference): string => `Less than ${timesThatOf(ratio)} ${subject} (${amount}).`,
  atMost: (ratio: Times, { subject, amount }: Reference): string => `At most ${timesThatOf(ratio)} ${subject} (${amount}).`,
  between: (low: string, high: string, { subject, amount }: Reference): string => `Between ${low} and ${high} times that of ${subject} (${amount}).`,
  passesFloor: ({ subject, amount }: Reference): string =>
    `Passes the reported floor of ${subject} (${amount}); whether it exceeds the true value is unknown.`,
  underCeiling: ({ subject, amount }: Reference): string =>
    `Below the reported ceiling of ${subject} (${amount}); whether it is below the true value is unknown.`,
  floorWithin: ({ subject, amount }: Reference): string => `The plan’s range holds the reported floor of ${subject} (${amount}).`,
  ceilingWithin: ({ subject, amount }: Reference): string => `The plan’s range holds the reported ceiling of ${subject} (${amount}).`,
  unknown: ({ subject, amount }: Reference): string => `Nothing follows beside ${subject} (${amount}): too much is left open.`,
  withRange: (sentence: string, low: string, high: string): string => `${unended(sentence)}; with the plan’s range ${low} to ${high} times.`,
  withRangeOverFloor: (sentence: string, low: string, high: string): string => `${unended(sentence)}; the plan’s range is ${low} to ${high} times the floor.`,
  withRangeOverCeiling: (sentence: string, low: string, high: string): string => `${unended(sentence)}; the plan’s range is ${low} to ${high} times the ceiling.`,
  otherKind: (kind: string, other: string): string =>
    `${capital(kind)} and ${other} are different kinds of quantity: no ratio between them is given.`,
};

const unended = (sentence: string): string => sentence.replace(/\.$/, '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const kinds: Readonly<Record<QuantityKind, string>> = {
  hardwarePurchase: 'hardware purchase',
  trainingRun: 'training run',
  programme: 'whole programme',
  cloudBill: 'yearly cloud bill',
  investment: 'investment',
  acceleratorCount: 'accelerator count',
  unitPrice: 'unit price',
  rentalRate: 'rent',
  parameters: 'parameters',
  ratio: 'ratio',
  exchangeRate: 'exchange rate',
  relation: 'relation',
  background: 'background',
};

export const whatKindsMean: Readonly<Record<'hardwarePurchase' | 'trainingRun' | 'programme', string>> = {
  hardwarePurchase: 'money spent once to own the cluster',
  trainingRun: 'what one final run uses up',
  programme: 'staff, data, experiments and product, up to the market',
};
