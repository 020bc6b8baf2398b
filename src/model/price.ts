import { add, divide, formula, input, literal, multiply, option, subtract } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { wonPerPurchaseCurrency } from './currency.ts';
import { inReport } from './terms.ts';

/** What one accelerator costs to buy, with its share of everything. */

export const unitPrice = input({
  symbol: 'P',
  unit: 'purchaseCurrency/accelerator',
  domain: { least: '0', leastIncluded: true, most: '1e15', whole: false, natural: ['least'] },
});

/** Price of an accelerator with its share of a server, over that of the bare accelerator. */
export const serverOverhead = input({
  symbol: 's',
  unit: '1',
  domain: { least: '1', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

/** Share of the network in the cost of the whole cluster. */
export const networkShare = input({
  symbol: 'f',
  unit: '1',
  domain: { least: '0', leastIncluded: true, most: '0.9', whole: false, natural: ['least', 'most'] },
});

export const spareShare = input({
  symbol: 'σ',
  unit: '1',
  domain: { least: '0', leastIncluded: true, most: '1', whole: false, natural: ['least'] },
});

/** Tax, or what scarcity adds to the price. */
export const markup = input({
  symbol: 'μ',
  unit: '1',
  domain: { least: '0', leastIncluded: true, most: '100', whole: false, natural: ['least'] },
});

export const clusterPriceFromServer = formula({
  symbol: 'Pₛ',
  unit: 'purchaseCurrency/accelerator',
  equals: divide(unitPrice, subtract(literal(1), networkShare)),
  citation: cite('epoch-cost-paper', 'hardware acquisition cost: server price over one minus the network’s share'),
});

export const clusterPriceFromBoard = formula({
  symbol: 'Pₒ',
  unit: 'purchaseCurrency/accelerator',
  equals: divide(multiply(unitPrice, serverOverhead), subtract(literal(1), networkShare)),
  citation: cite('epoch-cost-paper', 'hardware acquisition cost: bare price times server overhead, over one minus the network’s share'),
});

/** What one accelerator costs with its share of server and network; what the stated price covers decides. */
export const clusterUnitPrice = option({
  symbol: 'P′',
  unit: 'purchaseCurrency/accelerator',
  cases: { board: clusterPriceFromBoard, server: clusterPriceFromServer, all: unitPrice },
});

/** With its share of the spares, and what is charged on top. */
export const outlayPerAccelerator = formula({
  symbol: 'Pₜ',
  unit: 'purchaseCurrency/accelerator',
  equals: multiply(add(literal(1), spareShare), clusterUnitPrice, add(literal(1), markup)),
  citation: byDefinition('one accelerator and its share of spares, and what is charged on top', '예비 몫과 추가 부담을 더한 한 대의 값'),
});

export const purchasePerAccelerator = formula({
  symbol: 'b₁',
  unit: 'reportCurrency/accelerator',
  equals: inReport(wonPerPurchaseCurrency, outlayPerAccelerator),
  citation: byDefinition('the same amount in the currency of the report', '같은 금액을 보고 통화로 환산한 값'),
});
