import { describe, expect, test } from 'vitest';
import { estimate, middleOf, outsideOf, typicalOf } from '../../src/analysis/index.ts';
import type { TypicalRange } from '../../src/analysis/index.ts';
import type { RunQuantity } from '../../src/provenance/index.ts';
import { catalogue, library } from '../../src/provenance/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { inputOf, numeralKeys, readDecision } from '../../src/scenario/index.ts';
import { isWithin } from '../../src/scenario/numerals.ts';
import { Decimal } from '../../src/units/index.ts';
import { originalsArePresent, skipped } from './originals.ts';
import { typicalAstray } from './typicalRanges.ts';

const plan = { gpu: 'h100-sxm', n: '1000', p: '70B', t: '30d' };
const made = estimate(plan, library);
const on = (gpu: string) => estimate({ ...plan, gpu }, library);

const rangeOf = (key: NumeralKey, of = made): TypicalRange => {
  const found = typicalOf(key, of);
  if (found?.kind !== 'range') throw new Error(`${key} has no typical range.`);
  return found;
};
const ends = (key: NumeralKey, of = made) => {
  const { low, high } = rangeOf(key, of);
  return [low.toNumber(), high?.toNumber() ?? null];
};

/** Counted by hand, apart from the app: so many values reach beyond each end, and both ends are among them. */
function holdsNineInTen(values: readonly number[], [low, high]: readonly (number | null)[]): void {
  expect(values).toContain(low);
  expect(values).toContain(high);
  const [least, most] = [Number(low), Number(high)];
  const share = (isMeant: (value: number) => boolean): number => values.filter(isMeant).length / values.length;
  expect(share((value) => value < least)).toBeLessThanOrEqual(0.05);
  expect(share((value) => value > most)).toBeLessThanOrEqual(0.05);
  // and no narrower range of theirs would do
  expect(share((value) => value <= least)).toBeGreaterThanOrEqual(0.05);
  expect(share((value) => value >= most)).toBeGreaterThanOrEqual(0.05);
}

describe('records', () => {
  test('every key has a range or a reason, and no key has two', () => {
    const ids = library.typical.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(numeralKeys.filter((key) => !ids.includes(key))).toEqual([]);
  });

  test('those without a range are few, and each says why', () => {
    const without = numeralKeys.filter((key) => typicalOf(key, made)?.kind === 'none');
    expect(without).toEqual([
      'markup',
      'use',
      'interest',
      'water',
      'restart',
      'staff',
      'data',
      'stored',
      'index',
      'seq',
      'batch',
      'factor',
    ]);
    for (const key of numeralKeys) expect(typicalOf(key, made), key).not.toBeNull();
  });

  test('what a source states is what the notes on costs say', (context) => {
    if (!originalsArePresent) return context.skip(skipped);
    expect(typicalAstray(library.typical)).toEqual([]);
  });

  test('wait for the library', () => {
    expect(typicalOf('mfu', estimate({ ...plan, gpu: 'a100-80-sxm' }, catalogue))).toBeNull();
  });
});

