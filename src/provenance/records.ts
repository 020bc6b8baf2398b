import type { Operator } from '../units/index.ts';
import type { Citation, Words } from './citation.ts';
import type { QuantityKind } from './quantityKinds.ts';

/** seeds/sources: one record a document. */
export type Source = {
  readonly id: string; // 'S002', 'epoch-hardware'
  readonly publisher: Words;
  readonly title: string; // as printed
  readonly date: string; // 2023-06-01, 2023-06, 2023 or 'undated'
  readonly dateInferred: string | null; // '2023-01' where the document is undated
  readonly file: string | null; // file name in the original set of texts
  readonly url: string | null;
  readonly licence: string | null; // for data sets: 'CC-BY 4.0'
  readonly credit: string | null;
};

/** seeds/figures: one record a claim. Numbers are decimal strings in base units. */
export type Figure = {
  readonly id: string; // 'S002-01', 'D1'
  readonly subject: Words; // GPT-3.5
  readonly quantity: Words; // accelerators needed for training
  readonly kind: QuantityKind;
  readonly operator: Operator;
  readonly value: string | null; // null for relations
  readonly low: string | null; // only for operator 'range'
  readonly high: string | null;
  readonly unit: string; // unit expression of units/: 'accelerator', 'CNY', 'CNY/accelerator', 'KRW/USD', '1'
  /** What is said where it is no number: a date, a name. Background only. */
  readonly text: string | null;
  /** The very thing claimed, by a name of ours: only claims about the same thing, of one kind, can agree or disagree. */
  readonly about: string; // 'gpt-4', 'openai-investment-2019'
  /** The family of accelerators it speaks of: 'A100'; `H100-class` is what the editor makes of “the latest”. */
  readonly hardware: string | null;
  readonly also: readonly { readonly operator: Operator; readonly value: string; readonly unit: string; readonly note: Words }[];
  readonly conditions: readonly Words[]; // price year, precision, scope; what the source leaves open
  readonly speaker: Words; // who claims it
  readonly asOf: string; // '2023-04'
  readonly source: string; // id in seeds/sources
  readonly lines: readonly number[]; // 1-based, in the source’s file; empty if no line prints what it is derived from
  readonly printed: readonly string[]; // the numeral as printed: a phrase, not a sentence; each must occur at `lines`
  /** `working` is read by derive(): `S002-02:KRW / S002-02`, ids joined by `/` and `*`, `:KRW` for the amount also stated. */
  readonly derivation: { readonly from: readonly string[]; readonly working: string } | null;
  readonly paraphrase: Words;
  readonly flags: readonly { readonly kind: 'contradiction' | 'caution'; readonly text: Words; readonly with: readonly string[] }[];
  readonly reviewed: string; // date of review
};

/** A number with a range and its own citation: a field of a hardware row, a default, a price. No value is a range without a centre. */
export type Cited = {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly operator: Operator;
  readonly unit: string;
  readonly asOf: string | null;
  readonly citation: Citation;
  readonly note: Words | null;
  /** The claim it takes its value, operator and unit from, where one of the texts speaks: checked, never typed twice. */
  readonly figure?: string;
};

/** A price of some day, and what it buys. */
export type DatedPrice = Omit<Cited, 'asOf'> & { readonly asOf: string; readonly covers: Coverage };

/** What a price buys: the bare accelerator, its share of a server, or all that a report counts, network included. */
export const coverages = ['board', 'server', 'all'] as const;
export type Coverage = (typeof coverages)[number];

/** Numbers the model takes where the user decides nothing, and those that hold by definition. */
export const defaultNames = [
  'mfu',
  'pue',
  'electricityPrice',
  'serviceLife',
  'flopPerParameterToken',
  'secondsPerHour',
  'flopPerZettaFlop',
  'joulesPerKilowattHour',
  'secondsPerDay',
  'hoursPerYear',
  'hoursPerMonth',
  'nodesPerThousand',
  'newAge',
  'marketDelay',
  'publicationDelay',
  'networkShare',
  'spareShare',
  'markup',
  'ownedUtilisation',
  'declineRate',
  'interestRate',
  'priceIndexRatio',
  'experimentsMultiplier',
  'staffEffort',
  'staffPay',
  'dataSpending',
  'storedData',
  'storagePrice',
  'gridIntensity',
  'embodiedRate',
  'statedGoodput',
  'failureRate',
  'checkpointWrite',
  'restartTime',
  'acceleratorsPerNode',
  'wonPerEuro',
  'oneParameter',
  'oneToken',
] as const;
export type DefaultName = (typeof defaultNames)[number];

