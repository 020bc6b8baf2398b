import type { Overheads } from '../../src/provenance/records.ts';
import type { Shelves } from '../../src/provenance/shelves.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { choices, isChoiceKey, numeralKeys, readDecision } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

/** What the sources of the defaults say, put down once more by hand: [value, low, high]. */
const year = new Decimal(8766).times(3600);
const price = new Decimal('0.0826'); // United States, industrial, 2025
const shareOf = (times: string): Decimal => new Decimal(1).minus(new Decimal(1).div(times)).toDecimalPlaces(3);
type Truth = readonly [value: Decimal | string | null, low?: Decimal | string, high?: Decimal | string];
const defaultTruths: Readonly<Record<keyof Shelves['defaults'], Truth>> = {
  mfu: ['0.35', '0.17', '0.55'], // ../shared/domain/cost.md, section 14
  pue: ['1.1', '1.05', '1.4'], // section 6: hyperscalers from 1.05, others to 1.4
  electricityPrice: [price, price.times('0.6'), price.times('1.7')], // section 6
  serviceLife: [year.times(4), year.times(3), year.times(5)], // section 7
  flopPerParameterToken: ['6'],
  secondsPerHour: [new Decimal(60).times(60)],
  flopPerZettaFlop: [new Decimal(10).pow(21)],
  joulesPerKilowattHour: [new Decimal(1000).times(3600)],
  secondsPerDay: [new Decimal(24).times(60).times(60)],
  hoursPerYear: ['8766'], // section 0: 365.25 days
  hoursPerMonth: [new Decimal(8766).div(12)],
  nodesPerThousand: ['1000'],
  newAge: ['0'],
  marketDelay: ['90'], // section 2
  publicationDelay: ['60'], // section 2
  networkShare: ['0.19', shareOf('1.07'), shareOf('1.32')], // sections 2 and 6
  spareShare: ['0'],
  markup: ['0'],
  ownedUtilisation: ['1'],
  declineRate: ['0.14', '0.10', '0.18'], // sections 2 and 6
  interestRate: ['0.065'], // section 7: a fit
  priceIndexRatio: ['1'],
  experimentsMultiplier: [null, '1.5', '10'], // sections 9 and 13: OLMo to OpenGPT-2
  staffEffort: ['0'],
  staffPay: [null, new Decimal(140_000).times('1.25'), new Decimal(160_000).times('1.4')], // section 5
  dataSpending: ['0'],
  storedData: ['0'],
  storagePrice: [new Decimal('0.023').times(1000)], // S3 Standard, a gigabyte
  gridIntensity: ['0.475'], // section 9: the world, IEA 2019
  embodiedRate: ['0'],
  statedGoodput: ['1'],
  failureRate: [new Decimal(419).div(54).div(2048).times(1000).toDecimalPlaces(4), '2.34', '6.50'], // section 10
  checkpointWrite: ['40'], // section 10: BLOOM
  restartTime: ['600'], // section 10: an example’s
  acceleratorsPerNode: ['8'],
  wonPerEuro: ['1433.66'], // European Central Bank, 2023-12-29
  oneParameter: ['1'],
  oneToken: ['1'],
};

const equal = (left: Decimal | string | null, right: Decimal | string | null): boolean =>
  left === null || right === null ? left === right : new Decimal(left).eq(right);

export const defaultsAstray = ({ defaults }: Shelves): readonly string[] =>
  Object.entries(defaults).flatMap(([name, { value, low, high }]) => {
    const truth = defaultTruths[name as keyof Shelves['defaults']];
    return [value, low, high].every((number, index) => equal(number, truth[index] ?? null)) ? [] : [`defaults.${name}`];
  });

/** Prices with server and power with server, as cost.md has them in sections 2 and 8; [kW, accelerators, W] where they are worked out. */
const ratio = (...servers: readonly (readonly [string, number, number])[]): Decimal =>
  servers
    .reduce((sum, [kilowatts, count, watts]) => sum.plus(new Decimal(kilowatts).times(1000).div(count).div(watts)), new Decimal(0))
    .div(servers.length);
const overheadTruths: Readonly<Record<string, readonly [price: string, power: Decimal | string, of: 'GPU' | 'TPU']>> = {
  a100: ['1.66', ratio(['6.5', 8, 400]), 'GPU'],
  v100: ['1.69', ratio(['10', 16, 300], ['1.5', 4, 300]), 'GPU'],
  p100: ['1.54', '1.8', 'GPU'],
  h100: ['1.64', ratio(['10.2', 8, 700]), 'GPU'],
  b200: ['1.64', ratio(['14.3', 8, 1000]), 'GPU'], // ../shared/data/hardware.csv
  gb200: ['1.64', ratio(['120', 72, 1200]), 'GPU'], // the same
  gpu: ['1.64', '1.8', 'GPU'],
  'tpu-v2': ['1.64', '1.64', 'TPU'],
  'tpu-v3': ['1.64', '1.47', 'TPU'],
  'tpu-v4': ['1.64', '1.56', 'TPU'],
  tpu: ['1.64', '1.56', 'TPU'],
  other: ['1.64', '1.8', 'GPU'],
};
const load = { GPU: ['0.75', '0.56', '1.0'], TPU: ['0.43', '0.30', '0.62'] } as const; // sections 6 and 8

