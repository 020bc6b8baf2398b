import { divide, figure, formula, input, multiply } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { secondsPerHour } from './calendar.ts';
import { peakThroughput, plannedCount } from './cluster.ts';
import { wonPerPurchaseCurrency, wonPerRentCurrency, wonPerReportCurrency } from './currency.ts';
import { rentalRate } from './hourly.ts';
import { plannedDuration, plannedUtilisation } from './planned.ts';
import { unitPrice } from './price.ts';

/**
 * The book of claims: what would have to be true for a number that somebody states. Its leaves are those of the book
 * where there are such (a count, a price, a rent), and besides them what is claimed and what others published. A claim
 * is in the currency of the report; where that is also the currency of the rent or price, no rate comes in.
 */

const positive = { least: '0', leastIncluded: false, most: '1e60', whole: false, natural: [] } as const;

const claimedCost = input({ symbol: 'Rᶜ', unit: 'reportCurrency', domain: positive });
const claimedPurchase = input({ symbol: 'Kᶜ', unit: 'reportCurrency', domain: positive });
const claimedCount = input({ symbol: 'nᶜ', unit: 'accelerator', domain: positive });
const claimedPrice = input({ symbol: 'Pᶜ', unit: 'reportCurrency/accelerator', domain: positive });
const claimedDuration = input({ symbol: 'Tᶜ', unit: 's', domain: positive });

const publishedCompute = figure({ symbol: 'Cₚ', unit: 'FLOP' });
const publishedCost = figure({ symbol: 'Rₚ', unit: 'rentCurrency' });
const publishedPurchase = figure({ symbol: 'Kₚ', unit: 'purchaseCurrency' });

const publishedHours = formula({
  symbol: 'Hₚ',
  unit: 'accelerator·h',
  equals: divide(multiply(plannedCount, plannedDuration), secondsPerHour),
  citation: byDefinition('accelerators times hours, as published', '공개된 가속기 수에 시간을 곱한 값'),
});

const converted = ['the claim at the pinned exchange rate', '주장한 금액을 고정 환율로 환산한 값'] as const;

const costInRentCurrency = formula({
  symbol: 'Rᶜᵣ',
  unit: 'rentCurrency',
  equals: divide(multiply(claimedCost, wonPerReportCurrency), wonPerRentCurrency),
  citation: byDefinition(...converted),
});

const hoursNeeded = formula({
  symbol: 'Hₙ',
  unit: 'accelerator·h',
  equals: divide(costInRentCurrency, rentalRate),
  citation: byDefinition('cost over the price of an hour', '비용을 시간당 요금으로 나눈 값'),
});

const timeNeeded = formula({
  symbol: 'Tₙ',
  unit: 's',
  equals: divide(multiply(hoursNeeded, secondsPerHour), plannedCount),
  citation: byDefinition('hours over accelerators', '가속기 시간을 가속기 수로 나눈 값'),
});

const rateNeeded = formula({
  symbol: 'rₙ',
  unit: 'rentCurrency/accelerator/h',
  equals: divide(costInRentCurrency, publishedHours),
  citation: byDefinition('cost over accelerator-hours', '비용을 가속기 시간으로 나눈 값'),
});

/** What the published compute leaves of the peak in the hours that the claim pays for: above 1 is beyond the hardware. */
const utilisationOfCost = formula({
  symbol: 'MFUᵣ',
  unit: '1',
  equals: divide(publishedCompute, multiply(hoursNeeded, secondsPerHour, peakThroughput)),
  citation: cite('palm-2022', 'Appendix B'),
});

const costRatio = formula({
  symbol: 'Rᶜ/Rₚ',
  unit: '1',
  equals: divide(costInRentCurrency, publishedCost),
  citation: byDefinition('the claim over the published cost', '주장을 공개된 비용으로 나눈 값'),
});

const purchaseInPriceCurrency = formula({
  symbol: 'Kᶜₖ',
  unit: 'purchaseCurrency',
  equals: divide(multiply(claimedPurchase, wonPerReportCurrency), wonPerPurchaseCurrency),
  citation: byDefinition(...converted),
});

const priceNeeded = formula({
  symbol: 'Pₙ',
  unit: 'purchaseCurrency/accelerator',
  equals: divide(purchaseInPriceCurrency, plannedCount),
  citation: byDefinition('the bill over how many', '구매비를 대수로 나눈 값'),
});

const countNeeded = formula({
  symbol: 'nₙ',
  unit: 'accelerator',
  equals: divide(purchaseInPriceCurrency, unitPrice),
  citation: byDefinition('the bill over the price of one', '구매비를 대당 가격으로 나눈 값'),
});

