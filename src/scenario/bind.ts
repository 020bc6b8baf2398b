import type { Amount, Bindings, FigureNode, InputNode, Node, OptionNode } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { CoreAccelerator, Citation, Cited, Catalogue, Words } from '../provenance/index.ts';
import type { Currency } from '../units/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import type { NumeralKey, Scenario, Solved } from './decisions.ts';
import { numeralKeys, undecide } from './decisions.ts';
import type { Origin, Status } from './evidence.ts';
import { acceleratorOrigin, evidenceFor, findAccelerator } from './evidence.ts';
import type { Exchange, ExchangeRate } from './exchange.ts';
import { pinnedExchange, readExchange } from './exchange.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { amountOf, inputOf, isWithin, readDecision } from './numerals.ts';
import { openingDecisions } from './presets.ts';
import { whatIsSolved } from './solve.ts';

/** A leaf of the book as this plan has it. */
export type BoundLeaf = {
  readonly node: InputNode | FigureNode;
  readonly key: NumeralKey | null;
  readonly amount: Amount;
  readonly status: Status;
  readonly citation: Citation | null; // null for what the user typed
  readonly figure: string | null; // the record it was taken from
  readonly note: Words | null;
  readonly asOf: string | null;
  readonly spelling: string | null; // as the user wrote it
};

export type Binding = {
  readonly scenario: Scenario;
  readonly bindings: Bindings;
  readonly accelerator: CoreAccelerator;
  readonly acceleratorOrigin: Origin;
  readonly leaves: ReadonlyMap<Node, BoundLeaf>;
  readonly solved: Solved;
  readonly currencies: CurrencyRoles;
  readonly exchange: Exchange;
  readonly issues: readonly Issue[];
};

export type CurrencyRoles = { readonly purchase: Currency; readonly rent: Currency; readonly electricity: Currency };

/** The one seam between what the user decided, what the library knows and what the book needs. Never throws for a scenario. */
export function bind(scenario: Scenario, library: Catalogue): Binding {
  const issues: Issue[] = [];
  const opening = openingDecisions(library);
  const accelerator = acceleratorOf(scenario, opening, library, issues);
  const exchange = exchangeOf(scenario, library, issues);
  const taken = new Map(numeralKeys.map((key) => [key, decided(key, scenario, exchange, accelerator, library, issues)]));
  // What can't be read is as good as not said: it must not count as one of the two that give the third.
  const unread = numeralKeys.filter((key) => !taken.get(key));
  const solved = whatIsSolved(unread.reduce(undecide, scenario), issues);
  const leaves = new Map<Node, BoundLeaf>();
  const currencies: Record<keyof CurrencyRoles, Currency> = { purchase: 'USD', rent: 'USD', electricity: 'USD' };
  for (const key of numeralKeys) {
    if (key === solved) continue;
    const { leaf, currency } = taken.get(key) ?? defaulted(key, opening, accelerator, library);
    leaves.set(leaf.node, leaf);
    if (currency && key === 'price') currencies.purchase = currency;
    if (currency && key === 'rate') currencies.rent = currency;
    if (currency && key === 'kwh') currencies.electricity = currency;
  }
  for (const leaf of figureLeaves(accelerator, currencies, exchange, library)) leaves.set(leaf.node, leaf);
  return {
    scenario,
    bindings: { amounts: new Map([...leaves].map(([node, { amount }]) => [node, amount])), choices: choicesFor(solved) },
    accelerator,
    acceleratorOrigin: acceleratorOrigin(scenario, library),
    leaves,
    solved,
    currencies,
    exchange,
    issues,
  };
}

type Decided = { readonly leaf: BoundLeaf; readonly currency: Currency | null };

function acceleratorOf(scenario: Scenario, opening: Scenario, library: Catalogue, issues: Issue[]): CoreAccelerator {
  const found = findAccelerator(scenario.gpu, library);
  if (found) return found;
  if (scenario.gpu !== undefined) issues.push(issue('error', 'unknown-accelerator', 'gpu', scenario.gpu));
  return library.accelerator(opening.gpu ?? '');
}

function exchangeOf(scenario: Scenario, library: Catalogue, issues: Issue[]): Exchange {
  const base = pinnedExchange(library);
  if (scenario.fx === undefined) return base;
  const read = readExchange(scenario.fx, base);
  issues.push(...read.issues);
  return read.exchange;
}

