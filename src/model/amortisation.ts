import { add, divide, formula, multiply } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { hoursPerYear, secondsPerHour } from './calendar.ts';
import { trainingTime } from './compute.ts';
import { annuityFactor, ownedUtilisation, serviceLife, valueLostPerHour } from './depreciation.ts';
import { electricityCostReported } from './energy.ts';
import { clusterPurchaseReported } from './purchase.ts';
import { acceleratorHours } from './time.ts';

/** The final run on hardware of one’s own: by its market value, in equal parts, or as a loan is paid back. */

export const marketHardware = formula({
  symbol: 'Dₘ',
  unit: 'reportCurrency',
  equals: multiply(valueLostPerHour, acceleratorHours),
  citation: cite('epoch-cost-paper', 'amortised hardware cost'),
});

export const amortisedHardware = formula({
  symbol: 'Dₗ',
  unit: 'reportCurrency',
  equals: divide(multiply(clusterPurchaseReported, trainingTime), multiply(serviceLife, ownedUtilisation)),
  citation: byDefinition(
    'straight line: the purchase, spread evenly over the hours it works',
    '정액법: 구매비를 실제로 쓰는 시간에 고르게 나눈 값',
  ),
});

export const annualCapitalCost = formula({
  symbol: 'A',
  unit: 'reportCurrency',
  equals: multiply(clusterPurchaseReported, annuityFactor),
  citation: byDefinition('that payment for the whole cluster, each year', '클러스터 전체에 대한 해마다의 납입액'),
});

export const annuityHardware = formula({
  symbol: 'Dₐ',
  unit: 'reportCurrency',
  equals: divide(multiply(annualCapitalCost, trainingTime), multiply(secondsPerHour, hoursPerYear, ownedUtilisation)),
  citation: byDefinition('the run’s share of a year’s payment', '해마다의 납입액 가운데 훈련의 몫'),
});

export const marketRun = formula({
  symbol: 'Aₘ',
  unit: 'reportCurrency',
  equals: add(marketHardware, electricityCostReported),
  citation: cite('epoch-cost-paper', 'amortised hardware plus energy'),
});

export const amortisedRun = formula({
  symbol: 'Aₗ',
  unit: 'reportCurrency',
  equals: add(amortisedHardware, electricityCostReported),
  citation: byDefinition('share of the hardware used up, and its electricity', '사용한 하드웨어의 몫과 전기 요금의 합'),
});

export const annuityRun = formula({
  symbol: 'Aₐ',
  unit: 'reportCurrency',
  equals: add(annuityHardware, electricityCostReported),
  citation: byDefinition('share of the yearly payments, and the electricity', '연 납입액의 몫과 전기 요금의 합'),
});
