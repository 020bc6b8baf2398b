import type { FigureNode } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import type { Currency, CurrencyRole } from '../units/index.ts';
import type { Exchange, ExchangeRate } from './exchange.ts';
import type { BoundLeaf } from './leaf.ts';
import { exact, leafOf, unknown } from './leaf.ts';

export type CurrencyRoles = Readonly<Record<CurrencyRole, Currency>>;

const rateNodes: Readonly<Record<CurrencyRole, FigureNode>> = {
  purchase: registry.wonPerPurchaseCurrency,
  rent: registry.wonPerRentCurrency,
  electricity: registry.wonPerElectricityCurrency,
  market: registry.wonPerMarketCurrency,
  budget: registry.wonPerBudgetCurrency,
  staff: registry.wonPerStaffCurrency,
  data: registry.wonPerDataCurrency,
  storage: registry.wonPerStorageCurrency,
  report: registry.wonPerReportCurrency,
};

const constants = [
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
  'oneParameter',
  'oneToken',
] as const;

/** What no plan decides: constants, and the exchange rates of the currencies that it names. */
export function figureLeaves(currencies: CurrencyRoles, exchange: Exchange, { defaults }: Catalogue): readonly BoundLeaf[] {
  const rates = (Object.keys(rateNodes) as CurrencyRole[]).map((role): BoundLeaf => {
    const { wonPer, status, figure, citation, asOf } = exchangeRate(exchange, currencies[role]);
    return { node: rateNodes[role], key: null, amount: exact(wonPer), status, citation, figure, note: null, asOf, spelling: null };
  });
  const fixed = constants.map((name): BoundLeaf => {
    const cited = defaults[name];
    return cited ? leafOf(registry[name], null, cited, name === 'newAge' ? 'default' : 'source') : unknown(registry[name], null);
  });
  return [...fixed, ...rates];
}

function exchangeRate(exchange: Exchange, currency: Currency): ExchangeRate {
  const rate = exchange.get(currency);
  if (!rate) throw new RangeError(`There is no exchange rate for ${currency}.`);
  return rate;
}
