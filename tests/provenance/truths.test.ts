import { describe, expect, test } from 'vitest';
import { isNodeName, registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { inputOf, numeralKeys } from '../../src/scenario/index.ts';
import { Decimal, parseDate, sameUnit, unit } from '../../src/units/index.ts';
import { defaultsAstray, overheadsAstray, presetsAstray, readNumeral } from './truths.ts';

test('the defaults are what their sources say', () => {
  expect(defaultsAstray(library)).toEqual([]);
});

test('a default has the unit of the quantity it stands for, in some currency', () => {
  const nodes = { ...registry, mfu: registry.plannedUtilisation, pue: registry.powerUsageEffectiveness };
  const compared = Object.entries(library.defaults).flatMap(([name, cited]) => {
    const node = isNodeName(name) || name === 'mfu' || name === 'pue' ? nodes[name] : undefined;
    return node ? [{ name, same: sameUnit(unit(cited.unit), unit(node.unit.symbol.replace(/\w+Currency/, 'USD'))) }] : [];
  });
  expect(compared.filter(({ same }) => !same)).toEqual([]);
  expect(Object.keys(library.defaults).filter((name) => !compared.some((each) => each.name === name))).toEqual([
    'publicationDelay',
    'wonPerEuro',
  ]);
});

test('what servers add is what its sources say', () => {
  expect(overheadsAstray(library.overheads)).toEqual([]);
  expect(library.overheads.length).toBe(12);
});

test('every decision of a preset can be read and is what its figure says', () => {
  expect(presetsAstray(library)).toEqual([]);
});

const decision = (preset: string, key: string): Decimal =>
  readNumeral(key, library.preset(preset).decisions[key] ?? '')?.value ?? new Decimal(Number.NaN);
const perParameterToken = new Decimal(library.defaults.flopPerParameterToken.value ?? Number.NaN);
const peakOf = (id: string): Decimal => new Decimal(library.accelerator(id).peak.value ?? Number.NaN);

test('the GPT-3 preset takes the published 34 days on 1,024 A100s (Narayanan et al. 2021, section 5.1)', () => {
  const work = perParameterToken.times(decision('gpt-3', 'p')).times(decision('gpt-3', 'd'));
  const rate = decision('gpt-3', 'n').times(peakOf('a100-80-sxm')).times(decision('gpt-3', 'mfu'));
  expect(work.div(rate).div(86400).toNumber()).toBeCloseTo(34, 0);
  // The same from the paper's own equation, which counts recomputation: 8TP/nX.
  const published = new Decimal(8).times('300e9').times('175e9').div(new Decimal(1024).times('140e12'));
  expect(work.div(rate).div(published).toNumber()).toBeCloseTo(1, 3);
});

test('the GPT-2 preset comes to the 1.92e21 FLOP of Epoch AI', () => {
  const work = perParameterToken.times(decision('gpt-2', 'p')).times(decision('gpt-2', 'd'));
  expect(work.div('1.92e21').toNumber()).toBeCloseTo(1, 3);
});

describe('the presets of published runs', () => {
  // Accelerator-hours as published, or as Epoch AI has them: ../shared/domain/cost.md, sections 2 and 9.
  test.each([
    ['gpt-4', '57.0e6', 0],
    ['gpt-3.5-run', '6.121e6', 0],
    ['gpt-3-v100', '3.552e6', 0],
    ['bloom', '1082990', 1e-9],
    ['llama-3.1-405b', '35.09e6', 2e-4],
  ])('%s takes %s accelerator-hours', (id, hours, within) => {
    const made = decision(id, 'n').times(decision(id, 't')).div(3600);
    expect(made.div(hours).minus(1).abs().toNumber()).toBeLessThanOrEqual(within);
  });

  // By GPU: DGX A100 USD 199,000, DGX-1 149,000, DGX H100 355,919, eight each.
  test.each([
    ['gpt-4', 'price', 199_000],
    ['gpt-3.5-run', 'worth', 199_000],
    ['gpt-3-v100', 'price', 149_000],
    ['bloom', 'price', 199_000],
    ['llama-3.1-405b', 'price', 355_919],
  ])('%s: the %s is an eighth of a server of USD %s', (id, key, server) => {
    expect(decision(id, key).times(8).toNumber()).toBe(server);
  });

  // Section 2: no sooner than 90 days after the release; before GPT-3.5 and after, the A100 with 40 GB.
  test.each(['gpt-4', 'gpt-3.5-run', 'gpt-3-v100', 'bloom', 'llama-3.1-405b'])('%s was bought 90 days after the release', (id) => {
    const released = parseDate(library.accelerator(library.preset(id).decisions.gpu ?? '').released);
    expect(released.ok && released.numeral.value?.plus(90).toNumber()).toBe(decision(id, 'bought').toNumber());
    expect(decision(id, 'start').gt(decision(id, 'bought'))).toBe(true);
  });

  test('GPT-4 was finished on 2022-08-15, after 2,280 hours', () => {
    const end = decision('gpt-4', 'start').plus(decision('gpt-4', 't').div(86_400));
    expect(new Date(end.toNumber() * 86_400_000).toISOString().slice(0, 10)).toBe('2022-08-15');
  });

  test('its parameters and tokens, 10.8 trillion, give the 2.1e25 FLOP of Epoch AI, and so does its MFU', () => {
    expect(perParameterToken.times(decision('gpt-4', 'p')).times('10.8e12').div('2.1e25').toNumber()).toBeCloseTo(1, 2);
    const work = decision('gpt-4', 'n').times(decision('gpt-4', 't')).times(peakOf('a100-40-sxm')).times(decision('gpt-4', 'mfu'));
    expect(work.div('2.1e25').toNumber()).toBeCloseTo(1, 3);
  });
});

test('an A800 plan pays the upper end of the A800’s price', () => {
  expect(decision('a800-plan', 'price').eq(library.accelerator('a800-80-sxm').price?.high ?? 0)).toBe(true);
});

test('an A800 links at two thirds of an A100’s rate', () => {
  const rateOf = (id: string) => new Decimal(library.accelerator(id).linkRate?.value ?? Number.NaN);
  expect(
    rateOf('a800-80-sxm')
      .div(rateOf('a100-80-sxm'))
      .eq(library.figure('S002-04').value ?? 0),
  ).toBe(true);
});

test('every key of a quote is an input of a plan, in its unit', () => {
  const astray = library.quotes.filter(({ key, unit: stated }) => {
    const node = numeralKeys.includes(key) ? inputOf(key) : null;
    return !node || !sameUnit(unit(stated), unit(node.unit.symbol.replace(/\w+Currency/, stated.slice(0, 3))));
  });
  expect(astray.map(({ id }) => id)).toEqual([]);
});
