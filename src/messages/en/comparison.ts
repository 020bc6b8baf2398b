import type { LaneKind } from '../../scenario/index.ts';
import type { QuantityKind } from '../../provenance/index.ts';

/** `subject` and `amount` of a reference figure. */
type Reference = { readonly subject: string; readonly amount: string; readonly approximate: boolean };
/** A ratio already written; null where it is 1, which is not said. */
type Times = string | null;

const beside = ({ subject, amount }: Reference): string => `${subject} (${amount})`;
const floor = ({ subject, amount }: Reference): string => `${subject} (reported floor ${amount})`;
const ceiling = ({ subject, amount }: Reference): string => `${subject} (reported ceiling ${amount})`;
const than = (bound: string, ratio: Times): string => (ratio === null ? `${bound} that` : `${bound} ${ratio} times`);
const shares: Readonly<Record<string, string>> = { '2': 'half', '3': 'a third', '4': 'a quarter' };

/** The figure first, then what the plan is to it: “GPT-2 (USD 50,000): 288 times.” */
export const comparison = {
  equal: (figure: Reference): string => `${beside(figure)}: equal.`,
  nearlyEqual: (figure: Reference): string => `${beside(figure)}: about equal.`,
  ratio: (ratio: string, figure: Reference): string => `${beside(figure)}: ${ratio} times.`,
  approximate: (ratio: string, figure: Reference): string => `${beside(figure)}: about ${ratio} times.`,
  share: (parts: string, figure: Reference): string => `${beside(figure)}: about ${shares[parts] ?? `1/${parts}`}.`,
  about: (ratio: string): string => `about ${ratio}`,
  lessThanFloor: (ratio: Times, figure: Reference): string => `${floor(figure)}: ${than('less than', ratio)}.`,
  atMostFloor: (ratio: Times, figure: Reference): string => `${floor(figure)}: ${than('at most', ratio)}.`,
  moreThanCeiling: (ratio: Times, figure: Reference): string => `${ceiling(figure)}: ${than('more than', ratio)}.`,
  atLeastCeiling: (ratio: Times, figure: Reference): string => `${ceiling(figure)}: ${than('at least', ratio)}.`,
  moreThan: (ratio: Times, figure: Reference): string => `${beside(figure)}: ${than('more than', ratio)}.`,
  atLeast: (ratio: Times, figure: Reference): string => `${beside(figure)}: ${than('at least', ratio)}.`,
  lessThan: (ratio: Times, figure: Reference): string => `${beside(figure)}: ${than('less than', ratio)}.`,
  atMost: (ratio: Times, figure: Reference): string => `${beside(figure)}: ${than('at most', ratio)}.`,
  between: (low: string, high: string, figure: Reference): string => `${beside(figure)}: between ${low} and ${high} times.`,
  passesFloor: (figure: Reference): string =>
    `${beside(figure)}: the plan passes the reported floor; whether it exceeds the true value is unknown.`,
  underCeiling: (figure: Reference): string =>
    `${beside(figure)}: the plan is below the reported ceiling; whether it is below the true value is unknown.`,
  floorWithin: (figure: Reference): string => `${beside(figure)}: the plan’s range holds the reported floor.`,
  ceilingWithin: (figure: Reference): string => `${beside(figure)}: the plan’s range holds the reported ceiling.`,
  unknown: (figure: Reference): string => `${beside(figure)}: nothing follows, too much is left open.`,
  withRange: (sentence: string, low: string, high: string): string => `${unended(sentence)} (${low} to ${high} over the plan’s range).`,
  withRangeOverFloor: (sentence: string, low: string, high: string): string =>
    `${unended(sentence)} (${low} to ${high} times the floor over the plan’s range).`,
  withRangeOverCeiling: (sentence: string, low: string, high: string): string =>
    `${unended(sentence)} (${low} to ${high} times the ceiling over the plan’s range).`,
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
  acceleratorHours: 'accelerator-hours',
  duration: 'duration of a run',
  parameters: 'parameters',
  trainingData: 'training data',
  compute: 'training compute',
  energy: 'training energy',
  ratio: 'ratio',
  exchangeRate: 'exchange rate',
  relation: 'relation',
  background: 'background',
};

export const whatKindsMean: Readonly<Record<LaneKind, string>> = {
  hardwarePurchase: 'money spent once to own the cluster',
  trainingRun: 'what one final run uses up',
  acceleratorCount: 'how many work together',
  programme: 'staff, data, experiments and product, up to the market',
  unitPrice: 'what one accelerator costs',
  parameters: 'how large the models are',
  energy: 'what the run draws',
};
