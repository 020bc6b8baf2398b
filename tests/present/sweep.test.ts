import { describe, expect, test } from 'vitest';
import type { Sweep, SweepPair } from '../../src/analysis/index.ts';
import { sweepGroups } from '../../src/analysis/index.ts';
import type { SweepQuery } from '../../src/present/index.ts';
import { openingEnds, presentSweep, presentSweepChoices, readEnds } from '../../src/present/index.ts';
import { sentencesOf } from '../../src/present/sweepSentences.ts';
import { axisAround, axisOver } from '../../src/present/sweepTicks.ts';
import { Decimal } from '../../src/units/index.ts';
import { readCsv } from './readCsv.ts';
import { broken, documented, languages, readers, textsOf } from './readers.ts';

const base = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=1USD';
const cheaper = 'gpu=a100-40-sxm&n=8000&price=200000CNY&p=175B&t=45d&rate=0.5USD';
const one = [{ name: 'Base', estimate: documented(base) }];
const two = [...one, { name: 'Longer', estimate: documented(cheaper) }];
const query: SweepQuery = { key: 'rate', from: 0.1, to: 10, xScale: 'log', yScale: 'log', results: sweepGroups.run };
const { messages: en, pen } = readers.en;

describe.each(languages)('a sweep in %s', (language) => {
  const reader = readers[language];
  const drawn = (more: Partial<SweepQuery> = {}, plans = one) => presentSweep({ ...query, ...more }, plans, reader.messages, reader.pen);
  const words = reader.messages.sweep;

  test('says where renting stops being cheaper, with the number that follows from the plan', () => {
    const { quantity } = documented(base);
    const hours = quantity('acceleratorHours').value ?? new Decimal(NaN);
    const rent = (quantity('amortisedRun').value ?? new Decimal(NaN)).div(hours);
    const said = drawn({ results: ['rentedRun', 'amortisedRun'] }).sentences;
    const [renting, owning] = [words.names.rentedRun ?? '', words.names.amortisedRun ?? ''];
    const written = reader.pen.value(rent, 'USD/accelerator/h');
    expect(said).toHaveLength(1);
    expect(said[0]?.toLowerCase()).toBe(
      words.joined([words.upTo(words.less(renting, owning, 'money'), written), words.beyond(owning, 'money')]).toLowerCase(),
    );
    expect(written).toMatch(/\d/);
  });

  test('draws one line for each result of each plan, and tells plans apart', () => {
    expect(drawn().curves?.curves).toHaveLength(4);
    const both = drawn({ results: ['rentedRun'] }, two);
    expect(both.curves?.curves.map(({ name }) => name)).toEqual(['Base', 'Longer']);
    expect(both.sentences[0]).toContain('Longer');
    expect(drawn({ results: ['rentedRun', 'amortisedRun'] }, two).curves?.curves[3]?.name).toMatch(/^Longer: /);
  });

  test('leaves nothing behind that only a machine would write', () => {
    for (const { key, computed, groups } of presentSweepChoices([documented(base)], reader.messages)) {
      const texts = openingEnds(key, [documented(base)], reader.pen);
      if (computed || !texts) continue;
      const { from, to } = readEnds(key, texts, false, [documented(base)], reader.messages, reader.pen);
      if (from.value === null || to.value === null) throw new RangeError(`${key}: ${texts.from} to ${texts.to} can’t be read.`);
      for (const { id } of groups) {
        const made = drawn({ key, from: from.value, to: to.value, xScale: 'linear', results: sweepGroups[id] });
        const said = textsOf([made.sentences, made.notes, made.curves?.title, made.curves?.x, made.curves?.y, made.curves?.table]);
        for (const text of said) expect(text, `${id} over ${key}`).not.toMatch(broken);
        expect(made.curves !== null || made.notes.length > 0, `${id} over ${key}`).toBe(true);
      }
    }
  });

  test('what stands in the fields before anybody types can be read, and is above its start', () => {
    for (const { key, computed } of presentSweepChoices([documented(base)], reader.messages)) {
      const texts = openingEnds(key, [documented(base)], reader.pen);
      if (computed || !texts) continue;
      const ends = readEnds(key, texts, false, [documented(base)], reader.messages, reader.pen);
      expect([ends.from.error, ends.to.error], key).toEqual([null, null]);
      expect(ends.to.value, key).toBeGreaterThan(ends.from.value ?? Infinity);
    }
  });
});

const drawn = (more: Partial<SweepQuery> = {}, plans = one) => presentSweep({ ...query, ...more }, plans, en, pen);

