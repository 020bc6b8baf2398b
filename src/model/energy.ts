import { divide, figure, formula, input, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount, trainingTime } from './compute.ts';

/** Chapter 5: electricity, at board power. Servers, network and idle time are left out here. */

export const boardPower = figure({ symbol: 'W', unit: 'W/accelerator' });

/** Power usage effectiveness: what the site draws over what the machines draw. */
export const powerUsageEffectiveness = input({
  symbol: 'PUE',
  unit: '1',
  domain: { least: '1', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

export const sitePower = formula({
  symbol: 'Wₛ',
  unit: 'W',
  equals: multiply(acceleratorCount, boardPower, powerUsageEffectiveness),
  citation: byDefinition('the boards’ power, times what the site adds', '보드 전력에 시설의 추가분을 곱한 값'),
});

export const trainingEnergy = formula({
  symbol: 'E',
  unit: 'J',
  equals: multiply(sitePower, trainingTime),
  citation: byDefinition('power times time', '전력에 시간을 곱한 값'),
});

export const joulesPerKilowattHour = figure({ symbol: '3.6×10⁶', unit: 'J/kWh' });

export const electricityPrice = input({
  symbol: 'e',
  unit: 'electricityCurrency/kWh',
  domain: { least: '0', leastIncluded: true, most: '1e6', whole: false, natural: ['least'] },
});

export const electricityCost = formula({
  symbol: 'Kₑ',
  unit: 'electricityCurrency',
  equals: multiply(divide(trainingEnergy, joulesPerKilowattHour), electricityPrice),
  citation: byDefinition('energy times its price', '에너지에 단가를 곱한 값'),
});
