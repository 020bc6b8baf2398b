import { add, atLeastZero, divide, formula, multiply, subtract } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount } from './deadline.ts';
import { hoursPerMonth, secondsPerHour } from './calendar.ts';
import { ownedUtilisation, serviceLife } from './depreciation.ts';
import { capitalPerHour, rentPerHour } from './hourly.ts';
import { electricityPerHour } from './power.ts';
import { purchasePerAccelerator } from './price.ts';
import { clusterPurchaseReported } from './purchase.ts';

/** Rent or buy. */

/** What an hour of owning saves; nothing where electricity alone costs as much as the rent. */
export const savedPerHour = formula({
  symbol: 'gₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: atLeastZero(subtract(rentPerHour, electricityPerHour)),
  citation: byDefinition('rent less the electricity of one’s own', '임대 요금에서 자체 전기 요금을 뺀 값'),
});

export const breakEvenHours = formula({
  symbol: 'β',
  unit: 'h',
  equals: divide(purchasePerAccelerator, savedPerHour),
  citation: byDefinition('the purchase over what an hour saves', '구매비를 시간당 절감액으로 나눈 값'),
});

export const breakEvenTime = formula({
  symbol: 'βₘ',
  unit: 'month',
  equals: divide(breakEvenHours, multiply(hoursPerMonth, ownedUtilisation)),
  citation: byDefinition(
    'those hours at this utilisation, in months of 730.5 hours',
    '그 시간을 가동률로 나누어 730.5시간인 달로 나타낸 값',
  ),
});

/** Above 1 renting is cheaper however much the hardware works. */
export const breakEvenUtilisation = formula({
  symbol: 'u*',
  unit: '1',
  equals: divide(capitalPerHour, savedPerHour),
  citation: byDefinition('the payment for an hour over what an hour saves', '시간당 납입액을 시간당 절감액으로 나눈 값'),
});

/** Accelerator-hours that the cluster works in its life. */
export const hoursInLife = formula({
  symbol: 'Hₗ',
  unit: 'accelerator·h',
  equals: divide(multiply(acceleratorCount, serviceLife, ownedUtilisation), secondsPerHour),
  citation: byDefinition('accelerators times the hours they work', '가속기 수에 가동 시간을 곱한 값'),
});

export const rentOverLife = formula({
  symbol: 'Rₗ',
  unit: 'reportCurrency',
  equals: multiply(hoursInLife, rentPerHour),
  citation: byDefinition('renting for those hours', '그 시간만큼 임대하는 비용'),
});

export const ownOverLife = formula({
  symbol: 'Oₗ',
  unit: 'reportCurrency',
  equals: add(clusterPurchaseReported, multiply(hoursInLife, electricityPerHour)),
  citation: byDefinition('buying, and electricity for those hours', '구매비와 그 시간의 전기 요금의 합'),
});
