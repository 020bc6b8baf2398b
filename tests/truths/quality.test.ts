import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { optimumSpread } from '../../src/analysis/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { choices } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { numberOf, planned } from '../model/plan.ts';
import { lawOracle, oraclesArePresent, skipped } from './oracles.ts';

const plan = (p: number, d: number, more = ''): string => `n=1000&p=${p}&d=${d}${more}`;
/** Of the ratio of tokens to parameters only the compute counts. */
const atCompute = (compute: number, law: string): string => plan(70e9, compute / 6 / 70e9, `&law=${law}`);

test.each([
  ['besiroglu', 17.9],
  ['besiroglu-mean', 18.4],
  ['hoffmann', 58.9],
  ['hoffmann-printed', 92.6],
  ['muennighoff', 19.6],
])('%s: %f tokens a parameter at the compute of Chinchilla', (law, ratio) => {
  expect(numberOf(atCompute(5.76e23, law), 'optimalTokensPerParameter')).toBeCloseTo(ratio, 1);
});

test.each([
  [14e9, 0.023],
  [4e9, 0.118],
  [1.25e9, 0.347],
])('2.8B parameters on 55B tokens, of which %f are unique: %f of loss', (unique, loss) => {
  expect(numberOf(plan(2.81e9, 55e9, `&unique=${unique}`), 'repetitionLoss')).toBeCloseTo(loss, 3);
});

test.each([
  [4, 3.73],
  [16, 10.6],
  [40, 15.2],
  [100_000, 16.4],
])('%i epochs are worth %f times the unique tokens', (epochs, times) => {
  expect(numberOf(plan(1e9, epochs * 1e9, '&unique=1e9'), 'effectiveTokens') / 1e9).toBeCloseTo(times, times < 10 ? 2 : 1);
});

/** As published of 2,000 refits; ours sums them up by mean and covariance, which widens or narrows an end a little. */
test.each([
  [1e21, 17, 21, 26],
  [5.76e23, 10, 17, 29],
  [1e26, 6.6, 15, 31],
])('at %f operations the refits put the best ratio at %f, %f and %f', (compute, low, middle, high) => {
  const spread = optimumSpread(planned(atCompute(compute, 'besiroglu')));
  for (const [found, published] of [
    [spread?.low, low],
    [spread?.middle, middle],
    [spread?.high, high],
  ] as const)
    expect((found ?? Number.NaN) / published).toBeCloseTo(1, 1);
  expect(optimumSpread(planned(atCompute(compute, 'hoffmann')))).toBeNull();
});

const published = {
  besiroglu: 'scaling.besiroglu.refit',
  'besiroglu-mean': 'scaling.loss.besiroglu.chinchilla',
  hoffmann: 'scaling.loss.hoffmann_unrounded.gopher',
  'hoffmann-printed': 'scaling.loss.hoffmann_rounded.chinchilla',
  muennighoff: 'scaling.datablations.opt',
} as const;

test.each(choices.law)('the record of %s says what was published, to the last digit', (id) => {
  const { inputs, published: printed } = lawOracle(published[id]);
  const given = { ...inputs, ...printed };
  const law = library.scalingLaws.find((each) => each.id === id);
  expect(law?.id).toBe(id);
  if (!oraclesArePresent) return;
  const { a, b, e } = given;
  const grown = (logarithm: number | undefined) => logarithm !== undefined && new Decimal(logarithm).exp().toDecimalPlaces(12).toFixed();
  const stated = {
    irreducibleLoss: grown(e) || String(given['E']),
    parameterCoefficient: grown(a) || String(given['A']),
    tokenCoefficient: grown(b) || String(given['B']),
    parameterExponent: String(given['alpha'] ?? given['al']),
    tokenExponent: String(given['beta'] ?? given['be']),
  };
  for (const [name, value] of Object.entries(law?.coefficients ?? {})) {
    const expected = stated[name as keyof typeof stated];
    const places = id === 'hoffmann' ? 12 : new Decimal(expected).decimalPlaces();
    expect(new Decimal(value).toDecimalPlaces(places).toFixed(), name).toBe(new Decimal(expected).toDecimalPlaces(places).toFixed());
  }
});

test('repetition is that of its paper, and the covariance that of the refits', (context) => {
  if (!oraclesArePresent) return context.skip(skipped);
  const { inputs } = lawOracle('scaling.datablations.loss.44ep');
  const reuse = library.scalingLaws.find((law) => law.id === 'muennighoff')?.reuse;
  expect([reuse?.tokens, reuse?.parameters, reuse?.mostEpochs]).toEqual([String(inputs['RD']), String(inputs['RN']), '16']);
  const folder = fileURLToPath(new URL('../../../shared/data/validation/', import.meta.url));
  const { boot_mean: mean, cov } = JSON.parse(readFileSync(`${folder}besiroglu_refit_bootstrap_cov.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  expect(library.scalingLaws.find(({ id }) => id === 'besiroglu')?.spread).toMatchObject({ mean, covariance: cov });
});

test('the law works out what was reproduced of it', (context) => {
  if (!oraclesArePresent) return context.skip(skipped);
  const near = (found: number, expected: number | undefined, what: string) =>
    expect(found / (expected ?? Number.NaN), what).toBeCloseTo(1, 6);
  for (const name of ['chinchilla', 'gopher', 'llama405']) {
    const { inputs, expected } = lawOracle(`scaling.loss.besiroglu.${name}`);
    near(numberOf(plan(inputs['N'] ?? 0, inputs['D'] ?? 0, '&law=besiroglu-mean'), 'predictedLoss'), expected[''], name);
  }
  for (const epochs of ['~4ep', '~14ep', '44ep']) {
    const { inputs, expected } = lawOracle(`scaling.datablations.loss.${epochs}`);
    const link = plan(inputs['N'] ?? 0, inputs['D'] ?? 0, `&unique=${inputs['U']}`);
    const floor = Math.exp(inputs['e'] ?? Number.NaN);
    const names: Readonly<Record<string, NodeName>> = { D_eff: 'effectiveTokens', N_eff: 'effectiveParameters', U_N: 'usedParameters' };
    for (const [key, node] of Object.entries(names)) near(numberOf(link, node), expected[key], `${epochs} ${key}`);
    near(numberOf(link, 'repeatedLoss') + floor, expected['loss'], epochs);
  }
});
