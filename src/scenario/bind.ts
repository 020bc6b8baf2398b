import type { Bindings, Node } from '../calculus/index.ts';
import { evaluate } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue, CoreAccelerator } from '../provenance/index.ts';
import type { Currency, CurrencyRole } from '../units/index.ts';
import { isCurrency } from '../units/index.ts';
import type { Ways } from './choose.ts';
import { casesOf, readChoices, turningIn } from './choose.ts';
import { citedDefault } from './citedDefault.ts';
import type { Choices, NumeralKey, Scenario, Solved, SolvedPair } from './decisions.ts';
import { isPredicted, numeralKeys, undecide, wordsIn } from './decisions.ts';
import type { Origin } from './evidence.ts';
import { acceleratorOrigin, evidenceFor, findAccelerator } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import { pinnedExchange, readExchange } from './exchange.ts';
import type { CurrencyRoles } from './figureLeaves.ts';
import { figureLeaves } from './figureLeaves.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { lawLeaves, mostEpochs } from './lawLeaves.ts';
import type { BoundLeaf } from './leaf.ts';
import { leafOf, unknown } from './leaf.ts';
import { amountOf, currencyRoleOf, inputOf, isWithin, readDecision } from './numerals.ts';
import { openingDecisions } from './presets.ts';
import { datesOf } from './dates.ts';
import { infeasibilities } from './feasible.ts';
import type { Prediction, WithMachineRoom } from './prediction.ts';
import { predictionFor } from './predictionFor.ts';
import { readReferences } from './references.ts';
import { plannedAccelerator } from './plannedAccelerator.ts';
import { pinnedIn, whatIsSolved } from './solve.ts';

export type Binding = {
  readonly scenario: Scenario;
  readonly bindings: Bindings;
  readonly accelerator: CoreAccelerator;
  readonly acceleratorOrigin: Origin;
  readonly leaves: ReadonlyMap<Node, BoundLeaf>;
  /** The two that follow from the others; the parameters besides, where the model is to be the best for its compute. */
  readonly solved: SolvedPair;
  readonly pinned: readonly Solved[];
  readonly choices: Choices;
  readonly ways: Ways;
  readonly currencies: CurrencyRoles;
  readonly exchange: Exchange;
  /** One step of the plan’s model on its accelerators: once the machine room is there, where the plan names an architecture. */
  readonly prediction: Prediction | null;
  /** What stands in the lanes beside the figures that always do. */
  readonly references: readonly string[];
  readonly issues: readonly Issue[];
};

