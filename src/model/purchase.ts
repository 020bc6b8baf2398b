import { divide, formula, literal, multiply, subtract } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount } from './deadline.ts';
import { wonPerPurchaseCurrency } from './currency.ts';
import { networkShare, outlayPerAccelerator, serverOverhead, unitPrice } from './price.ts';
import { inReport } from './terms.ts';

/** Buying the cluster. */

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

export const clusterPurchase = formula({
  symbol: 'B',
  unit: 'purchaseCurrency',
  equals: multiply(acceleratorCount, outlayPerAccelerator),
  citation: byDefinition(
    'accelerators and spares, each with server and network, and what is charged on top',
    '예비를 포함한 가속기에 서버·네트워크 몫과 추가 부담을 더한 값',
  ),
});

export const clusterPurchaseReported = formula({
  symbol: 'B′',
  unit: 'reportCurrency',
  equals: inReport(wonPerPurchaseCurrency, clusterPurchase),
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
