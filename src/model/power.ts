import { divide, figure, formula, input, multiply } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { secondsPerHour } from './calendar.ts';
import { boardPower } from './cluster.ts';
import { wonPerElectricityCurrency } from './currency.ts';
import { inReport } from './terms.ts';

/** What one accelerator draws, and what its electricity costs. */

/** A server’s power for each of its accelerators, over the power of the board. */
export const serverPowerRatio = input({
  symbol: 'η',
  unit: '1',
  domain: { least: '1', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

/** What is drawn on average while training, over the rated power. */
export const averagePowerFraction = input({
  symbol: 'ω',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1.5', whole: false, natural: [] },
});

/** Power usage effectiveness: what the site draws over what the machines draw. */
export const powerUsageEffectiveness = input({
  symbol: 'PUE',
  unit: '1',
  domain: { least: '1', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

export const drawnPower = formula({
  symbol: 'Wₐ',
  unit: 'W/accelerator',
  equals: multiply(boardPower, serverPowerRatio, averagePowerFraction),
  citation: cite('epoch-cost-code', 'energy.py: rated power times server ratio times average fraction'),
});

export const joulesPerKilowattHour = figure({ symbol: '3.6×10⁶', unit: 'J/kWh' });

export const electricityPrice = input({
  symbol: 'e',
  unit: 'electricityCurrency/kWh',
  domain: { least: '0', leastIncluded: true, most: '1e6', whole: false, natural: ['least'] },
});

export const energyPerAcceleratorHour = formula({
  symbol: 'Eₕ',
  unit: 'kWh/accelerator/h',
  equals: divide(multiply(drawnPower, powerUsageEffectiveness, secondsPerHour), joulesPerKilowattHour),
  citation: byDefinition('what one accelerator and its site draw in an hour', '가속기 한 대가 시설을 포함해 한 시간에 쓰는 전력량'),
});

export const electricityPerHour = formula({
  symbol: 'eₕ',
  unit: 'reportCurrency/accelerator/h',
  equals: inReport(wonPerElectricityCurrency, energyPerAcceleratorHour, electricityPrice),
  citation: byDefinition('that energy times its price', '그 전력량에 단가를 곱한 값'),
});
