import { divide, figure, formula, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { trainingCompute, trainingTokens } from './compute.ts';
import { wonPerRentCurrency } from './currency.ts';
import { rentalRate } from './hourly.ts';
import { acceleratorHours } from './time.ts';
import { inReport } from './terms.ts';

/** The final run, on rented accelerators. */

export const rentedRun = formula({
  symbol: 'R',
  unit: 'rentCurrency',
  equals: multiply(acceleratorHours, rentalRate),
  citation: byDefinition('accelerator-hours times the price of one', '가속기-시간에 시간당 요금을 곱한 값'),
});

export const rentedRunInWon = formula({
  symbol: 'R₩',
  unit: 'KRW',
  equals: multiply(rentedRun, wonPerRentCurrency),
  citation: byDefinition('the same amount at the pinned exchange rate', '같은 금액을 고정 환율로 환산한 값'),
});

export const rentedRunReported = formula({
  symbol: 'R′',
  unit: 'reportCurrency',
  equals: inReport(wonPerRentCurrency, rentedRun),
  citation: byDefinition('the same amount in the currency of the report', '같은 금액을 보고 통화로 환산한 값'),
});

export const rentedRunPerToken = formula({
  symbol: 'R/D',
  unit: 'rentCurrency/token',
  equals: divide(rentedRun, trainingTokens),
  citation: byDefinition('cost of the run over tokens processed', '훈련 비용을 처리한 토큰 수로 나눈 값'),
});

export const flopPerZettaFlop = figure({ symbol: '10²¹', unit: 'FLOP/ZFLOP' });

export const rentedRunPerZettaFlop = formula({
  symbol: 'R/C',
  unit: 'rentCurrency/ZFLOP',
  equals: divide(rentedRun, divide(trainingCompute, flopPerZettaFlop)),
  citation: byDefinition('cost of the run over its compute, in 10²¹ FLOP', '훈련 비용을 연산량(10²¹ FLOP 단위)으로 나눈 값'),
});