describe('the chart', () => {
  test('never holds results of two kinds', () => {
    expect(() => drawn({ results: ['rentedRun', 'hardwarePurchase'] })).toThrow(RangeError);
    expect(() => drawn({ results: ['rentedRun', 'trainingTokens'] })).toThrow(RangeError);
    expect(() => drawn({ results: ['runWithExperiments', 'programmeCost'] })).toThrow(RangeError);
  });

  test('has only references of its own kind beside it, and bounds stay bounds', () => {
    const marks = drawn().curves?.marks ?? [];
    expect(marks.length).toBeGreaterThan(1);
    for (const { id } of marks) expect(documented(base).library.reference(id).kind).toBe('trainingRun');
    expect(marks.find(({ shape }) => shape === 'moreThan')).toMatchObject({ low: 1e8, high: null });
    expect(drawn({ key: 'n', from: 10, to: 1000, results: ['hardwarePurchase'] }).curves?.marks?.map(({ id }) => id)).toEqual([
      'S002-02',
      'S003-03',
    ]);
    expect(drawn({ key: 'n', from: 10, to: 1000, results: sweepGroups.cluster }).curves?.marks).toEqual([]);
    const added = [{ name: 'Base', estimate: documented(`${base}&refs=S002-06,S003-06`) }];
    expect(drawn({}, added).curves?.marks?.map(({ id }) => id)).not.toContain('S002-06');
  });

  test('marks where each plan stands, and every crossing at its place', () => {
    const { curves } = drawn({ results: ['rentedRun'] }, two);
    expect(curves?.curves.map(({ own }) => own?.[0])).toEqual([1, 0.5]);
    const crossings = drawn().curves?.crossings ?? [];
    expect(crossings).toHaveLength(3);
    expect(crossings.map(({ x }) => x)).toEqual(crossings.map(({ x }) => x).toSorted((a, b) => a - b));
    for (const { x, label } of crossings) expect(label).toBe(pen.value(new Decimal(x), 'USD/accelerator/h'));
  });

  test('breaks where the plan is impossible, and says so', () => {
    const stated = [{ name: 'Stated', estimate: documented('gpu=a100-40-sxm&n=1000&p=175B&t=60d&d=300B') }];
    const { curves, notes } = drawn({ key: 't', from: 86_400, to: 5e6, xScale: 'linear', results: ['modelFlopsUtilisation'] }, stated);
    const ys = curves?.curves[0]?.points.map(([, y]) => y) ?? [];
    expect(ys.some(Number.isNaN) && ys.some(Number.isFinite)).toBe(true);
    expect(Math.max(...ys.filter(Number.isFinite))).toBeLessThanOrEqual(1);
    expect(curves?.y.to).toBeLessThanOrEqual(1);
    expect(notes).toContain(en.sweep.breaks);
    expect(curves?.table.rows[0]?.[1]).toBe(en.sweep.noValue);
  });

  test('is left out where no plan can be swept, and says why', () => {
    const { curves, notes } = drawn({ key: 'd', from: 1e9, to: 1e12 });
    expect(curves).toBeNull();
    expect(notes).toEqual([en.sweep.computed('Base', 'Training tokens')]);
    const open = [{ name: 'Open', estimate: documented(base.replace('rate=1USD', 'rate=>1USD')) }];
    expect(drawn({ key: 'n', from: 10, to: 100, results: ['rentedRun'] }, open).notes[0]).toContain('Hourly rent');
  });

  test('has its values in a table', () => {
    const { table, curves } = drawn({ results: ['rentedRun'], from: 1, to: 2, xScale: 'linear' }).curves ?? {};
    expect(table?.rows).toHaveLength(9);
    expect(table?.head).toHaveLength(2);
    expect(table?.rows.at(-1)).toEqual(['USD 2/h', pen.value(new Decimal(curves?.[0]?.points.at(-1)?.[1] ?? 0), 'USD')]);
  });

  test('is told with every digit as a table of values', () => {
    const made = drawn();
    const rows = readCsv(made.csv());
    expect(rows.filter(({ section }) => section === 'point')).toHaveLength(4 * 65);
    expect(rows.filter(({ section }) => section === 'own')).toHaveLength(4);
    const crossings = rows.filter(({ section }) => section === 'crosses');
    const places = crossings.map((row) => Number(row['input_value'])).toSorted((a, b) => a - b);
    expect(places).toEqual(made.curves?.crossings.map(({ x }) => x));
    expect(crossings[0]).toMatchObject({ input: 'rentalRate', input_unit: 'USD/accelerator/h', beside_result: 'marketRun' });
  });
});

describe('axes', () => {
  const spans = [
    [0.2, 5, 'USD/accelerator/h'],
    [1, 1e9, 'accelerator'],
    [86_400, 8e6, 's'],
    [3e7, 6e8, 's'],
    [0.05, 1, '%'],
    [1000, 1100, 'USD'],
    [1e20, 1e25, 'FLOP'],
    [19_000, 20_500, 'calendarDay'],
  ] as const;
  test.each(spans)('from %d to %d %s have round ticks between, none twice', (from, to, unit) => {
    for (const scale of ['linear', 'log'] as const) {
      const { ticks } = axisOver({ from, to }, scale, unit, '', pen);
      expect(ticks.length, scale).toBeGreaterThanOrEqual(2);
      expect(ticks.length, scale).toBeLessThanOrEqual(10);
      ticks.slice(1).forEach(({ at }, index) => expect(at).toBeGreaterThan(ticks[index]?.at ?? Infinity));
      for (const { at } of ticks) expect(at >= from * (1 - 1e-9) && at <= to * (1 + 1e-9)).toBe(true);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    }
  });

  test('hold every value, on a linear scale from nothing', () => {
    for (const values of [[1, 2, 3], [1e-9, 4e7], [5], [0.3, 0.9]]) {
      for (const unit of ['USD', 's', '%', 'J']) {
        const [log, linear] = [axisAround(values, 'log', unit, '', pen), axisAround(values, 'linear', unit, '', pen)];
        expect(linear.from).toBe(0);
        for (const value of unit === '%' ? values.filter((each) => each <= 1) : values) {
          expect(log.from <= value && value <= log.to, `${value} ${unit}`).toBe(true);
          expect(value).toBeLessThanOrEqual(linear.to);
        }
      }
    }
  });
});

