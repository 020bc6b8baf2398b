import { add, divide, formula, input, multiply, option } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { hoursPerYear, secondsPerHour } from './calendar.ts';
import { wonPerRentCurrency } from './currency.ts';
import { annuityFactor, ownedUtilisation, serviceLife, valueLostPerHour } from './depreciation.ts';
import { electricityPerHour } from './power.ts';
import { purchasePerAccelerator } from './price.ts';
import { inReport } from './terms.ts';

/** What an hour of one accelerator costs, by each way to pay for it. */

export const rentalRate = input({
  symbol: 'r',
  unit: 'rentCurrency/accelerator/h',
  domain: { least: '0', leastIncluded: true, most: '1e9', whole: false, natural: ['least'] },
});

export const rentPerHour = formula({
  symbol: 'rₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: inReport(wonPerRentCurrency, rentalRate),
  citation: byDefinition('the rent in the currency of the report', '보고 통화로 환산한 임대 요금'),
});

export const marketCostPerHour = formula({
  symbol: 'mₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: add(valueLostPerHour, electricityPerHour),
  citation: cite('epoch-cost-paper', 'value lost in an hour, plus energy'),
});

export const straightCostPerHour = formula({
  symbol: 'lₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: add(divide(multiply(purchasePerAccelerator, secondsPerHour), multiply(serviceLife, ownedUtilisation)), electricityPerHour),
  citation: byDefinition('the purchase spread over the hours worked, and electricity', '가동 시간에 고르게 나눈 구매비와 전기 요금의 합'),
});

export const capitalPerHour = formula({
  symbol: 'kₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: divide(multiply(purchasePerAccelerator, annuityFactor), hoursPerYear),
  citation: byDefinition('the yearly payment over all hours of the year', '해마다의 납입액을 한 해의 모든 시간으로 나눈 값'),
});

export const ownedCostPerHour = formula({
  symbol: 'oₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: add(divide(capitalPerHour, ownedUtilisation), electricityPerHour),
  citation: byDefinition('yearly payments over the hours worked, and electricity', '가동 시간당 납입액과 전기 요금의 합'),
});

/** Of the run as the plan pays for it. */
export const runCostPerHour = option({
  symbol: 'cₕ',
  unit: 'reportCurrency/accelerator/h',
  cases: { rent: rentPerHour, market: marketCostPerHour, straight: straightCostPerHour, annuity: ownedCostPerHour },
});