/** The one seam between what the user decided, what the library knows and what the book needs. Never throws for a scenario. */
export function bind(scenario: Scenario, library: Catalogue & WithMachineRoom): Binding {
  const issues: Issue[] = [];
  const opening = openingDecisions(library);
  const accelerator = plannedAccelerator(scenario, opening, library, issues);
  const exchange = exchangeOf(scenario, library, issues);
  const choices = readChoices(scenario, accelerator, exchange, issues);
  const taken = new Map(numeralKeys.map((key) => [key, decided(key, scenario, exchange, accelerator, library, issues)]));
  // What can't be read is as good as not said: it must not count as one of the two that give the third.
  const unread = numeralKeys.filter((key) => !taken.get(key) && !(key === 'mfu' && isPredicted(scenario)));
  const solved = solvedIn(unread.reduce(undecide, scenario), choices, issues);
  const leaves = new Map<Node, BoundLeaf>();
  const currencies = currenciesIn(choices.cur);
  for (const key of numeralKeys) {
    if (isComputed(key, { solved, choices, ways: { utilisation: 'stated' } })) continue;
    const found = taken.get(key) ?? defaulted(key, opening, accelerator, library, issues);
    if (!found) continue; // left out, and so is what rests on it
    leaves.set(found.leaf.node, found.leaf);
    const role = currencyRoleOf[key];
    if (role && found.currency) currencies[role] = found.currency;
  }
  for (const leaf of datesOf(accelerator, leaves)) leaves.set(leaf.node, leaf);
  for (const leaf of figureLeaves(currencies, exchange, library)) leaves.set(leaf.node, leaf);
  for (const leaf of lawLeaves(choices, library)) leaves.set(leaf.node, leaf);
  const isDated = leaves.has(registry.pricedOn) && leaves.has(registry.releaseDate);
  const stated: Ways = {
    goodput: taken.get('failures') && !taken.get('goodput') ? 'modelled' : 'stated',
    priceDate: isDated && !leaves.has(registry.statedPriceDate) ? 'implied' : 'stated',
    age: leaves.has(registry.trainingStart) && (isDated || leaves.has(registry.statedPriceDate)) ? 'stated' : 'bought',
    market: leaves.has(registry.serverMarketPrice) ? 'stated' : 'own',
    utilisation: 'stated',
  };
  const predicted = predictionFor(scenario, library, { accelerator, choices, ways: stated, solved, leaves });
  issues.push(...(predicted?.issues ?? []));
  for (const leaf of predicted?.leaves ?? []) leaves.set(leaf.node, leaf);
  const ways: Ways = predicted?.prediction?.stands ? { ...stated, utilisation: 'predicted' } : stated;
  if (ways.utilisation === 'predicted') leaves.delete(registry.plannedUtilisation);
  const turning = turningIn(choices, ways);
  for (const { node, key, amount, spelling } of leaves.values()) {
    const isOpen = amount.low === null || amount.high === null;
    if (turning.has(node) && isOpen && key && spelling !== null) issues.push(issue('error', 'open-end', key, spelling));
  }
  const amounts = new Map([...leaves].map(([node, { amount }]) => [node, amount]));
  const runs = predicted?.runs;
  const bindings: Bindings = { amounts, choices: casesOf(choices, ways, solved), turning, ...(runs && { runs }) };
  if (ways.goodput === 'modelled' && isBeyondDaly(bindings, choices))
    issues.push(issue('warning', 'beyond-daly', 'interval', choices.interval));
  issues.push(...infeasibilities(bindings, solved));
  const most = mostEpochs(library);
  if (most !== null && taken.get('unique') && !(evaluate(bindings).amount(registry.epochs).high?.lte(most) ?? false))
    issues.push(issue('warning', 'many-epochs', 'unique', scenario.unique ?? '', { most }));
  return {
    scenario,
    bindings,
    accelerator,
    acceleratorOrigin: acceleratorOrigin(scenario, library),
    leaves,
    solved,
    pinned: readPins(scenario, issues),
    choices,
    ways,
    currencies,
    exchange,
    prediction: predicted?.prediction ?? null,
    references: readReferences(scenario, library, issues),
    issues,
  };
}

/** Whether a quantity follows from others: from the rest of the plan, or from its architecture and layout. */
export const isComputed = (
  key: NumeralKey,
  { solved, choices, ways }: Pick<Binding, 'solved' | 'choices'> & { readonly ways: Pick<Ways, 'utilisation'> },
): boolean =>
  (solved as readonly string[]).includes(key) ||
  (choices.best === 'yes' && key === 'p') ||
  (ways.utilisation === 'predicted' && key === 'mfu');

/** The best model for its compute has as many tokens as the compute allows: tokens are computed, and parameters as well. */
function solvedIn(scenario: Scenario, { best }: Choices, issues: Issue[]): SolvedPair {
  if (best !== 'yes') return whatIsSolved(scenario, issues);
  for (const key of ['p', 'd'] as const)
    if (scenario[key] !== undefined) issues.push(issue('warning', 'over-determined', key, scenario[key]));
  return whatIsSolved({ ...undecide(scenario, 'd'), p: '1' }, issues);
}

function readPins(scenario: Scenario, issues: Issue[]): readonly Solved[] {
  const pinned = pinnedIn(scenario);
  if (wordsIn(scenario.pin).length > pinned.length) issues.push(issue('warning', 'unknown-pin', 'pin', scenario.pin ?? ''));
  return pinned;
}