/** seeds/hardware: one record an accelerator. Peaks are dense; the sparse number is kept to explain the difference. */
export type Accelerator = {
  readonly id: string; // 'a100-40-sxm': also the link's value
  readonly name: string; // 'A100 SXM4 40GB'
  readonly family: string; // 'A100': what the sentence says
  readonly vendor: string;
  readonly released: string;
  readonly peak: Cited; // FLOP/s/accelerator, dense bf16
  readonly sparsePeak: Cited | null;
  readonly memory: Cited; // byte/accelerator
  readonly memoryBandwidth: Cited; // byte/s/accelerator
  readonly linkRate: Cited | null; // byte/s/accelerator, bidirectional as marketed
  readonly boardPower: Cited | null; // W/accelerator
  readonly price: Cited | null; // the default: from the texts where they say something
  readonly priceCovers: Coverage;
  readonly alternativePrices: readonly DatedPrice[];
  readonly rentalRate: Cited | null; // the default: the dated catalogue's median, with its min and max
  readonly overheads: string; // id in seeds/overheads
  readonly acceleratorsPerNode: Cited; // accelerator/node
  readonly unverified: readonly AcceleratorField[]; // what was not read again in a source
  readonly remarks: readonly { readonly text: Words; readonly citation: Citation }[]; // A800: same compute, 2/3 link, price
};

export const acceleratorFields = ['released', 'peak', 'memory', 'memoryBandwidth', 'linkRate', 'boardPower', 'price'] as const;
export type AcceleratorField = (typeof acceleratorFields)[number];

/** seeds/overheads: what a generation of accelerators needs around it, in money and in power. */
export type Overheads = {
  readonly id: string;
  readonly name: Words;
  readonly serverOverhead: Cited; // price with server over bare price
  readonly serverPowerRatio: Cited; // server power of an accelerator over board power
  readonly averagePowerFraction: Cited; // drawn on average over rated
};

export const commitments = ['on-demand', '1-year', '3-year', 'spot', 'capacity-block', 'assumed'] as const;

/** The inputs that published values are kept for, by the key of a link. */
export const quotedKeys = [
  'rate',
  'kwh',
  'co2',
  'exp',
  'failures',
  'save',
  'restart',
  'pue',
  'embodied',
  'water',
  'spare',
  'pay',
  'storage',
  'index',
  'interest',
  'decline',
] as const;

/** seeds/quotes: a published value, with its date, that an input of a plan may take. */
export type Quote = Omit<Cited, 'asOf' | 'figure'> & {
  readonly id: string;
  readonly key: (typeof quotedKeys)[number];
  readonly accelerator: string | null; // where it is said of one
  readonly name: Words;
  readonly commitment: (typeof commitments)[number] | null;
  readonly provider: string | null;
  readonly instance: string | null;
  readonly region: string | null;
  readonly count: number | null; // how many offers it sums up
  readonly asOf: string;
};

/** What a preset's decision rests on: one of our figures, or a citation of its own. */
export type Evidence = { readonly kind: 'figure'; readonly figure: string } | Citation;

/** seeds/presets: decisions in the spelling of a link, and where each comes from. */
export type Preset = {
  readonly id: string; // 'gpt-3.5-cluster'
  readonly kind: 'case' | 'run'; // a case to start from, or a published run
  readonly name: Words;
  readonly purpose: Words;
  readonly decisions: Readonly<Record<string, string>>; // link key -> spelling
  readonly evidence: Readonly<Record<string, Evidence>>; // the same keys, none left out
  readonly caution: Words | null;
};

/** seeds/conventions: another way to count a quantity of the book, and what it comes to beside ours. */
export type CountingConvention = {
  readonly id: string;
  readonly of: string; // name of the quantity: 'trainingCompute'
  readonly name: Words;
  readonly equation: string;
  readonly difference: Words;
  readonly citation: Citation;
};
