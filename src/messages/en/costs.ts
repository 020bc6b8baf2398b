import type { Choices } from '../../scenario/index.ts';

export type ScopeName = 'purchase' | 'run' | 'experiments' | 'programme';
export type CostGroup = 'buy' | 'pay' | 'own' | 'energy' | 'failures' | 'beyond';
export type OmissionName =
  | 'serversUncounted'
  | 'spares'
  | 'tax'
  | 'experiments'
  | 'staff'
  | 'data'
  | 'storage'
  | 'failures'
  | 'embodied'
  | 'attention'
  | 'building'
  | 'discounts';
type Word = { readonly label: string; readonly meaning: string };
type ChoiceWords = { readonly [Key in keyof Choices]: Readonly<Record<Choices[Key], Word>> };

const choices: ChoiceWords = {
  covers: {
    board: { label: 'the bare accelerator', meaning: 'Server and network are added.' },
    server: { label: 'its share of a server', meaning: 'The network is added.' },
    all: { label: 'everything', meaning: 'Nothing is added; the split is by our shares.' },
  },
  method: {
    rent: { label: 'Rented', meaning: 'Accelerator-hours times the hourly rent.' },
    market: {
      label: 'Own hardware, market value',
      meaning: 'What the hardware loses in value during the run, and electricity: Epoch AI’s method.',
    },
    straight: { label: 'Own hardware, straight line', meaning: 'The purchase spread evenly over its service life, and electricity.' },
    annuity: { label: 'Own hardware, annuity', meaning: 'Equal yearly payments with interest, and electricity.' },
  },
  pays: {
    run: { label: 'The run, as it is paid for', meaning: 'The final run by the way that is chosen to pay for it.' },
    cluster: { label: 'The cluster and its electricity', meaning: 'Buying all of the hardware, and the electricity of the run.' },
  },
  best: {
    no: { label: 'As stated', meaning: 'The parameters that the plan states or that follow from its tokens.' },
    yes: { label: 'Best for the compute', meaning: 'Parameters and tokens that a scaling law expects the lowest loss of.' },
  },
  interval: {
    young: { label: 'Young', meaning: 'First order: √(2·δ·M).' },
    daly: { label: 'Daly', meaning: 'Higher order; shorter where failures are frequent.' },
  },
  cur: {
    USD: { label: 'US dollar', meaning: 'USD' },
    KRW: { label: 'Korean won', meaning: 'KRW' },
    CNY: { label: 'Chinese yuan', meaning: 'CNY' },
    EUR: { label: 'Euro', meaning: 'EUR' },
  },
  law: {
    besiroglu: { label: 'Besiroglu et al., refit', meaning: 'Hoffmann et al.’s runs, fitted again; agrees with their two other methods.' },
    'besiroglu-mean': { label: 'Besiroglu et al., as printed', meaning: 'Means over bootstraps, which together are no fit of their own.' },
    hoffmann: { label: 'Hoffmann et al., before rounding', meaning: 'The paper’s own fit, from its source text.' },
    'hoffmann-printed': { label: 'Hoffmann et al., as printed', meaning: 'Exponents rounded to two digits, which moves the optimum.' },
    muennighoff: { label: 'Muennighoff et al., C4', meaning: 'Other data, one exponent for parameters and tokens.' },
  },
};

const scopes: Readonly<Record<ScopeName, Word>> = {
  purchase: { label: 'Buying the cluster', meaning: 'Accelerators, servers and network, once, to own.' },
  run: { label: 'The final run', meaning: 'What the one run that made the model uses up.' },
  experiments: { label: 'The run with experiments', meaning: 'All computing of the project: trials, failed runs and the final one.' },
  programme: { label: 'The whole programme', meaning: 'Computing, people, data and storage, as far as they are stated.' },
};

const groups: Readonly<Record<CostGroup, Word>> = {
  buy: { label: 'Buying', meaning: 'What the price covers, and what comes on top.' },
  pay: { label: 'The run', meaning: 'How it is paid for.' },
  own: { label: 'Owning', meaning: 'Value, life and use of one’s own hardware.' },
  energy: { label: 'Energy and carbon', meaning: 'What is drawn, and how it is generated.' },
  failures: {
    label: 'Failures',
    meaning: 'Stated as failures of 1,000 nodes a day they lengthen the run; left alone they are not counted.',
  },
  beyond: { label: 'Beyond the final run', meaning: 'Left out unless stated.' },
};

const omissions: Readonly<Record<OmissionName, string>> = {
  serversUncounted: 'servers and network, beyond what the stated price covers',
  spares: 'spare accelerators',
  tax: 'tax, and what scarcity adds to the price',
  experiments: 'failed and exploratory runs, evaluation, fine-tuning',
  staff: 'staff',
  data: 'data and licences',
  storage: 'storage',
  failures: 'failures, restarts and idle time, beyond what the MFU holds',
  embodied: 'the manufacture of the hardware, in the carbon account',
  attention: 'attention over long contexts (6·N·D counts the weights only)',
  building: 'land and buildings',
  discounts: 'discounts, financing and resale, beyond the chosen method',
};

export const costs = {
  title: 'Four costs of the same model',
  lead: 'Claims differ by twenty times because they price different things. All four stand on one scale, and none is compared with another.',
  scopes,
  choices,
  groups,
  omissions,
  chosen: 'chosen',
  ways: 'The final run, four ways',
  purchaseParts: 'What the purchase consists of',
  runParts: 'What a run on own hardware consists of',
  share: 'Share',
  without: (items: string): string => `Without: ${items}.`,
  openScope: (subject: string, note: string): string => `${subject}: ${note}`,
  rentOrBuy: 'Rent or buy',
  energy: 'Energy and carbon',
  reliability: 'Failures and goodput',
  pays: (months: string, use: string): string =>
    `Buying pays back after ${months} (of 730.5 hours each, ${use} used). Up to then renting is cheaper.`,
  neverPays: 'Buying never pays back: the electricity of one’s own costs as much as the rent.',
  openPays: 'When buying pays back stays open: price or rent is not one number.',
  beyondLife: 'That is beyond its service life.',
  curves: 'Renting and buying over time',
  rentCurve: 'Renting',
  ownCurve: 'Buying',
  crossing: (months: string): string => `even after ${months}`,
  months: 'Months',
  noCurves: 'No curves: price or rent is not one number.',
  nominal: (dates: string): string => `Amounts are nominal, in the money of the day each was priced: ${dates}. Exchange rates are pinned.`,
  priceOf: (date: string): string => `price ${date}`,
  rentOf: (date: string): string => `rent ${date}`,
  electricityOf: (date: string): string => `electricity ${date}`,
  datedInSource: 'as its source dates it',
  undatedInput: 'your own, undated',
  published: (count: number): string => `Published values (${count})`,
  use: (amount: string): string => `Use ${amount}`,
  lowest: 'lowest',
  median: 'median',
  highest: 'highest',
  offers: (count: number): string => (count === 1 ? '1 offer' : `${count} offers`),
  assumptions: 'Assumptions of the four costs',
  leftOutHere: 'left out',
  empty: {
    worth: 'Empty: what the plan pays.',
    bought: 'Empty: the date of the price, or bought for this run.',
    start: 'Empty: bought for this run.',
    contract: 'Empty: no second account by contracts.',
    water: 'Empty: water is left out.',
  },
  marketAccount: 'By contracted electricity, a second account that is never added to the first.',
  modelledOff: 'Not in the numbers above: state failures to count them.',
  modelledOn: 'Counted in the numbers above.',
};
