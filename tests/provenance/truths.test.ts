import { expect, test } from 'vitest';
import { library } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { defaultsAstray, presetsAstray, readDecision } from './truths.ts';

test('the defaults are what their sources say', () => {
  expect(defaultsAstray(library)).toEqual([]);
});

test('every decision of a preset can be read and is what its figure says', () => {
  expect(presetsAstray(library)).toEqual([]);
});

const decision = (preset: string, key: string): Decimal =>
  readDecision(key, library.preset(preset).decisions[key] ?? '')?.value ?? new Decimal(0);
const perParameterToken = new Decimal(library.defaults.flopPerParameterToken.value);

test('the GPT-3 preset takes the published 34 days on 1,024 A100s (Narayanan et al. 2021, section 5.1)', () => {
  const work = perParameterToken.times(decision('gpt-3', 'p')).times(decision('gpt-3', 'd'));
  const rate = decision('gpt-3', 'n').times(library.accelerator('a100-80-sxm').peak.value).times(decision('gpt-3', 'mfu'));
  expect(work.div(rate).div(86400).toNumber()).toBeCloseTo(34, 0);
  // The same from the paper's own equation, which counts recomputation: 8TP/nX.
  const published = new Decimal(8).times('300e9').times('175e9').div(new Decimal(1024).times('140e12'));
  expect(work.div(rate).div(published).toNumber()).toBeCloseTo(1, 3);
});

test('the GPT-2 preset comes to the 1.92e21 FLOP of Epoch AI', () => {
  const work = perParameterToken.times(decision('gpt-2', 'p')).times(decision('gpt-2', 'd'));
  expect(work.div('1.92e21').toNumber()).toBeCloseTo(1, 3);
});

test('an A800 plan pays the upper end of the A800’s price', () => {
  expect(decision('a800-plan', 'price').eq(library.accelerator('a800-80-sxm').price.high ?? 0)).toBe(true);
});

test('an A800 links at two thirds of an A100’s rate', () => {
  const ratio = new Decimal(library.accelerator('a800-80-sxm').linkRate.value).div(library.accelerator('a100-80-sxm').linkRate.value);
  expect(ratio.eq(library.figure('S002-04').value ?? 0)).toBe(true);
});