describe('ranges', () => {
  const accelerators = library.accelerators.map(({ id }) => id);
  test.each(accelerators)('of a plan on %s lie within what each field takes, low before high', (gpu) => {
    const of = on(gpu);
    for (const key of numeralKeys) {
      const found = typicalOf(key, of);
      if (found?.kind !== 'range') continue;
      const { low, high } = found;
      expect(isWithin({ operator: 'range', value: null, low, high }, inputOf(key)), `${key} ${low.toString()}`).toBe('within');
      if (high) expect(low.lte(high), key).toBe(true);
      expect(found.citations.length, key).toBeGreaterThan(0);
    }
  });

  /** A value a model, the first on the shelf, exact or about. */
  const published = (of: RunQuantity, each = 1): readonly number[] => {
    const first = new Map<string, number>();
    for (const { about, values } of library.runs) {
      const stated = values[of];
      if (stated && ['=', '~'].includes(stated.operator) && !first.has(about)) first.set(about, Number(stated.value) * each);
    }
    return [...first.values()];
  };

  test.each([
    ['n', published('accelerators')],
    ['mfu', published('utilisation')],
    ['t', published('duration', 3600)],
  ] as const)('%s: the middle nine in ten of the published runs', (key, values) => {
    expect(values.length).toBeGreaterThan(30);
    expect(rangeOf(key)).toMatchObject({ count: values.length, isMiddle: true, accelerator: null });
    holdsNineInTen(values, ends(key));
  });

  test('parameters are those that a token meets, and tokens those seen', () => {
    const [low, high] = ends('p');
    const active = library.runs.flatMap(({ values: { activeParameters, parameters } }) => Number((activeParameters ?? parameters)?.value));
    expect(active).toEqual(expect.arrayContaining([low, high]));
    const seen = library.runs.flatMap(({ values: { tokens, epochs }, computeMethod }) =>
      tokens ? [Number(tokens.value) * (computeMethod === 'epochs' ? Number(epochs?.value ?? 1) : 1)] : [],
    );
    expect(seen).toEqual(expect.arrayContaining(ends('d').map(Number)));
    expect(rangeOf('d').count).toBeGreaterThan(100);
  });

  test('rents and prices are those of the plan’s accelerator; of one that is quoted once, those of all', () => {
    const rents = library.quotes.filter(({ key, accelerator }) => key === 'rate' && accelerator === 'h100-sxm');
    const quoted = rents.flatMap(({ value, low, high }) => [low, value, high].filter((end) => end !== null).map(Number));
    expect(ends('rate')).toEqual([Math.min(...quoted), Math.max(...quoted)]);
    expect(rangeOf('rate')).toMatchObject({
      count: rents.length,
      isMiddle: false,
      accelerator: 'H100 SXM5 80GB',
      unit: 'USD/accelerator/h',
    });
    expect(rangeOf('rate', on('mi300x'))).toMatchObject({ accelerator: null, isMiddle: true });
    const { price, alternativePrices } = library.accelerator('h100-sxm');
    const prices = [price, ...alternativePrices].flatMap((each) => [each?.low, each?.value, each?.high].filter(Boolean).map(Number));
    expect(ends('price')).toEqual([Math.min(...prices), Math.max(...prices)]);
    const own = rangeOf('rate', estimate({ gpu: 'Own', peak: '500T', n: '8', p: '7B', t: '30d' }, library));
    expect(own).toMatchObject({ accelerator: null, isMiddle: true });
    expect(ends('load', on('tpu-v4'))).toEqual([0.3, 0.62]);
  });

  test('a price is in the currency of the plan, at its rates', () => {
    const inWon = rangeOf('price', estimate({ ...plan, price: '4천만원', fx: '1000KRW/USD' }, library));
    expect(inWon.unit).toBe('KRW/accelerator');
    expect([inWon.low.toNumber(), inWon.high?.toNumber()]).toEqual(ends('price').map((end) => Number(end) * 1000));
    expect(rangeOf('kwh').high?.toNumber()).toBeCloseTo((0.276 * 1433.66) / 1334, 6); // euro of Cyprus, the highest quoted
  });

  test('nothing is bought or begun before the accelerator’s release', () => {
    const [low, high] = ends('start', on('a100-80-sxm'));
    expect([low, high]).toEqual([Date.parse('2020-11-16') / 86_400_000, null]);
  });

  test('the defaults lie within their own range, except for those that count nothing', () => {
    const countsNothing = new Set<NumeralKey>(['spare', 'embodied', 'goodput']);
    const astray = numeralKeys.filter((key) => {
      const leaf = made.binding.leaves.get(inputOf(key));
      const found = typicalOf(key, made);
      if (leaf?.status !== 'default' || leaf.spelling !== null || found?.kind !== 'range' || ['n', 'p', 't'].includes(key)) return false;
      const { value, low, high } = leaf.amount;
      return [value, low, high].some((end) => end && (end.lt(found.low) || (found.high && end.gt(found.high))));
    });
    // The MFU’s range is Epoch AI’s, of all its runs; electricity’s is theirs too, 0.6 to 1.7 times. Their centres lie within.
    expect(astray.filter((key) => !countsNothing.has(key))).toEqual(['mfu', 'kwh']);
    for (const key of ['mfu', 'kwh'] as const) {
      const { value } = made.binding.leaves.get(inputOf(key))?.amount ?? {};
      expect(value && outsideOf({ operator: '=', low: value, high: value }, rangeOf(key))).toBeNull();
    }
  });
});

describe('the middle', () => {
  const spans = (count: number) => Array.from({ length: count }, (_, at) => ({ low: new Decimal(at), high: new Decimal(at) }));
  test.each([
    [1, 0, 0, false],
    [20, 0, 19, false],
    [21, 1, 19, true],
    [40, 1, 38, true],
    [41, 2, 38, true],
  ])('of %d values reaches from %d to %d', (count, low, high, isMiddle) => {
    const found = middleOf(spans(count).toReversed());
    expect([found?.low.toNumber(), found?.high.toNumber(), found?.isMiddle]).toEqual([low, high, isMiddle]);
  });
  test('of nothing is nothing', () => expect(middleOf([])).toBeNull());
});

describe('what was typed', () => {
  const range = { low: new Decimal('0.2'), high: new Decimal('0.5') };
  test.each([
    ['35%', null],
    ['20%', null],
    ['50%', null],
    ['51%', 'above'],
    ['19%', 'below'],
    ['30-60%', 'reachesAbove'],
    ['10-30%', 'reachesBelow'],
    ['10-60%', 'wider'],
    ['60-70%', 'above'],
    ['5-10%', 'below'],
    ['>30%', null], // may well lie within
    ['<90%', null],
    ['>50%', 'above'], // can’t
    ['>=50%', null],
    ['<20%', 'below'],
    ['~85%', 'above'],
  ])('%s beside 20 to 50 %% is %s', (text, expected) => {
    const reading = readDecision('mfu', text);
    expect(reading.ok && outsideOf(reading.numeral, range)).toBe(expected);
  });
});
