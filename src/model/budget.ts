import { add, divide, formula, input, multiply, option, subtract, wholeDown } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { secondsPerHour } from './calendar.ts';
import { plannedCount } from './cluster.ts';
import { wonPerBudgetCurrency } from './currency.ts';
import { runCostPerHour } from './hourly.ts';
import { plannedDuration } from './planned.ts';
import { electricityPerHour } from './power.ts';
import { purchasePerAccelerator } from './price.ts';
import { inReport } from './terms.ts';

/** From a budget back to a cluster and its time. */

export const plannedBudget = input({
  symbol: 'Γₚ',
  unit: 'budgetCurrency',
  domain: { least: '0', leastIncluded: false, most: '1e18', whole: false, natural: ['least'] },
});

export const budgetReported = formula({
  symbol: 'Γ′',
  unit: 'reportCurrency',
  equals: inReport(wonPerBudgetCurrency, plannedBudget),
  citation: byDefinition('the budget in the currency of the report', '보고 통화로 환산한 예산'),
});

export const affordableHours = formula({
  symbol: 'Hᵦ',
  unit: 'accelerator·h',
  equals: divide(budgetReported, runCostPerHour),
  citation: byDefinition('the budget over what an hour costs', '예산을 시간당 비용으로 나눈 값'),
});

export const countOfHours = formula({
  symbol: 'nₕ',
  unit: 'accelerator',
  equals: divide(multiply(affordableHours, secondsPerHour), plannedDuration),
  citation: byDefinition('those hours over the hours of the run', '살 수 있는 가속기 시간을 훈련 시간으로 나눈 값'),
});

export const durationOfHours = formula({
  symbol: 'Tₐₕ',
  unit: 's',
  equals: divide(multiply(affordableHours, secondsPerHour), plannedCount),
  citation: byDefinition('those hours over the accelerators', '살 수 있는 가속기 시간을 가속기 수로 나눈 값'),
});

/** Bought for the run, an accelerator takes its price and its electricity out of the budget. */
export const countOfPurchase = formula({
  symbol: 'nₖ',
  unit: 'accelerator',
  equals: divide(budgetReported, add(purchasePerAccelerator, divide(multiply(electricityPerHour, plannedDuration), secondsPerHour))),
  citation: byDefinition('the budget over the price and the electricity of one', '예산을 한 대의 가격과 전기 요금의 합으로 나눈 값'),
});

export const durationOfPurchase = formula({
  symbol: 'Tₖ',
  unit: 's',
  equals: divide(multiply(subtract(divide(budgetReported, plannedCount), purchasePerAccelerator), secondsPerHour), electricityPerHour),
  citation: byDefinition(
    'what the purchase leaves of the budget, over the electricity of an hour',
    '구매하고 남은 예산을 시간당 전기 요금으로 나눈 값',
  ),
});

/** Before rounding. What the budget is for decides. */
export const countForBudget = option({ symbol: 'nᵦ', unit: 'accelerator', cases: { run: countOfHours, cluster: countOfPurchase } });

export const durationForBudget = option({ symbol: 'Tᵦ', unit: 's', cases: { run: durationOfHours, cluster: durationOfPurchase } });

/** A budget is not overspent. */
export const wholeCountForBudget = formula({
  symbol: 'n⌊ᵦ⌋',
  unit: 'accelerator',
  equals: wholeDown(countForBudget),
  citation: byDefinition('a budget rounds down', '예산에 맞출 때는 내린다'),
});
