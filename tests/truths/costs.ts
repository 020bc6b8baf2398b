import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Amount, Node, OptionNode } from '../../src/calculus/index.ts';
import { evaluate } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { Decimal, parseDate } from '../../src/units/index.ts';

/** Published and reproduced costs, which stand beside the repository and are no part of it. */
const file = fileURLToPath(new URL('../../../shared/data/cost_oracles.json', import.meta.url));

export const costsArePresent = existsSync(file);
export const skipped = 'skipped: the table of published costs is not beside this repository';

export type Inputs = Readonly<Record<string, number | string>>;
export type CostCase = {
  readonly id: string;
  readonly inputs: Inputs;
  readonly expected: number;
  readonly rel_tolerance: number;
  readonly source: string;
};

export const costCases: readonly CostCase[] = costsArePresent ? (JSON.parse(readFileSync(file, 'utf8')) as readonly CostCase[]) : [];

/** What stands before the stroke: `epoch-energy/GPT-4` is one of `epoch-energy`. */
export const groupOf = (id: string): string => id.split('/')[0] ?? id;

type OptionName = { [Name in NodeName]: (typeof registry)[Name] extends OptionNode ? Name : never }[NodeName];
export type Stated = Readonly<Partial<Record<NodeName, Decimal | number | string | undefined>>>;
export type Chosen = Readonly<Partial<Record<OptionName, string>>>;

/** What a case takes where it says nothing else. */
const usual = {
  acceleratorCount: 'planned',
  allottedTime: 'planned',
  parameters: 'planned',
  runCostPerHour: 'rent',
  countForBudget: 'run',
  durationForBudget: 'run',
  countForDeadline: 'stated',
  budget: 'run',
  trainingTokens: 'planned',
  trainingTime: 'allotted',
  modelFlopsUtilisation: 'planned',
  clusterUnitPrice: 'server',
  finalRun: 'market',
  runHardware: 'market',
  checkpointInterval: 'young',
  goodput: 'stated',
  priceDate: 'stated',
  hardwareAge: 'stated',
  newMarketPrice: 'stated',
  givenUtilisation: 'stated',
  layoutAccelerators: 'planned',
  stepParameters: 'planned',
} as const satisfies Record<OptionName, string>;

const constants = [
  'flopPerParameterToken',
  'secondsPerHour',
  'secondsPerDay',
  'hoursPerYear',
  'hoursPerMonth',
  'joulesPerKilowattHour',
  'nodesPerThousand',
] as const;

/** All in dollars, bought without spares or tax, no failures counted apart. Nothing else is ever taken by default. */
const bare: Stated = {
  ...Object.fromEntries(constants.map((name) => [name, library.defaults[name]?.value ?? undefined])),
  wonPerPurchaseCurrency: wonPerDollar(),
  wonPerRentCurrency: wonPerDollar(),
  wonPerElectricityCurrency: wonPerDollar(),
  wonPerMarketCurrency: wonPerDollar(),
  wonPerReportCurrency: wonPerDollar(),
  spareShare: 0,
  markup: 0,
  statedGoodput: 1,
};

function wonPerDollar(): string | undefined {
  return library.figure('X2').value ?? undefined;
}

const exactly = (of: Decimal | number | string): Amount => {
  const value = new Decimal(of);
  return { operator: '=', value, low: value, high: value };
};

/** What a quantity of the book comes to where these have these values, be they leaves or the tree cut at a node. */
export function given(name: NodeName, stated: Stated, chosen: Chosen = {}): Decimal {
  const amounts = Object.entries({ ...bare, ...stated }).flatMap(([each, value]): (readonly [Node, Amount])[] =>
    value === undefined ? [] : [[registry[each as NodeName], exactly(value)]],
  );
  const choices = Object.entries({ ...usual, ...chosen }).map(([each, way]) => [registry[each as OptionName], way] as const);
  const { value } = evaluate({ amounts: new Map(amounts), choices: new Map(choices) }).amount(registry[name]);
  if (!value) throw new RangeError(`${name} has no value.`);
  return value;
}

/** The equation asked backwards: what a leaf has to be for a quantity, which rises or falls with it, to come to a target. */
export function needed(
  leaf: NodeName,
  [least, most]: readonly [number, number],
  name: NodeName,
  target: Decimal | number,
  stated: Stated,
  chosen: Chosen = {},
): Decimal {
  const isPast = (at: Decimal): boolean => given(name, { ...stated, [leaf]: at }, chosen).gt(target);
  const pastAtMost = isPast(new Decimal(most));
  if (isPast(new Decimal(least)) === pastAtMost) throw new RangeError(`${name} does not come to that with ${leaf}.`);
  let [low, high] = [new Decimal(least), new Decimal(most)];
  for (let step = 0; step < 60; step++) {
    const middle = low.plus(high).div(2);
    if (isPast(middle) === pastAtMost) high = middle;
    else low = middle;
  }
  return low.plus(high).div(2);
}

/** @throws TypeError for an input that the case does not have */
export function number(inputs: Inputs, name: string): number {
  const value = inputs[name];
  if (typeof value !== 'number') throw new TypeError(`The case states no ${name}.`);
  return value;
}

/** @returns days since 1970-01-01 */
export function day(inputs: Inputs, name: string): Decimal {
  const reading = parseDate(String(inputs[name]));
  if (!reading.ok || !reading.numeral.value) throw new TypeError(`The case states no ${name}.`);
  return reading.numeral.value;
}

/** What we hold of the generation of the chip that a case names. */
export function overheadsOf(inputs: Inputs) {
  const generation = /A100|H100|V100|TPU v\d/.exec(String(inputs['chip']))?.[0] ?? '';
  const { serverPowerRatio, averagePowerFraction } = library.overheadsOf(generation.toLowerCase().replace(' ', '-'));
  return { serverPowerRatio: new Decimal(serverPowerRatio.value ?? Number.NaN), averagePowerFraction: averagePowerFraction.value };
}