describe('an end as typed', () => {
  const read = (key: 'n' | 'price' | 't' | 'mfu' | 'start', from: string, to: string, isLog = false) =>
    readEnds(key, { from, to }, isLog, [documented(base)], en, pen);

  test.each([
    ['n', '1만', 10_000],
    ['n', '10k', 10_000],
    ['t', '2 weeks', 14 * 86_400],
    ['mfu', '40%', 0.4],
    ['price', '3만 위안', 30_000],
  ] as const)('of %s is read as its field reads it: %s', (key, text, value) => {
    expect(read(key, text, '').from).toMatchObject({ value, error: null });
  });

  test('may be in another currency than the plan’s', () => {
    const { value } = read('price', '1000 USD', '').from;
    expect(value).toBeCloseTo((1000 * 1334) / 191.7, 6);
  });

  test.each([
    ['many', 'n'],
    ['>5', 'n'],
    ['5-10', 'n'],
    ['1.5', 'n'],
    ['0', 'n'],
    ['150%', 'mfu'],
  ] as const)('“%s” of %s is refused, and why', (text, key) => {
    const { from } = read(key, text, '');
    expect(from.value).toBeNull();
    expect(from.error).toMatch(/\w/);
    expect(from.error).not.toMatch(broken);
  });

  test('nothing is nothing: no value, and no error', () => {
    expect(read('n', '', ' ')).toMatchObject({ from: { value: null, error: null }, to: { value: null, error: null } });
  });

  test('a range runs upwards, and a logarithmic one from above nothing', () => {
    expect(read('n', '100', '100').to.error).toBe(en.sweep.reversed);
    expect(read('n', '100', '10').to.error).toBe(en.sweep.reversed);
    expect(read('n', '10', '100').to.error).toBeNull();
    const free = readEnds('kwh', { from: '0', to: '1' }, true, [documented(base)], en, pen);
    expect(free.from.error).toBe(en.sweep.logFromZero);
  });
});

describe('crossings in words', () => {
  const crossing = { kind: 'crosses', x: 4, y: 1, since: 4, before: -1, after: 1 } as const;
  const line = (plan: string) =>
    ({ plan, result: 'rentedRun', unit: 'USD', constant: false, centred: [], points: [{ x: 0, y: 1 }], own: null }) as const;
  const said = (pair: Partial<SweepPair>, unit = 'USD'): readonly string[] => {
    const lines = [
      { ...line('0'), unit },
      { ...line('1'), unit },
    ];
    const made: Sweep = {
      key: 'n',
      unit: 'accelerator',
      whole: true,
      lines,
      refused: [],
      pairs: [{ first: 0, second: 1, order: -1, same: false, crossings: [], ...pair }],
    };
    return sentencesOf(made, { name: (at) => 'AB'.charAt(at), x: String }, en);
  };

  test('two lines: never, once, back and forth', () => {
    expect(said({})).toEqual(['A is cheaper than B over the whole range.']);
    expect(said({ order: 1 }, 's')).toEqual(['B is shorter than A over the whole range.']);
    expect(said({ crossings: [crossing] })).toEqual(['A is cheaper than B up to 4; beyond that B is cheaper.']);
    const back = { ...crossing, x: 9, since: 9, before: 1, after: -1 } as const;
    expect(said({ crossings: [crossing, back] }, 'token')).toEqual(['A is lower than B up to 4; then B up to 9; beyond that A is lower.']);
  });

  test('between whole numbers there is no place: up to one, from the next one on', () => {
    expect(said({ crossings: [{ ...crossing, x: 2049, since: 2048 }] })).toEqual([
      'A is cheaper than B up to 2048; from 2049 on B is cheaper.',
    ]);
  });

  test('what is the same, touches, or is the same for a while', () => {
    expect(said({ order: null, same: true })).toEqual(['A and B are the same over the whole range.']);
    expect(said({ order: null })).toEqual(['A and B are nowhere both drawn.']);
    expect(said({ crossings: [{ ...crossing, kind: 'touches', after: -1 }] })).toEqual([
      'A is cheaper than B over the whole range. A and B meet at 4 and part again.',
    ]);
    expect(said({ crossings: [{ ...crossing, since: 2 }] })).toEqual([
      'A is cheaper than B up to 2; the two are the same up to 4; beyond that B is cheaper.',
    ]);
  });
});
