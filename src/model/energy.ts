import { divide, formula, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount } from './deadline.ts';
import { trainingTime } from './compute.ts';
import { wonPerElectricityCurrency } from './currency.ts';
import { drawnPower, electricityPrice, joulesPerKilowattHour, powerUsageEffectiveness } from './power.ts';
import { inReport } from './terms.ts';

/** Power and electricity of the run. */

export const sitePower = formula({
  symbol: 'Wₛ',
  unit: 'W',
  equals: multiply(acceleratorCount, drawnPower, powerUsageEffectiveness),
  citation: byDefinition('what the machines draw, times what the site adds', '장비 전력에 시설의 추가분을 곱한 값'),
});

export const trainingEnergy = formula({
  symbol: 'E',
  unit: 'J',
  equals: multiply(sitePower, trainingTime),
  citation: byDefinition('power times time', '전력에 시간을 곱한 값'),
});

export const electricityCost = formula({
  symbol: 'Kₑ',
  unit: 'electricityCurrency',
  equals: multiply(divide(trainingEnergy, joulesPerKilowattHour), electricityPrice),
  citation: byDefinition('energy times its price', '에너지에 단가를 곱한 값'),
});

export const electricityCostReported = formula({
  symbol: 'Kₑ′',
  unit: 'reportCurrency',
  equals: inReport(wonPerElectricityCurrency, electricityCost),
  citation: byDefinition('the same amount in the currency of the report', '같은 금액을 보고 통화로 환산한 값'),
});