const choicesFor = (solved: Solved): ReadonlyMap<OptionNode, string> =>
  new Map([
    [registry.trainingTokens, solved === 'd' ? 'implied' : 'planned'],
    [registry.trainingTime, solved === 't' ? 'implied' : 'planned'],
    [registry.modelFlopsUtilisation, solved === 'mfu' ? 'implied' : 'planned'],
  ]);

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
  if (text === undefined) return null;
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
  if (fit === 'outside') return refuse('outside-domain', { least: node.domain.least, most: node.domain.most });
  const evidence = evidenceFor(key, amount, currency, scenario, accelerator, library);
  return { leaf: { node, key, amount, ...evidence, asOf: null, note: null, spelling: text }, currency };
}

/** What stands for a key that the user left alone. */
function defaulted(key: NumeralKey, opening: Scenario, accelerator: CoreAccelerator, library: Catalogue): Decided {
  const node = inputOf(key);
  const cited = citedDefault(key, accelerator, library);
  if (cited) {
    const currency = cited.unit.slice(0, 3);
    const leaf = leafOf(node, key, cited, cited.figure === undefined ? 'default' : 'source');
    return { leaf, currency: isCurrency(currency) ? currency : null };
  }
  const reading = readDecision(key, opening[key] ?? '');
  if (!reading.ok) throw new RangeError(`The opening plan has no ${key}.`);
  const amount = amountOf(reading.numeral, node);
  const evidence = evidenceFor(key, amount, null, opening, findAccelerator(opening.gpu, library) ?? accelerator, library);
  return { leaf: { node, key, amount, ...evidence, status: 'default', asOf: null, note: null, spelling: null }, currency: null };
}

function citedDefault(key: NumeralKey, accelerator: CoreAccelerator, { defaults }: Catalogue): Cited | null {
  switch (key) {
    case 'price':
      return accelerator.price;
    case 'rate':
      return accelerator.rentalRate;
    case 'mfu':
      return defaults.mfu;
    case 'pue':
      return defaults.pue;
    case 'kwh':
      return defaults.electricityPrice;
    default:
      return null;
  }
}

/** A cited number as an amount: a value with a range keeps both. */
export function amountOfCited({ operator, value, low, high }: Pick<Cited, 'operator' | 'value' | 'low' | 'high'>): Amount {
  const centre = new Decimal(value);
  if (operator === '>' || operator === '>=') return { operator, value: centre, low: centre, high: null };
  if (operator === '<' || operator === '<=') return { operator, value: centre, low: null, high: centre };
  if (low === null && high === null) return { operator, value: centre, low: centre, high: centre };
  return { operator: 'range', value: centre, low: new Decimal(low ?? value), high: new Decimal(high ?? value) };
}

const leafOf = (node: InputNode | FigureNode, key: NumeralKey | null, cited: Cited, status: Status): BoundLeaf => ({
  node,
  key,
  amount: amountOfCited(cited),
  status,
  citation: cited.citation,
  figure: cited.figure ?? null,
  note: cited.note,
  asOf: cited.asOf,
  spelling: null,
});

const exact = (value: Decimal): Amount => ({ operator: '=', value, low: value, high: value });

function figureLeaves(
  accelerator: CoreAccelerator,
  currencies: CurrencyRoles,
  exchange: Exchange,
  { defaults }: Catalogue,
): readonly BoundLeaf[] {
  const rate = (node: FigureNode, currency: Currency): BoundLeaf => {
    const { wonPer, status, figure, citation } = exchangeRate(exchange, currency);
    return { node, key: null, amount: exact(wonPer), status, citation, figure, note: null, asOf: null, spelling: null };
  };
  return [
    leafOf(registry.peakThroughput, null, accelerator.peak, 'source'),
    leafOf(registry.boardPower, null, accelerator.boardPower, 'source'),
    leafOf(registry.flopPerParameterToken, null, defaults.flopPerParameterToken, 'source'),
    leafOf(registry.serviceLife, null, defaults.serviceLife, 'default'),
    leafOf(registry.secondsPerHour, null, defaults.secondsPerHour, 'source'),
    leafOf(registry.flopPerZettaFlop, null, defaults.flopPerZettaFlop, 'source'),
    leafOf(registry.joulesPerKilowattHour, null, defaults.joulesPerKilowattHour, 'source'),
    rate(registry.wonPerPurchaseCurrency, currencies.purchase),
    rate(registry.wonPerRentCurrency, currencies.rent),
    rate(registry.wonPerElectricityCurrency, currencies.electricity),
  ];
}

function exchangeRate(exchange: Exchange, currency: Currency): ExchangeRate {
  const rate = exchange.get(currency);
  if (!rate) throw new RangeError(`There is no exchange rate for ${currency}.`);
  return rate;
}
