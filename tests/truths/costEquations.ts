import { library } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import type { Inputs, Stated } from './costs.ts';
import { day, given, needed, number, overheadsOf } from './costs.ts';

/** The published costs, each by its equation of the book. A key is the id of a case or of its group. */

const kilowattHour = 3.6e6;
const megawattHour = 3.6e9;

/** Accelerator-hours that a paper states as one number: so many accelerators for an hour. */
const forAnHour = (hours: number): Stated => ({ acceleratorCount: hours, plannedDuration: 3600 });

/** Boards at a power that was measured or taken as drawn: nothing comes on top. */
const asDrawn = (watts: number): Stated => ({ boardPower: watts, serverPowerRatio: 1, averagePowerFraction: 1 });

const sum = (...terms: readonly Decimal[]): Decimal => Decimal.sum(...terms);
const tonnes = (kilograms: Decimal): Decimal => kilograms.div(1000);

const epochElectricity = (inputs: Inputs): Stated => ({
  ...forAnHour(number(inputs, 'chip_hours')),
  boardPower: number(inputs, 'chip_tdp_w'),
  serverPowerRatio: overheadsOf(inputs).serverPowerRatio,
  averagePowerFraction: overheadsOf(inputs).averagePowerFraction ?? undefined,
  powerUsageEffectiveness: number(inputs, 'pue'),
  electricityPrice: number(inputs, 'usd_per_kwh'),
});

const epochValue = (inputs: Inputs): Stated => ({
  serverMarketPrice: number(inputs, 'price_per_chip_incl_server_usd'),
  statedPriceDate: day(inputs, 'available_from'),
  trainingStart: day(inputs, 'training_start'),
  declineRate: number(inputs, 'ooms_per_year'),
});

const gpt4Cluster: Stated = { acceleratorCount: 25_000, unitPrice: 24_875, networkShare: 0.19 };
/** USD 40.156M of March 2023 are USD 40.59M of December (../shared/domain/cost.md, section 2). */
const pricesInDecember2023 = new Decimal('40.59').div('40.156');

/** Hours of accelerators at a power, on a grid whose PUE the factor holds already. */
const modelCard = (hours: number, watts: number, factor: number): Decimal =>
  tonnes(given('locationEmissions', { ...forAnHour(hours), ...asDrawn(watts), powerUsageEffectiveness: 1, gridIntensity: factor }));
const llama2 = { '7B': [184_320, 400], '13B': [368_640, 400], '34B': [1_038_336, 350], '70B': [1_720_320, 400] } as const;
const llama31 = { '8B': 1_460_000, '70B': 7_000_000, '405B': 30_840_000 } as const;
const modelCardOf = (inputs: Inputs) => modelCard(number(inputs, 'gpu_hours'), number(inputs, 'watts'), number(inputs, 'kg_per_kwh'));

const onGrid = (megawattHours: number, intensity: number): Decimal =>
  tonnes(given('locationEmissions', { trainingEnergy: megawattHours * megawattHour, gridIntensity: intensity }));
const bloomGrid = 0.057;
const texas = 0.332;

/** A cluster at a rate for so many days: its tokens follow, and of them the compute, whatever the model. */
const computeOf = (chips: number, flops: number, utilisation: number, days: number): Decimal =>
  given(
    'trainingCompute',
    {
      acceleratorCount: chips,
      peakThroughput: flops,
      plannedUtilisation: utilisation,
      plannedDuration: days * 86_400,
      parameters: 175e9,
    },
    { trainingTokens: 'implied' },
  );

/** 180,000 H800-hours a trillion tokens, of 37 billion active parameters, on 2,048 of them. */
function deepSeekDays(): Decimal {
  const model: Stated = {
    plannedParameters: 37e9,
    plannedTokens: 1e12,
    peakThroughput: library.accelerator('h800-sxm').peak.value ?? undefined,
  };
  const utilisation = given('impliedUtilisation', { ...model, ...forAnHour(180_000) });
  return given('impliedDuration', { ...model, acceleratorCount: 2048, plannedUtilisation: utilisation }).div(86_400);
}

const hoursBetweenFailures = (stated: Stated): Decimal => given('meanTimeBetweenFailures', stated).div(3600);
const quoteOf = (id: string): string | undefined => library.quotes.find((quote) => quote.id === id)?.value ?? undefined;

