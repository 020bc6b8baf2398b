import type { QuantityKind } from '../../provenance/index.ts';

/** `subject` and `amount` of a reference figure, `ratio` already written. */
type Reference = { readonly subject: string; readonly amount: string };

export const comparison = {
  equal: ({ subject, amount }: Reference): string => `Equal to ${subject} (${amount}).`,
  ratio: (ratio: string, { subject, amount }: Reference): string => `${ratio} times ${subject} (${amount}).`,
  approximate: (ratio: string, { subject, amount }: Reference): string => `About ${ratio} times ${subject} (${amount}).`,
  aboutEqual: ({ subject, amount }: Reference): string => `About equal to ${subject} (${amount}).`,
  underFloor: ({ subject, amount }: Reference): string => `Less than ${subject} (reported floor ${amount}).`,
  lessThan: (ratio: string, { subject, amount }: Reference): string => `Less than ${ratio} times ${subject} (reported floor ${amount}).`,
  atMost: (ratio: string, { subject, amount }: Reference): string => `At most ${ratio} times ${subject} (reported floor ${amount}).`,
  moreThan: (ratio: string, { subject, amount }: Reference): string => `More than ${ratio} times ${subject} (${amount}).`,
  atLeast: (ratio: string, { subject, amount }: Reference): string => `At least ${ratio} times ${subject} (${amount}).`,
  below: (ratio: string, { subject, amount }: Reference): string => `Less than ${ratio} times ${subject} (${amount}).`,
  belowOrEqual: (ratio: string, { subject, amount }: Reference): string => `At most ${ratio} times ${subject} (${amount}).`,
  between: (low: string, high: string, { subject, amount }: Reference): string => `${low} to ${high} times ${subject} (${amount}).`,
  passesFloor: ({ subject, amount }: Reference): string =>
    `Passes the floor reported for ${subject} (${amount}); whether it exceeds the true value is unknown.`,
  underCeiling: ({ subject, amount }: Reference): string =>
    `Below the ceiling reported for ${subject} (${amount}); whether it is below the true value is unknown.`,
  unknown: ({ subject, amount }: Reference): string => `Nothing follows beside ${subject} (${amount}): both are open to the same side.`,
  withRange: (sentence: string, low: string, high: string): string => `${sentence.replace(/\.$/, '')}, ${low} to ${high} over the plan’s range.`,
  otherKind: (kind: string, other: string): string =>
    `${capital(kind)} and ${other} are different kinds of quantity: no ratio between them is given.`,
};

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