/** Where what surrounds an accelerator is not what its source says; fractions without end to the digits written. */
export const overheadsAstray = (overheads: readonly Overheads[]): readonly string[] =>
  overheads.flatMap(({ id, serverOverhead, serverPowerRatio, averagePowerFraction }) => {
    const truth = overheadTruths[id];
    if (!truth) return [`overheads.${id}: not one we checked`];
    const [cost, power, of] = truth;
    const digits = new Decimal(serverPowerRatio.value ?? 0).precision();
    const drawn = digits < 20 ? new Decimal(power) : new Decimal(power).toSignificantDigits(digits);
    const pairs: readonly (readonly [string | null, Decimal | string | null])[] = [
      [serverOverhead.value, cost],
      [serverOverhead.low, '1.3'], // section 6
      [serverOverhead.high, '2.1'],
      [serverPowerRatio.value, drawn],
      [serverPowerRatio.low, null],
      [serverPowerRatio.high, null],
      ...[averagePowerFraction.value, averagePowerFraction.low, averagePowerFraction.high].map(
        (number, at) => [number, load[of][at] ?? null] as const,
      ),
    ];
    return pairs.flatMap(([ours, theirs], at) => (equal(ours, theirs) ? [] : [`overheads.${id}, ${at}: ${ours ?? 'nothing'}`]));
  });

/** What stands in a preset without a figure behind it, and so can't be looked up. Of published runs: cost.md, sections 2, 8 and 9. */
const said = (plan: string): Readonly<Record<string, string>> => Object.fromEntries(plan.split(' ').map((pair) => pair.split('=')));
const presetTruths: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gpt-3.5-cluster': said('t=30d'),
  'china-a100-stock': said('t=30d'),
  'a800-plan': said('n=10000 price=35000USD t=30d'),
  'gpt-3': said('n=1024 d=300B mfu=0.3365'),
  'gpt-2': said('n=8 d=213.3B'),
  'gpt-4': said(
    'n=25000 price=24875USD covers=server p=323.1B t=95d mfu=32.8% rate=1.36USD pue=1.25 kwh=0.0806USD ' +
      'method=market bought=2020-08-12 start=2022-05-12',
  ),
  'gpt-3.5-run': said(
    'worth=24875USD covers=all t=612.1h mfu=37.5% rate=1.36USD pue=1.25 kwh=0.0832USD method=market bought=2020-08-12 start=2022-03-14',
  ),
  'gpt-3-v100': said(
    'n=10000 price=18625USD covers=server d=300B t=14.8d rate=1.16USD pue=1.10 kwh=0.0667USD tdp=330 server=1 load=100% co2=0.429 ' +
      'method=market bought=2018-06-25 start=2019-10-01',
  ),
  bloom: said(
    'n=384 price=24875USD covers=server p=176.2B d=366B t=2820.2864583h rate=1.80USD pue=1 kwh=0.0832USD server=1 load=100% co2=0.057 ' +
      'method=market bought=2021-02-14 start=2022-01-15',
  ),
  'llama-3.1-405b': said(
    'n=16384 price=44489.875USD covers=server p=405B d=15.6T t=2142h rate=4.86USD pue=1.1 kwh=0.0771USD failures=3.7887 ' +
      'method=market bought=2022-12-19 start=2024-02-24',
  ),
};

const isNumeralKey = (key: string): key is NumeralKey => numeralKeys.some((each) => each === key);

/** A numeral or a date of a preset as the app reads it; null where it can't, or the key takes a word. */
export const readNumeral = (key: string, spelling: string): { readonly value: Decimal; readonly unit: string } | null => {
  const reading = isNumeralKey(key) ? readDecision(key, spelling) : null;
  return reading?.ok && reading.numeral.value ? { value: reading.numeral.value, unit: reading.numeral.unit } : null;
};

const canBeRead = (key: string, spelling: string): boolean =>
  isChoiceKey(key) ? choices[key].some((word) => word === spelling) : readNumeral(key, spelling) !== null;

/** Where a preset's decision is not what its figure says, or can't be read by our own reader. */
export const presetsAstray = ({ presets, figures }: Pick<Shelves, 'presets' | 'figures'>): readonly string[] =>
  presets.flatMap(({ id, decisions, evidence }) => [
    ...Object.keys(presetTruths[id] ?? {}).flatMap((key) => (key in decisions ? [] : [`${id} does not say ${key}`])),
    ...Object.entries(decisions).flatMap(([key, spelling]) => {
      if (key === 'gpu') return [];
      const where = `${id}.${key}: ${spelling}`;
      if (!canBeRead(key, spelling)) return [`${where} cannot be read`];
      const support = evidence[key];
      if (support?.kind !== 'figure') return presetTruths[id]?.[key] === spelling ? [] : [`${where} is not the one we checked`];
      const decision = readNumeral(key, spelling);
      const figure = figures.find((record) => record.id === support.figure);
      const sameCurrency = key !== 'price' || figure?.unit.split('/')[0] === decision?.unit;
      return figure?.value && sameCurrency && decision?.value.eq(new Decimal(figure.value)) ? [] : [`${where} is not ${support.figure}`];
    }),
  ]);
