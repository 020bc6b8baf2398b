import type { Against, ClaimKind, ClaimSet, HardwareMix, Missing, Rank, Verdict } from '../../analysis/index.ts';
import type { ClaimNodeName } from '../../model/index.ts';
import type { Coverage } from '../../provenance/index.ts';

/** Many and one of what is published. */
type Published = { readonly all: string; readonly each: string };

const against: Readonly<Record<Against, Published>> = {
  rents: { all: 'the published rents', each: 'published rent' },
  hours: { all: 'the published accelerator-hours', each: 'published count of accelerator-hours' },
  prices: { all: 'the dated prices', each: 'dated price' },
  counts: { all: 'the published counts', each: 'published count' },
  purchases: { all: 'the published purchases', each: 'published purchase' },
  costs: { all: 'the published costs', each: 'published cost' },
  durations: { all: 'the published durations', each: 'published duration' },
  utilisations: { all: 'the published utilisations', each: 'published utilisation' },
  peak: { all: 'the peak of the hardware', each: 'peak of the hardware' },
  record: { all: 'this value', each: 'such value' },
};

const verdict = ({ kind, against: what }: Verdict): string => {
  const { all, each } = against[what];
  if (kind === 'impossible') return 'Cannot be true: it takes more than the peak of the hardware.';
  if (kind === 'unjudged') return `Cannot be judged: no ${each} is on record.`;
  if (what === 'record') return { possible: 'Can be the same.', above: 'The claim is above it.', below: 'The claim is below it.' }[kind];
  return { possible: `Possible: fits ${all}.`, above: `Only above every ${each}.`, below: `Only below every ${each}.` }[kind];
};

const sets: Readonly<Record<ClaimSet, string>> = {
  rents: 'At published rents',
  estimates: 'With the accelerator-hours that others published',
  compute: 'With the training compute that others published',
  costs: 'Beside published costs of the same thing',
  counts: 'With published accelerator counts',
  prices: 'At dated prices',
  purchases: 'Beside published purchases',
  allRents: 'At every published rent',
};

const nodes: Readonly<Record<ClaimNodeName, string>> = {
  claimedCost: 'claimed cost',
  claimedPurchase: 'claimed purchase',
  claimedCount: 'claimed count',
  claimedPrice: 'claimed price',
  claimedDuration: 'claimed duration',
  publishedCompute: 'published compute',
  publishedCost: 'published cost',
  publishedPurchase: 'published purchase',
  publishedHours: 'published accelerator-hours',
  costInRentCurrency: 'claimed cost, in the currency beside it',
  hoursNeeded: 'accelerator-hours needed',
  timeNeeded: 'time needed',
  rateNeeded: 'rent needed',
  utilisationOfCost: 'MFU needed',
  costRatio: 'claim over published cost',
  purchaseInPriceCurrency: 'claimed purchase, in the currency beside it',
  priceNeeded: 'price of one needed',
  countNeeded: 'accelerators needed',
  purchaseRatio: 'claim over published purchase',
  purchaseOfCount: 'hardware purchase',
  timeForCompute: 'time for the published compute',
  timeForHours: 'time for the published accelerator-hours',
  utilisationOfCount: 'MFU needed',
  countRatio: 'claim over published count',
  priceInPriceCurrency: 'claimed price, in the currency beside it',
  purchaseOfPrice: 'hardware purchase',
  purchaseOfPriceRatio: 'that purchase over the published one',
  priceRatio: 'claim over dated price',
  hoursOfDuration: 'accelerator-hours',
  costOfDuration: 'cost of the run',
  utilisationOfDuration: 'MFU needed',
};

const missing: Readonly<Record<Missing, string>> = {
  rents: 'rents of this accelerator',
  hours: 'accelerator-hours of the same thing',
  prices: 'dated prices of this accelerator',
  counts: 'accelerator counts of the same thing',
  purchases: 'purchases of the same or a related thing',
  costs: 'other costs of the same thing',
  durations: 'durations of the same thing',
  utilisations: 'utilisations of any run',
  peak: 'the peak of this accelerator',
  record: 'other records',
  compute: 'training compute of the same thing',
  rate: 'an exchange rate for the currency of the claim',
  about: 'anything about it, since it is about nothing in particular',
};

const kinds: Readonly<Record<ClaimKind, { readonly label: string; readonly hint: string }>> = {
  trainingRun: { label: 'cost of a training run', hint: 'such as >$100M' },
  hardwarePurchase: { label: 'cost of a hardware purchase', hint: 'such as CNY 2bn' },
  acceleratorCount: { label: 'number of accelerators', hint: 'such as >10,000' },
  unitPrice: { label: 'price of one accelerator', hint: 'such as $30k' },
  duration: { label: 'duration of a run', hint: 'such as 30 days' },
};

const ranks: Readonly<Record<Rank, string>> = {
  lowest: 'lowest',
  median: 'middle',
  highest: 'highest',
  default: 'taken by default, a median',
};

const covers: Readonly<Record<Coverage, string>> = { board: 'bare accelerator', server: 'with its share of a server', all: 'everything' };

export const claim = {
  checkThis: 'What would have to be true for this?',
  title: 'Check a claim',
  lead: 'What would have to be true for a number that somebody states? A bound is taken as a bound: what follows from “more than” is “more than”, or “less than”.',
  choose: 'Claim',
  claimsOfTexts: 'Claims of the texts',
  publishedValue: 'Published value',
  own: 'A claim of your own',
  kind: 'What is claimed',
  amount: 'How much',
  about: 'What it is about',
  aboutNothing: 'nothing in particular',
  accelerator: 'Accelerator to check it on',
  notPositive: 'Type an amount greater than zero.',
  nothingTyped: 'Type an amount, and what follows from it stands here.',
  stated: (subject: string, kind: string, amount: string): string => `${subject}, ${kind}: ${amount}`,
  checkedOn: (accelerator: string): string => `Checked on ${accelerator}.`,
  missing: (what: readonly string[]): string => `Not on record, so not judged by: ${what.join('; ')}.`,
  noFindings: 'Nothing is on record that this claim could be checked against.',
  beside: 'Set beside',
  needed: 'What would have to be true',
  verdict: 'Is it possible?',
  working: 'Working',
  workingOf: (row: string): string => `Working: ${row}`,
  yourClaim: 'your claim',
  with: (count: string): string => `with ${count} accelerators`,
  ofPurchase: (purchase: string): string => `of ${purchase}`,
  times: (ratio: string): string => `${ratio} times`,
  mix: ({ claim: own, other, by }: HardwareMix): string =>
    `Caution: this takes a price or claim of ${own} together with a record of ${other} (${by}). They are different hardware.`,
  curves: 'Accelerator-hours that a rent makes of the claim',
  rentAxis: (currency: string): string => `rent, ${currency} an hour`,
  hoursAxis: 'accelerator-hours',
  lineExact: 'what the claim says',
  lineFloor: 'the claim lies above',
  lineCeiling: 'the claim lies below',
  lineLow: 'lower end of the claim',
  lineHigh: 'upper end of the claim',
  hoursOf: (subject: string, hours: string): string => `${subject}: ${hours}`,
  meets: (rate: string): string => `${rate} here`,
  kinds,
  sets,
  ranks,
  covers,
  nodes,
  missingKinds: missing,
  verdictText: verdict,
};
