import { add, divide, formula, input, literal, multiply, option } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { amortisedHardware, amortisedRun, annuityHardware, annuityRun, marketHardware, marketRun } from './amortisation.ts';
import { hoursPerMonth, secondsPerHour } from './calendar.ts';
import { trainingTime } from './compute.ts';
import { wonPerDataCurrency, wonPerStaffCurrency, wonPerStorageCurrency } from './currency.ts';
import { electricityCostReported } from './energy.ts';
import { networkShare } from './price.ts';
import { acceleratorShare, clusterPurchaseReported, serverShare } from './purchase.ts';
import { rentedRunReported } from './rent.ts';
import { inReport } from './terms.ts';

/** From the final run to the whole programme. Each scope holds the one before. */

export const finalRun = option({
  symbol: 'Q',
  unit: 'reportCurrency',
  cases: { rent: rentedRunReported, market: marketRun, straight: amortisedRun, annuity: annuityRun },
});

/** The cluster outright, and its electricity for the run: what a budget that buys has to pay. */
export const purchaseWithElectricity = formula({
  symbol: 'B₊',
  unit: 'reportCurrency',
  equals: add(clusterPurchaseReported, electricityCostReported),
  citation: byDefinition('the purchase and the electricity of the run', '구매비와 훈련의 전기 요금의 합'),
});

/** What the budget has to pay: the one that is given, or that a plan needs. */
export const budget = option({
  symbol: 'Γ',
  unit: 'reportCurrency',
  cases: { run: finalRun, cluster: purchaseWithElectricity },
});

/** The run in other years’ money: a ratio of price levels that the plan states. */
export const priceIndexRatio = input({
  symbol: 'π',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1e6', whole: false, natural: [] },
});

export const finalRunReal = formula({
  symbol: 'Qᵣ',
  unit: 'reportCurrency',
  equals: multiply(finalRun, priceIndexRatio),
  citation: byDefinition('our adjustment: the run times the ratio of price levels', '자체 조정: 훈련 비용에 물가 비율을 곱한 값'),
});

/** Where the run is rented, its split is that of hardware of one’s own, by market value. */
export const runHardware = option({
  symbol: 'Dₒ',
  unit: 'reportCurrency',
  cases: { market: marketHardware, straight: amortisedHardware, annuity: annuityHardware },
});

export const ownedRun = formula({
  symbol: 'Aₒ',
  unit: 'reportCurrency',
  equals: add(runHardware, electricityCostReported),
  citation: byDefinition('hardware used up, and electricity', '사용한 하드웨어와 전기 요금의 합'),
});

export const runAccelerators = formula({
  symbol: 'D₁',
  unit: 'reportCurrency',
  equals: multiply(runHardware, acceleratorShare),
  citation: byDefinition('the accelerators’ share', '가속기의 몫'),
});

export const runServers = formula({
  symbol: 'D₂',
  unit: 'reportCurrency',
  equals: multiply(runHardware, serverShare),
  citation: byDefinition('the servers’ share', '서버의 몫'),
});

export const runNetwork = formula({
  symbol: 'D₃',
  unit: 'reportCurrency',
  equals: multiply(runHardware, networkShare),
  citation: byDefinition('the network’s share', '네트워크의 몫'),
});

export const electricityShare = formula({
  symbol: 'ξ',
  unit: '1',
  equals: divide(literal(1), add(literal(1), divide(runHardware, electricityCostReported))), // so that it stays below 1 whatever is open
  citation: byDefinition('electricity over the run on own hardware', '자체 하드웨어 훈련 비용에서 전기 요금의 몫'),
});

/** All compute of the project over that of the final run. */
export const experimentsMultiplier = input({
  symbol: 'm',
  unit: '1',
  domain: { least: '1', leastIncluded: true, most: '1000', whole: false, natural: ['least'] },
});

export const runWithExperiments = formula({
  symbol: 'X',
  unit: 'reportCurrency',
  equals: multiply(finalRun, experimentsMultiplier),
  citation: cite('epoch-cost-paper', 'experiments as a multiple of the final run'),
});

export const staffEffort = input({
  symbol: 'h',
  unit: 'personYear',
  domain: { least: '0', leastIncluded: true, most: '1e7', whole: false, natural: ['least'] },
});

export const staffPay = input({
  symbol: 'w',
  unit: 'staffCurrency/personYear',
  domain: { least: '0', leastIncluded: true, most: '1e15', whole: false, natural: ['least'] },
});

export const staffCost = formula({
  symbol: 'Kₕ',
  unit: 'reportCurrency',
  equals: inReport(wonPerStaffCurrency, staffEffort, staffPay),
  citation: byDefinition('person-years times the pay of one, converted', '인년에 인건비를 곱해 환산한 값'),
});

export const dataSpending = input({
  symbol: 'U',
  unit: 'dataCurrency',
  domain: { least: '0', leastIncluded: true, most: '1e15', whole: false, natural: ['least'] },
});

export const dataCost = formula({
  symbol: 'U′',
  unit: 'reportCurrency',
  equals: inReport(wonPerDataCurrency, dataSpending),
  citation: byDefinition('the same amount in the currency of the report', '같은 금액을 보고 통화로 환산한 값'),
});

export const storedData = input({
  symbol: 'b',
  unit: 'TB',
  domain: { least: '0', leastIncluded: true, most: '1e12', whole: false, natural: ['least'] },
});

export const storagePrice = input({
  symbol: 'pₒ',
  unit: 'storageCurrency/TB/month',
  domain: { least: '0', leastIncluded: true, most: '1e12', whole: false, natural: ['least'] },
});

export const monthlyStorage = formula({
  symbol: 'Kₒ',
  unit: 'reportCurrency/month',
  equals: inReport(wonPerStorageCurrency, storedData, storagePrice),
  citation: byDefinition('what is stored, times the price of a month, converted', '저장량에 월 단가를 곱해 환산한 값'),
});

export const storageCost = formula({
  symbol: 'Kₜ',
  unit: 'reportCurrency',
  equals: divide(multiply(monthlyStorage, trainingTime), multiply(secondsPerHour, hoursPerMonth)),
  citation: byDefinition('for as long as the final run', '최종 훈련 기간 동안'),
});

export const programmeCost = formula({
  symbol: 'Y',
  unit: 'reportCurrency',
  equals: add(runWithExperiments, staffCost, dataCost, storageCost),
  citation: byDefinition('all compute, people, data and storage', '전체 연산, 인력, 데이터, 저장의 합'),
});
