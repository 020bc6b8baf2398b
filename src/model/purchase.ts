import { figure, formula, input, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount } from './compute.ts';

/** Chapter 3: buying the cluster. */

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

/** The articles print won beside every foreign amount, so the won is the pivot of every conversion. */
export const wonPerPurchaseCurrency = figure({ symbol: 'xₖ', unit: 'KRW/purchaseCurrency' });

export const hardwarePurchaseInWon = formula({
  symbol: 'K₩',
  unit: 'KRW',
  equals: multiply(hardwarePurchase, wonPerPurchaseCurrency),
  citation: byDefinition('the same amount at the pinned exchange rate', '같은 금액을 고정 환율로 환산한 값'),
});
