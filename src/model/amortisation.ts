import { add, divide, figure, formula, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { trainingTime } from './compute.ts';
import { electricityCost } from './energy.ts';
import { hardwarePurchase, wonPerPurchaseCurrency } from './purchase.ts';

/** Chapter 6: the final run on hardware of one's own, straight line. */

export const serviceLife = figure({ symbol: 'L', unit: 's' });

export const amortisedHardware = formula({
  symbol: 'Kₐ',
  unit: 'purchaseCurrency',
  equals: multiply(hardwarePurchase, divide(trainingTime, serviceLife)),
  citation: byDefinition('straight line: the purchase, spread evenly over its service life', '정액법: 구매비를 내용연수에 고르게 나눈 값'),
});

export const wonPerElectricityCurrency = figure({ symbol: 'xₑ', unit: 'KRW/electricityCurrency' });

export const electricityCostConverted = formula({
  symbol: 'Kₑ′',
  unit: 'purchaseCurrency',
  equals: divide(multiply(electricityCost, wonPerElectricityCurrency), wonPerPurchaseCurrency),
  citation: byDefinition('the same amount in the currency of the purchase', '같은 금액을 구매 통화로 환산한 값'),
});

export const amortisedRun = formula({
  symbol: 'A',
  unit: 'purchaseCurrency',
  equals: add(amortisedHardware, electricityCostConverted),
  citation: byDefinition('share of the hardware used up, and its electricity', '사용한 하드웨어의 몫과 전기 요금의 합'),
});
