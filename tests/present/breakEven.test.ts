import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { library } from '../../src/provenance/index.ts';
import { readLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { costsOf, documented, languages, opening, readers } from './readers.ts';

/** Rent, PUE and electricity of Epoch AI’s example. */
const example = `${opening}&rate=4.10USD&pue=1.25&kwh=0.0832USD`;
const drawn = [example, opening, `${opening}&use=40%25`, `${opening}&rate=1USD`, `${opening}&cur=KRW&life=99y`];

/** As if the plan stated this life. */
const overLife = (link: string, name: 'rentOverLife' | 'ownOverLife', months: number): number => {
  const life = `${new Decimal(months).times('730.5').times(3600).toFixed(6)}s`;
  const { quantity } = estimate({ ...readLink(link).scenario, life }, library);
  return quantity(name).value?.toNumber() ?? Number.NaN;
};

describe.each(languages)('rent or buy in %s', (language) => {
  const { messages, pen } = readers[language];
  const words = messages.costs;
  const sentence = (more: string) => costsOf(`${opening}&${more}`, language).breakEven.sentence;

  test('buying pays back after 9.7 months at the highest rent', () => {
    const months = documented(example).quantity('breakEvenTime');
    expect(months.value?.toDecimalPlaces(1).toNumber()).toBe(9.7);
    // The purchase over what an hour saves: 287.4 million over 10,000 accelerators; 4.10 less 0.06338 of electricity.
    const byHand = (2e9 * 191.7) / 1334 / 10_000 / (4.1 - 0.4 * 2.03125 * 0.75 * 1.25 * 0.0832) / 730.5;
    expect(months.value?.toNumber()).toBeCloseTo(byHand, 9);
    const said = { en: '9.75 months', ko: '9.75개월' }[language];
    expect(costsOf(example, language).breakEven.sentence).toBe(words.pays(said, '100%'));
  });

  test('a life shorter than that is said to be', () => {
    const months = { en: '9.75 months', ko: '9.75개월' }[language];
    expect(costsOf(`${example}&life=9개월`, language).breakEven.sentence).toBe(`${words.pays(months, '100%')} ${words.beyondLife}`);
    expect(costsOf(`${example}&life=10개월`, language).breakEven.sentence).not.toContain(words.beyondLife);
  });

  test('hardware that works less pays back later', () => {
    const at = (use: string) => documented(`${example}&use=${use}`).quantity('breakEvenTime').value?.toNumber() ?? NaN;
    expect(at('50%25')).toBeCloseTo(2 * at('100%25'), 12);
    expect(costsOf(`${example}&use=50%25`, language).breakEven.sentence).toContain('50%');
  });

  test.each(['rate=0.01USD', 'rate=0USD', 'rate=<0.01USD', 'rate=1USD&kwh=10USD', 'rate=0.005-0.01USD'])(
    'never, where the electricity of one’s own costs more than the rent: %s',
    (more) => expect(sentence(more)).toBe(words.neverPays),
  );

  test.each([
    ['rate=>2USD', 'at most'],
    ['rate=<2USD', 'at least'],
    ['rate=0.01-2USD', 'at least'],
    ['rate=2USD&markup=>10%25', 'at least'],
    ['rate=1-2USD', 'within'],
    ['rate=~0.05USD&pue=1.1', 'at least'], // by the centres never; yet electricity may be cheaper
  ])('a bound of the rent or the price is a bound of the time: %s', (more, which) => {
    const { quantity } = documented(`${opening}&${more}`);
    const months = quantity('breakEvenTime');
    expect([months.low === null, months.high === null]).toEqual([which === 'at most', which === 'at least']);
    expect(sentence(more)).toContain(words.pays(pen.quantity(months), '100%'));
  });

  test.each(['gpu=h20&n=1000&p=70B&t=30d', 'gpu=ascend910&n=1000&p=70B&t=30d', 'gpu=l40s&n=1000&p=70B&t=30d'])(
    'stays open where price or rent are not published: %s',
    (link) => {
      const { breakEven } = costsOf(link, language);
      expect(breakEven.sentence).toBe(words.openPays);
      expect(breakEven.results[0]).toMatchObject({
        name: 'breakEvenTime',
        value: pen.quantity(documented(link).quantity('breakEvenTime')),
      });
      expect(breakEven.curves).toBeNull();
    },
  );
});

describe('the curves', () => {
  test.each(drawn)('are the two equations over time: %s', (link) => {
    const curves = costsOf(link).breakEven.curves;
    expect(curves?.curves.map(({ id }) => id)).toEqual(['rent', 'own']);
    for (const { id, points } of curves?.curves ?? []) {
      const name = id === 'rent' ? 'rentOverLife' : 'ownOverLife';
      expect(points.length).toBeGreaterThan(10);
      expect([points[0]?.[0], points.at(-1)?.[0]]).toEqual([curves?.x.from, curves?.x.to]);
      for (const [months, money] of [points[1], points[20], points.at(-1)].flatMap((point) => (point ? [point] : []))) {
        expect(Math.abs(money / overLife(link, name, months) - 1)).toBeLessThan(1e-9);
        expect(money).toBeLessThanOrEqual(curves?.y.to ?? 0);
      }
    }
    const [rent, own] = curves?.curves.map(({ points }) => points[0]?.[1]) ?? [];
    expect(rent).toBe(0);
    expect(own).toBeCloseTo(documented(link).quantity('clusterPurchaseReported').value?.toNumber() ?? NaN, -3);
  });

  test.each(drawn)('cross where both are equal: %s', (link) => {
    const curves = costsOf(link).breakEven.curves;
    const [crossing] = curves?.crossings ?? [];
    const months = documented(link).quantity('breakEvenTime').value?.toNumber() ?? NaN;
    expect(crossing?.x).toBeCloseTo(months, 9);
    for (const name of ['rentOverLife', 'ownOverLife'] as const)
      expect(Math.abs((crossing?.y ?? 0) / overLife(link, name, months) - 1)).toBeLessThan(1e-9);
    expect(crossing?.label).toBe(readers.en.messages.costs.crossing(readers.en.pen.quantity(documented(link).quantity('breakEvenTime'))));
    expect(crossing?.x).toBeLessThanOrEqual(curves?.x.to ?? 0);
  });

  test('do not cross where they do not meet while the hardware lives, nor for some time after', () => {
    for (const more of ['rate=0.01USD', 'rate=0.2USD', 'life=1d']) {
      const { curves } = costsOf(`${opening}&${more}`).breakEven;
      expect(curves?.crossings, more).toEqual([]);
      const [rent, own] = curves?.curves.map(({ points }) => points.at(-1)?.[1] ?? NaN) ?? [];
      expect(rent, more).toBeLessThan(own ?? NaN);
    }
  });

  test.each(['rate=>2USD', 'rate=<2USD', 'rate=1-2USD', 'life=>4y', 'use=>50%25'])('are not drawn of what is only bounded: %s', (more) => {
    expect(costsOf(`${opening}&${more}`).breakEven.curves).toBeNull();
  });

  test.each([...drawn, `${opening}&life=1h`])('say all of it in a table, and label their axes, each label once: %s', (link) => {
    for (const language of languages) {
      const { pen } = readers[language];
      const curves = costsOf(link, language).breakEven.curves;
      if (!curves) throw new RangeError('There are no curves.');
      expect(curves.table.head).toHaveLength(3);
      expect(curves.table.rows.length).toBeGreaterThan(3);
      for (const row of curves.table.rows) expect(row).toHaveLength(3);
      expect(curves.table.rows[0]?.[0]).toBe('0');
      const ends = curves.curves.map(({ points }) => pen.value(new Decimal(points.at(-1)?.[1] ?? NaN), curves.y.label));
      expect(curves.table.rows.at(-1)?.slice(1)).toEqual(ends);
      for (const { from, to, ticks } of [curves.x, curves.y]) {
        expect(from).toBe(0);
        expect(ticks.every(({ at }) => at >= from && at <= to)).toBe(true);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }
    }
  });
});