/** 10,000 cards that fail every 20,000 hours, in 1,250 servers that fail every 10,000: a server fails with any of its eight. */
function hoursOfCardsAndServers(): Decimal {
  const rateOf = (hours: number) =>
    needed('failureRate', [0.001, 1000], 'meanTimeBetweenFailures', hours * 3600, { acceleratorCount: 8, acceleratorsPerNode: 8 });
  const failureRate = rateOf(10_000).plus(rateOf(20_000).times(8));
  return hoursBetweenFailures({ acceleratorCount: 10_000, acceleratorsPerNode: 8, failureRate });
}

const yearly = (billions: number, years: number, rate: number): Decimal =>
  given('annualCapitalCost', { clusterPurchaseReported: billions, serviceLife: years * 8766 * 3600, interestRate: rate });

const wonPer = (rate: 'X1' | 'X2', purchase: number): Decimal =>
  given('hardwarePurchaseInWon', {
    hardwarePurchase: purchase,
    wonPerPurchaseCurrency: library.figure(rate).value ?? undefined,
  }).div(purchase);

export const equations: Readonly<Record<string, (inputs: Inputs) => Decimal>> = {
  'epoch-start-value': (inputs) => given('valueAtStart', { ...epochValue(inputs), networkShare: 0 }),
  'epoch-amortised': (inputs) =>
    given('marketRun', { ...epochValue(inputs), ...epochElectricity(inputs), networkShare: number(inputs, 'network_fraction') }),
  'epoch-energy': (inputs) => given('electricityCost', epochElectricity(inputs)),
  'epoch-upfront': (inputs) =>
    given('clusterPurchase', { acceleratorCount: number(inputs, 'n'), unitPrice: number(inputs, 'price'), networkShare: 0.19 }),
  'epoch-cloud': (inputs) =>
    given('rentedRun', { ...forAnHour(number(inputs, 'chip_hours')), rentalRate: number(inputs, 'usd_per_chip_hour') }),
  'epoch-paper/GPT-4 amortised': (inputs) =>
    given('finalRunReal', { finalRun: number(inputs, 'nominal'), priceIndexRatio: pricesInDecember2023 }),
  'epoch-paper/GPT-4 buy': () =>
    given('finalRunReal', { finalRun: given('clusterPurchase', gpt4Cluster), priceIndexRatio: pricesInDecember2023 }),
  'epoch-halving': (inputs) =>
    needed('hardwareAge', [0, 100], 'valueAtStart', 0.5, { newMarketPrice: 1, declineRate: number(inputs, 'r') }),
  'epoch-1gw-tco': (inputs) =>
    sum(
      yearly(number(inputs, 'it'), number(inputs, 'it_life'), number(inputs, 'rate')),
      yearly(number(inputs, 'facility'), number(inputs, 'facility_life'), number(inputs, 'rate')),
      new Decimal(number(inputs, 'opex')),
    ),
  'patterson-mwh': (inputs) =>
    given('trainingEnergy', {
      ...asDrawn(number(inputs, 'watts')),
      acceleratorCount: number(inputs, 'chips'),
      plannedDuration: number(inputs, 'days') * 86_400,
      powerUsageEffectiveness: number(inputs, 'pue'),
    }).div(megawattHour),
  'patterson-tco2': (inputs) => onGrid(number(inputs, 'mwh'), number(inputs, 'ci')),
  'patterson-flop': (inputs) => computeOf(number(inputs, 'chips'), number(inputs, 'tflops') * 1e12, 1, number(inputs, 'days')),
  'semi-100k-100d': () => computeOf(100_000, 1979e12, 0.35, 100),
  'semi-a100-peak': () => given('sustainedThroughput', { acceleratorCount: 20_000, peakThroughput: 312e12, plannedUtilisation: 1 }),
  'llama31-flop': (inputs) => given('trainingCompute', { parameters: number(inputs, 'N'), plannedTokens: number(inputs, 'D') }),
  'llama2-co2': modelCardOf,
  'llama2-co2/total': () => sum(...Object.values(llama2).map(([hours, watts]) => modelCard(hours, watts, 0.4235))),
  'llama31-co2': modelCardOf,
  'llama31-co2/total': () => sum(...Object.values(llama31).map((hours) => modelCard(hours, 700, 0.414))),
  'bloom-kwh': (inputs) =>
    given('trainingEnergy', {
      ...forAnHour(number(inputs, 'gpu_hours')),
      ...asDrawn(number(inputs, 'kw') * 1000),
      powerUsageEffectiveness: 1,
    }).div(kilowattHour),
  'bloom-idle': (inputs) => onGrid(number(inputs, 'kwh') / 1000, bloomGrid),
  // The paper adds its rounded rows: of the unrounded ones the sum is 50.52 t.
  'bloom-total': (inputs) => {
    const rows = [433.196, 256.646].map((megawattHours) => onGrid(megawattHours, bloomGrid).toDecimalPlaces(1).times(1000));
    const stated = { locationEmissions: sum(...rows), embodiedEmissions: number(inputs, 'embodied_t') * 1000 };
    return tonnes(given('totalEmissions', stated));
  },
  'bloom-ckpt': () =>
    // Hardly ever a failure: what is lost is the writing, 40 s every three hours.
    new Decimal(1).minus(
      given('modelledGoodput', { checkpointInterval: 10_800, checkpointWrite: 40, restartTime: 0, meanTimeBetweenFailures: 1e12 }),
    ),
  'olmo2-7b-co2': (inputs) => onGrid(number(inputs, 'mwh'), texas),
  'olmo2-7b-water': (inputs) => given('waterUse', { trainingEnergy: number(inputs, 'mwh') * megawattHour, waterIntensity: 1.29 }).div(1000),
  'olmoe-co2': (inputs) => onGrid(number(inputs, 'mwh'), texas),
  'olmo-embodied-hour': (inputs) =>
    needed('embodiedRate', [0, 1], 'embodiedEmissions', number(inputs, 'kg'), {
      acceleratorCount: 1,
      plannedDuration: 4 * 8766 * 3600,
    }),
  'opt-ci': () =>
    needed('gridIntensity', [0, 10], 'locationEmissions', 75_000, {
      ...asDrawn(300),
      acceleratorCount: 992,
      plannedDuration: 33 * 86_400,
      powerUsageEffectiveness: 1,
    }),
  'deepseek-total': (inputs) => given('rentedRun', { ...forAnHour(number(inputs, 'gpu_hours')), rentalRate: number(inputs, 'usd') }),
  // Three stages on 2,048 H800s.
  'deepseek-sum': () =>
    sum(
      ...[2_664_000, 119_000, 5000].map((hours) =>
        given('acceleratorHours', { acceleratorCount: 2048, plannedDuration: new Decimal(hours).div(2048).times(3600) }),
      ),
    ),
  'deepseek-days': deepSeekDays,
  'gpt2-karpathy': () => given('rentedRun', { acceleratorCount: 32, plannedDuration: 168 * 3600, rentalRate: 8 }),
  nanochat: () => needed('rentalRate', [0, 100], 'rentedRun', 73, { acceleratorCount: 8, plannedDuration: 3.04 * 3600 }),
  'alpha-one-gpuh': () =>
    given(
      'acceleratorHours',
      { acceleratorCount: 64, parameters: 7e9, plannedTokens: 1e12, peakThroughput: 989e12, plannedUtilisation: 0.45 },
      { trainingTime: 'implied' },
    ),
  'llama3-mtbf': () => hoursBetweenFailures({ acceleratorCount: 16_384, acceleratorsPerNode: 8, failureRate: quoteOf('failures-llama-3') }),
  'rsc1-mttf-16384': (inputs) => hoursBetweenFailures({ nodeCount: number(inputs, 'nodes'), failureRate: quoteOf('failures-rsc-1') }),
  'rsc1-mttf-131072': (inputs) => hoursBetweenFailures({ nodeCount: number(inputs, 'nodes'), failureRate: quoteOf('failures-rsc-1') }),
  'mtbf-compose': hoursOfCardsAndServers,
  'seed-fx-usd': () => wonPer('X2', 50e6),
  'seed-fx-cny': () => wonPer('X1', 2e9),
  'opengpt2-experiments': () => needed('experimentsMultiplier', [1, 1000], 'runWithExperiments', 500_000, { finalRun: 50_000 }),
};
