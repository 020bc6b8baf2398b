import { add, divide, formula, input, literal, multiply, option, subtract } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { acceleratorCount } from './cluster.ts';
import { wonPerPurchaseCurrency, wonPerReportCurrency } from './currency.ts';

/** Chapter 5: buying the cluster. */

export const unitPrice = input({
  symbol: 'P',
  unit: 'purchaseCurrency/accelerator',
  domain: { least: '0', leastIncluded: true, most: '1e15', whole: false, natural: ['least'] },
});

export const hardwarePurchase = formula({
  symbol: 'K',
  unit: 'purchaseCurrency',
  equals: multiply(acceleratorCount, unitPrice),
  citation: byDefinition('how many, times the price of one', '대수에 대당 가격을 곱한 값'),
});

export const hardwarePurchaseInWon = formula({
  symbol: 'K₩',
  unit: 'KRW',
  equals: multiply(hardwarePurchase, wonPerPurchaseCurrency),
  citation: byDefinition('the same amount at the pinned exchange rate', '같은 금액을 고정 환율로 환산한 값'),
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

export const clusterPurchase = formula({
  symbol: 'B',
  unit: 'purchaseCurrency',
  equals: multiply(acceleratorCount, add(literal(1), spareShare), clusterUnitPrice, add(literal(1), markup)),
  citation: byDefinition(
    'accelerators and spares, each with server and network, and what is charged on top',
    '예비를 포함한 가속기에 서버·네트워크 몫과 추가 부담을 더한 값',
  ),
});

export const clusterPurchaseReported = formula({
  symbol: 'B′',
  unit: 'reportCurrency',
  equals: divide(multiply(clusterPurchase, wonPerPurchaseCurrency), wonPerReportCurrency),
  citation: byDefinition('the same amount in the currency of the report', '같은 금액을 보고 통화로 환산한 값'),
});

export const acceleratorShare = formula({
  symbol: 'φ',
  unit: '1',
  equals: divide(subtract(literal(1), networkShare), serverOverhead),
  citation: byDefinition('what network and server leave', '네트워크와 서버를 뺀 몫'),
});

export const serverShare = formula({
  symbol: 'ψ',
  unit: '1',
  equals: subtract(subtract(literal(1), networkShare), acceleratorShare),
  citation: byDefinition('what accelerator and network leave', '가속기와 네트워크를 뺀 몫'),
});

export const acceleratorPurchase = formula({
  symbol: 'Bₐ',
  unit: 'reportCurrency',
  equals: multiply(clusterPurchaseReported, acceleratorShare),
  citation: byDefinition('the accelerators’ share', '가속기의 몫'),
});

export const serverPurchase = formula({
  symbol: 'Bₛ',
  unit: 'reportCurrency',
  equals: multiply(clusterPurchaseReported, serverShare),
  citation: byDefinition('the servers’ share', '서버의 몫'),
});

export const networkPurchase = formula({
  symbol: 'Bₙ',
  unit: 'reportCurrency',
  equals: multiply(clusterPurchaseReported, networkShare),
  citation: byDefinition('the network’s share', '네트워크의 몫'),
});
