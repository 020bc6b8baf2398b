import {
  add,
  atLeastZero,
  divide,
  figure,
  formula,
  input,
  literal,
  logarithm,
  multiply,
  option,
  power,
  subtract,
} from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { hoursPerYear, secondsPerDay, secondsPerHour } from './calendar.ts';
import { wonPerMarketCurrency, wonPerPurchaseCurrency, wonPerReportCurrency } from './currency.ts';
import { clusterUnitPrice, networkShare } from './price.ts';
import { inReport } from './terms.ts';

/** How hardware of one’s own loses its value, and how a loan for it is paid back. */

export const serviceLife = input({
  symbol: 'L',
  unit: 's',
  domain: { least: '0', leastIncluded: false, most: '3.1536e9', whole: false, natural: [] },
});

/** Share of its life that owned hardware works. */
export const ownedUtilisation = input({
  symbol: 'u',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1', whole: false, natural: ['most'] },
});

/** How fast hardware of a price gets better, and the old therefore loses value: orders of magnitude a year. */
export const declineRate = input({
  symbol: 'rᵥ',
  unit: '1',
  domain: { least: '0', leastIncluded: true, most: '3', whole: false, natural: ['least'] },
});

export const statedPriceDate = input({
  symbol: 'tₛ',
  unit: 'calendarDay',
  domain: { least: '10957', leastIncluded: true, most: '47847', whole: false, natural: [] },
});

export const releaseDate = figure({ symbol: 'tᵣ', unit: 'calendarDay' });

export const marketDelay = figure({ symbol: 'Δtₘ', unit: 'd' });

export const marketDate = formula({
  symbol: 'tₘ',
  unit: 'calendarDay',
  equals: add(releaseDate, marketDelay),
  citation: cite('epoch-cost-code', 'days from the release until a GPU could be had'),
});

/** Day of the price that the hardware loses its value from. */
export const pricedOn = figure({ symbol: 'tₚ', unit: 'calendarDay' });

export const impliedPriceDate = formula({
  symbol: 'tᵢ',
  unit: 'calendarDay',
  equals: add(marketDate, atLeastZero(subtract(pricedOn, marketDate))),
  citation: cite('epoch-cost-code', 'the later of the price’s date and the day it could be had'),
});

export const priceDate = option({ symbol: 't₀', unit: 'calendarDay', cases: { stated: statedPriceDate, implied: impliedPriceDate } });

export const trainingStart = input({
  symbol: 't₁',
  unit: 'calendarDay',
  domain: { least: '10957', leastIncluded: true, most: '47847', whole: false, natural: [] },
});

export const statedAge = formula({
  symbol: 'yₛ',
  unit: '1',
  equals: divide(multiply(atLeastZero(subtract(trainingStart, priceDate)), secondsPerDay), multiply(secondsPerHour, hoursPerYear)),
  citation: byDefinition(
    'years from the price to the training; none where it was bought later',
    '가격 시점부터 훈련 시작까지의 햇수. 나중에 샀으면 0',
  ),
});

export const newAge = figure({ symbol: 'y₀', unit: '1' });

/** Years that the hardware has lost value before the run begins. */
export const hardwareAge = option({ symbol: 'y', unit: '1', cases: { stated: statedAge, bought: newAge } });

export const ownMarketPrice = formula({
  symbol: 'Vₚ',
  unit: 'reportCurrency/accelerator',
  equals: inReport(wonPerPurchaseCurrency, clusterUnitPrice),
  citation: byDefinition('what the plan pays, with server and network', '계획의 구매가(서버·네트워크 포함)'),
});

/** Price of one with its server on the market, where that is not what the plan pays. */
export const serverMarketPrice = input({
  symbol: 'Vₛ',
  unit: 'marketCurrency/accelerator',
  domain: { least: '0', leastIncluded: true, most: '1e15', whole: false, natural: ['least'] },
});

export const statedMarketPrice = formula({
  symbol: 'Vₘ',
  unit: 'reportCurrency/accelerator',
  equals: divide(multiply(serverMarketPrice, wonPerMarketCurrency), multiply(subtract(literal(1), networkShare), wonPerReportCurrency)),
  citation: cite('epoch-cost-paper', 'server price over one minus the network’s share'),
});

export const newMarketPrice = option({
  symbol: 'V₀',
  unit: 'reportCurrency/accelerator',
  cases: { own: ownMarketPrice, stated: statedMarketPrice },
});

export const valueAtStart = formula({
  symbol: 'V',
  unit: 'reportCurrency/accelerator',
  equals: divide(newMarketPrice, power(literal(10), multiply(declineRate, hardwareAge))),
  citation: cite('epoch-cost-paper', 'value at the start of training'),
});

export const valueLostPerHour = formula({
  symbol: 'vₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: divide(multiply(valueAtStart, declineRate, logarithm(literal(10))), hoursPerYear),
  citation: cite('epoch-cost-paper', 'rate at which the value falls, at the start of training'),
});

export const interestRate = input({
  symbol: 'i',
  unit: '1',
  domain: { least: '1e-6', leastIncluded: true, most: '1', whole: false, natural: ['least'] },
});

export const lifeInYears = formula({
  symbol: 'ℓ',
  unit: '1',
  equals: divide(serviceLife, multiply(secondsPerHour, hoursPerYear)),
  citation: byDefinition('service life in years', '연 단위 내용연수'),
});

export const annuityFactor = formula({
  symbol: 'q',
  unit: '1',
  equals: divide(interestRate, subtract(literal(1), divide(literal(1), power(add(literal(1), interestRate), lifeInYears)))),
  citation: byDefinition('the equal yearly payment that pays back one with interest', '1을 이자와 함께 갚는 해마다의 같은 납입액'),
});