/** Whether a checkpoint may take as long as two intervals between failures: there Daly’s estimate does not hold. */
const isBeyondDaly = (bindings: Bindings, { interval }: Choices): boolean =>
  interval === 'daly' && !(evaluate(bindings).amount(registry.checkpointOverFailures).high?.lt(1) ?? false);

const currenciesIn = (report: Currency): Record<CurrencyRole, Currency> => ({
  purchase: 'USD',
  rent: 'USD',
  electricity: 'USD',
  market: 'USD',
  budget: report,
  staff: 'USD',
  data: 'USD',
  storage: 'USD',
  report,
});

type Decided = { readonly leaf: BoundLeaf; readonly currency: Currency | null };

function exchangeOf(scenario: Scenario, library: Catalogue, issues: Issue[]): Exchange {
  const base = pinnedExchange(library);
  if (scenario.fx === undefined) return base;
  const read = readExchange(scenario.fx, base);
  issues.push(...read.issues);
  return read.exchange;
}

/** What the user decided for a key, or null where nothing usable stands there (and an issue says why). */
function decided(
  key: NumeralKey,
  scenario: Scenario,
  exchange: Exchange,
  accelerator: CoreAccelerator,
  library: Catalogue,
  issues: Issue[],
): Decided | null {
  const text = scenario[key];
  if (text === undefined || (key === 'mfu' && isPredicted(scenario))) return null;
  const node = inputOf(key);
  const refuse = (...more: readonly [Issue['code'], Partial<Issue>?]): null => {
    issues.push(issue('error', more[0], key, text, more[1]));
    return null;
  };
  const reading = readDecision(key, text);
  if (!reading.ok) return refuse('unreadable-numeral', { problem: reading.problem });
  const currency = isCurrency(reading.numeral.unit) ? reading.numeral.unit : null;
  if (currency && !exchange.has(currency)) return refuse('no-exchange-rate');
  const amount = amountOf(reading.numeral, node);
  const fit = isWithin(amount, node);
  if (fit === 'not-whole') return refuse('not-whole');
  if (fit === 'outside') return refuse('outside-domain');
  const evidence = evidenceFor(key, amount, currency, scenario, accelerator, library);
  return { leaf: { node, key, amount, ...evidence, spelling: text }, currency };
}

/** What a plan may state, or be without. */
const mayBeLeftOut: ReadonlySet<NumeralKey> = new Set([
  'budget',
  'd',
  'worth',
  'bought',
  'start',
  'contract',
  'water',
  'unique',
  'seq',
  'batch',
  'factor',
]);

/** What stands for a key that the user left alone; null where nothing does. */
function defaulted(key: NumeralKey, opening: Scenario, accelerator: CoreAccelerator, library: Catalogue, issues: Issue[]): Decided | null {
  const node = inputOf(key);
  const found = citedDefault(key, accelerator, library);
  if (found) {
    const currency = found.cited.unit.slice(0, 3);
    return { leaf: leafOf(node, key, found.cited, found.status), currency: isCurrency(currency) ? currency : null };
  }
  if (key === 'price' || key === 'rate' || key === 'peak' || key === 'tdp') {
    issues.push(issue('warning', 'not-published', key, accelerator.name));
    return { leaf: unknown(node, key), currency: null };
  }
  if (mayBeLeftOut.has(key)) return null;
  // A constant that comes with the library: until then it may be anything, and nothing fails.
  if (key !== 'n' && key !== 'p' && key !== 't') return { leaf: unknown(node, key), currency: null };
  const reading = readDecision(key, opening[key] ?? '');
  if (!reading.ok) throw new RangeError(`The opening plan has no ${key}.`);
  const amount = amountOf(reading.numeral, node);
  const evidence = evidenceFor(key, amount, null, opening, findAccelerator(opening.gpu, library) ?? accelerator, library);
  return { leaf: { node, key, amount, ...evidence, status: 'default', spelling: null }, currency: null };
}
