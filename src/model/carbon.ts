import { add, divide, formula, input, multiply } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { trainingEnergy } from './energy.ts';
import { joulesPerKilowattHour } from './power.ts';
import { acceleratorHours } from './time.ts';

/** Greenhouse gas and water. Of the place’s grid and of the contracts are two accounts, never added. */

export const gridIntensity = input({
  symbol: 'c',
  unit: 'kgCO2e/kWh',
  domain: { least: '0', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

/** Of the electricity that was contracted for; stated or left out, never assumed. */
export const contractIntensity = input({
  symbol: 'cₖ',
  unit: 'kgCO2e/kWh',
  domain: { least: '0', leastIncluded: true, most: '10', whole: false, natural: ['least'] },
});

export const embodiedRate = input({
  symbol: 'κ',
  unit: 'kgCO2e/accelerator/h',
  domain: { least: '0', leastIncluded: true, most: '100', whole: false, natural: ['least'] },
});

export const locationEmissions = formula({
  symbol: 'Z',
  unit: 'kgCO2e',
  equals: multiply(divide(trainingEnergy, joulesPerKilowattHour), gridIntensity),
  citation: cite('patterson-2021', 'table 4: energy times carbon intensity'),
});

export const marketEmissions = formula({
  symbol: 'Zₖ',
  unit: 'kgCO2e',
  equals: multiply(divide(trainingEnergy, joulesPerKilowattHour), contractIntensity),
  citation: byDefinition('energy times the intensity of what was contracted', '전력량에 계약 전력의 배출계수를 곱한 값'),
});

export const embodiedEmissions = formula({
  symbol: 'Zₑ',
  unit: 'kgCO2e',
  equals: multiply(acceleratorHours, embodiedRate),
  citation: cite('morrison-2025', 'manufacture, spread over the hours of the hardware’s life'),
});

export const totalEmissions = formula({
  symbol: 'Zₜ',
  unit: 'kgCO2e',
  equals: add(locationEmissions, embodiedEmissions),
  citation: byDefinition('by the grid of the place, and the manufacture', '지역 전력망 기준 배출에 제조 배출을 더한 값'),
});

/** At the site and where the electricity is made; stated or left out, never assumed. */
export const waterIntensity = input({
  symbol: 'ϖ',
  unit: 'litre/kWh',
  domain: { least: '0', leastIncluded: true, most: '1000', whole: false, natural: ['least'] },
});

export const waterUse = formula({
  symbol: 'Ω',
  unit: 'litre',
  equals: multiply(divide(trainingEnergy, joulesPerKilowattHour), waterIntensity),
  citation: cite('morrison-2025', 'water: energy times litres for each kilowatt-hour'),
});