const purchaseRatio = formula({
  symbol: 'Kᶜ/Kₚ',
  unit: '1',
  equals: divide(purchaseInPriceCurrency, publishedPurchase),
  citation: byDefinition('the claim over the published purchase', '주장을 공개된 구매비로 나눈 값'),
});

const purchaseOfCount = formula({
  symbol: 'Kₙ',
  unit: 'purchaseCurrency',
  equals: multiply(claimedCount, unitPrice),
  citation: byDefinition('how many, times the price of one', '대수에 대당 가격을 곱한 값'),
});

const timeForCompute = formula({
  symbol: 'Tₒ',
  unit: 's',
  equals: divide(publishedCompute, multiply(claimedCount, peakThroughput, plannedUtilisation)),
  citation: byDefinition('work over rate', '일의 양을 속도로 나눈 값'),
});

const timeForHours = formula({
  symbol: 'Tₕ',
  unit: 's',
  equals: divide(multiply(publishedHours, secondsPerHour), claimedCount),
  citation: byDefinition('hours over accelerators', '가속기 시간을 가속기 수로 나눈 값'),
});

const utilisationOfCount = formula({
  symbol: 'MFUₙ',
  unit: '1',
  equals: divide(publishedCompute, multiply(claimedCount, peakThroughput, plannedDuration)),
  citation: cite('palm-2022', 'Appendix B'),
});

const countRatio = formula({
  symbol: 'nᶜ/n',
  unit: '1',
  equals: divide(claimedCount, plannedCount),
  citation: byDefinition('the claim over the published count', '주장을 공개된 대수로 나눈 값'),
});

const priceInPriceCurrency = formula({
  symbol: 'Pᶜₖ',
  unit: 'purchaseCurrency/accelerator',
  equals: divide(multiply(claimedPrice, wonPerReportCurrency), wonPerPurchaseCurrency),
  citation: byDefinition(...converted),
});

const purchaseOfPrice = formula({
  symbol: 'Kᵤ',
  unit: 'purchaseCurrency',
  equals: multiply(priceInPriceCurrency, plannedCount),
  citation: byDefinition('the price of one, times how many', '대당 가격에 대수를 곱한 값'),
});

const purchaseOfPriceRatio = formula({
  symbol: 'Kᵤ/Kₚ',
  unit: '1',
  equals: divide(purchaseOfPrice, publishedPurchase),
  citation: byDefinition('that purchase over the published one', '그 구매비를 공개된 구매비로 나눈 값'),
});

const priceRatio = formula({
  symbol: 'Pᶜ/P',
  unit: '1',
  equals: divide(priceInPriceCurrency, unitPrice),
  citation: byDefinition('the claim over the dated price', '주장을 그 날짜의 가격으로 나눈 값'),
});

const hoursOfDuration = formula({
  symbol: 'Hₜ',
  unit: 'accelerator·h',
  equals: divide(multiply(plannedCount, claimedDuration), secondsPerHour),
  citation: byDefinition('accelerators times hours', '가속기 수에 시간을 곱한 값'),
});

const costOfDuration = formula({
  symbol: 'Rₜ',
  unit: 'rentCurrency',
  equals: multiply(hoursOfDuration, rentalRate),
  citation: byDefinition('accelerator-hours times the price of one', '가속기 시간에 시간당 요금을 곱한 값'),
});

const utilisationOfDuration = formula({
  symbol: 'MFUₜ',
  unit: '1',
  equals: divide(publishedCompute, multiply(plannedCount, peakThroughput, claimedDuration)),
  citation: cite('palm-2022', 'Appendix B'),
});

/** A second registry: a claim is no plan, so none of this is a result of one. */
export const claimBook = {
  claimedCost,
  claimedPurchase,
  claimedCount,
  claimedPrice,
  claimedDuration,
  publishedCompute,
  publishedCost,
  publishedPurchase,
  publishedHours,
  costInRentCurrency,
  hoursNeeded,
  timeNeeded,
  rateNeeded,
  utilisationOfCost,
  costRatio,
  purchaseInPriceCurrency,
  priceNeeded,
  countNeeded,
  purchaseRatio,
  purchaseOfCount,
  timeForCompute,
  timeForHours,
  utilisationOfCount,
  countRatio,
  priceInPriceCurrency,
  purchaseOfPrice,
  purchaseOfPriceRatio,
  priceRatio,
  hoursOfDuration,
  costOfDuration,
  utilisationOfDuration,
} as const;
export type ClaimNodeName = keyof typeof claimBook;
