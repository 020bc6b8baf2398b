import type { Catalogue, CoreAccelerator, CoreCited } from '../provenance/index.ts';
import type { NumeralKey } from './decisions.ts';
import type { Status } from './status.ts';

/** What stands for a key that a plan leaves alone, and whose number that is; null for what is then left out, or comes from the opening plan. */
export function citedDefault(
  key: NumeralKey,
  accelerator: CoreAccelerator,
  { defaults, overheadsOf }: Catalogue,
): { readonly cited: CoreCited; readonly status: Status } | null {
  const fact = (field: 'peak' | 'boardPower', cited: CoreCited | null) =>
    cited && { cited, status: accelerator.unverified.includes(field) ? ('default' as const) : ('source' as const) };
  const ours = (cited: CoreCited | null | undefined) =>
    cited ? { cited, status: cited.figure === undefined ? ('default' as const) : ('source' as const) } : null;
  switch (key) {
    case 'price':
      return ours(accelerator.price);
    case 'rate':
      return ours(accelerator.rentalRate);
    case 'peak':
      return fact('peak', accelerator.peak);
    case 'tdp':
      return fact('boardPower', accelerator.boardPower);
    case 'node':
      return ours(accelerator.acceleratorsPerNode ?? defaults.acceleratorsPerNode);
    case 'overhead':
      return ours(overheadsOf(accelerator.overheads).serverOverhead);
    case 'server':
      return ours(overheadsOf(accelerator.overheads).serverPowerRatio);
    case 'load':
      return ours(overheadsOf(accelerator.overheads).averagePowerFraction);
    default: {
      const name = defaultOf[key];
      return name === undefined ? null : ours(defaults[name]);
    }
  }
}

/** The constant that stands for a key. Those without one are left out of a plan that does not state them. */
const defaultOf: Readonly<Partial<Record<NumeralKey, keyof Catalogue['defaults']>>> = {
  mfu: 'mfu',
  pue: 'pue',
  kwh: 'electricityPrice',
  net: 'networkShare',
  spare: 'spareShare',
  markup: 'markup',
  decline: 'declineRate',
  life: 'serviceLife',
  use: 'ownedUtilisation',
  interest: 'interestRate',
  co2: 'gridIntensity',
  embodied: 'embodiedRate',
  goodput: 'statedGoodput',
  failures: 'failureRate',
  save: 'checkpointWrite',
  restart: 'restartTime',
  exp: 'experimentsMultiplier',
  staff: 'staffEffort',
  pay: 'staffPay',
  data: 'dataSpending',
  stored: 'storedData',
  storage: 'storagePrice',
  index: 'priceIndexRatio',
};
