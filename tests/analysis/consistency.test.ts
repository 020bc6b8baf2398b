import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, Claim, Compared } from '../../src/analysis/index.ts';
import { agreement, consistencyOf, groundOf } from '../../src/analysis/index.ts';
import { library } from '../../src/provenance/index.ts';
import { Decimal, operators } from '../../src/units/index.ts';

const ground = groundOf(library);
const between = (first: string, second: string): Agreement => agreement(library.reference(first), library.reference(second), ground);
const compared = (first: string, second: string): Compared => {
  const found = between(first, second);
  if (found.outcome === 'incomparable') throw new RangeError(`${first} and ${second}: ${found.reason}`);
  return found;
};
const said = (found: Compared): readonly unknown[] => [found.outcome, found.factor?.toPrecision(4) ?? null, found.exactness];

const claim = (operator: Claim['operator'], value: Decimal, high = value, unit = 'USD'): Claim => ({
  ...library.reference('S003-04'),
  operator,
  value: operator === 'range' ? null : value.toString(),
  low: operator === 'range' ? value.toString() : null,
  high: operator === 'range' ? high.toString() : null,
  unit,
});
const anyClaim = fc
  .record({
    operator: fc.constantFrom(...operators),
    at: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2000 })),
    width: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ operator, at, width }) => claim(operator, new Decimal(at), new Decimal(at + width)));

describe('two claims', () => {
  test('chips of ChatGPT: the won of the headline against the yuan of the other text', () => {
    const found = compared('S002-02', 'S003-03');
    expect(said(found)).toEqual(['agrees', '1.043', 'about']);
    expect([found.kinship, found.shared]).toEqual(['related', []]);
    expect(found.rates.map(({ figure, whose }) => [figure, whose])).toEqual([['X1', 'own']]);
  });

  test('a floor above an exact number disagrees by more than the two are apart', () => {
    expect(said(compared('S003-04', 'epoch-gpt-4.amortisedCost'))).toEqual(['disagrees', '0.3733', 'moreThan']);
    expect(compared('S003-04', 'epoch-gpt-4.amortisedCost').counting).toEqual(['stated', 'amortised']);
    expect(said(compared('D4', 'S002-02'))).toEqual(['disagrees', '0.9585', 'moreThan']);
  });

  test('an exact number at the very end that a bound excludes', () => {
    expect(said(compared('S002-01', 'S003-02'))).toEqual(['disagrees', '1.000', 'moreThan']);
    const [least, at] = [claim('>=', new Decimal(5)), claim('=', new Decimal(5))];
    expect(agreement(least, at, ground).outcome).toBe('agrees');
  });

  test('what is said in words, not in numbers, is the same or is not', () => {
    const found = compared('S003-15', 'S004-08'); // what ChatGPT is built on
    expect([...said(found), found.inWords]).toEqual(['disagrees', null, 'exact', true]);
    expect(compared('S003-15', 'S003-15').outcome).toBe('agrees');
    expect(between('S002-24', 'S002-25')).toEqual({ outcome: 'incomparable', reason: 'thing' });
  });

  test('what is worked out from another claim is no second witness', () => {
    expect(compared('D4', 'S003-03').shared.toSorted()).toEqual(['S003-01', 'S003-02']);
    expect(compared('D2', 'S002-02').shared).toContain('S002-02');
  });

  test.each([
    ['S002-01', 'S002-02', 'kind'],
    ['S003-06', 'S003-07', 'thing'],
    ['S003-13', 'S003-14', 'quantity'],
    ['X1', 'X2', 'unit'],
  ])('%s and %s can’t be compared: another %s', (first, second, reason) => {
    expect(between(first, second)).toEqual({ outcome: 'incomparable', reason });
  });

  test('a price of another year, an amount without a rate, a claim without a number', () => {
    const price = library.reference('S003-01');
    expect(agreement(price, { ...price, asOf: '2021-01' }, ground)).toEqual({ outcome: 'incomparable', reason: 'date' });
    expect(agreement(claim('=', new Decimal(1)), claim('=', new Decimal(1), undefined, 'JPY'), ground)).toEqual({
      outcome: 'incomparable',
      reason: 'unit',
    });
    const none = { ...price, value: null };
    expect(agreement(price, none, ground)).toEqual({ outcome: 'incomparable', reason: 'number' });
  });

  test('a rate is its own text’s, else the other text’s, else the nearest in date', () => {
    const used = (source: string, other: string, asOf: string) => {
      const dollars = { ...claim('=', new Decimal(1)), source, asOf };
      const found = agreement(dollars, { ...claim('=', new Decimal(1334), undefined, 'KRW'), source: other }, ground);
      return found.outcome === 'incomparable' ? null : found.rates.map(({ figure, whose }) => [figure, whose]);
    };
    expect(used('S003', 'S002', '2023-04')).toEqual([['X3', 'own']]);
    expect(used('epoch-models', 'S002', '2023-04')).toEqual([['X2', 'other']]);
    expect(used('epoch-models', 'epoch-models', '2019')).toEqual([['X3', 'nearest']]);
    expect(used('epoch-models', 'epoch-models', '2024')).toEqual([['X2', 'nearest']]);
  });
});

describe('for all claims', () => {
  test('the other way round the factor is turned over, and nothing else changes', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        const [there, back] = [agreement(first, second, ground), agreement(second, first, ground)];
        if (there.outcome === 'incomparable' || back.outcome === 'incomparable') throw new Error('of one kind, and about one thing');
        expect([back.outcome, back.exactness, back.slip]).toEqual([there.outcome, there.exactness, there.slip]);
        expect(back.factor === null).toBe(there.factor === null);
        if (there.factor && back.factor) expect(there.factor.times(back.factor).minus(1).abs().lt('1e-30')).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  /** Said again in the plainest way: whether some number lies in both. Ends lie between whole numbers or on them. */
  const holds = ({ operator, value, low, high }: Claim, at: number): boolean => {
    const stated = Number(value);
    if (operator === '=') return at === stated;
    if (operator === '~') return at >= stated * 0.95 && at <= stated / 0.95;
    if (operator === '>') return at > stated;
    if (operator === '>=') return at >= stated;
    if (operator === '<') return at < stated;
    return operator === '<=' ? at <= stated : at >= Number(low) && at <= Number(high);
  };
  const ends = ({ value, low, high }: Claim): readonly number[] =>
    [value, low, high]
      .filter((end) => end !== null)
      .map(Number)
      .flatMap((end) => [end, end * 0.95, end / 0.95]);

  test('two agree if, and only if, some number is possible under both', () => {
    const [seen, unseen] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        const at = [...ends(first), ...ends(second)].toSorted((a, b) => a - b);
        const candidates = [...at, ...at.map((end, index) => (end + (at[index + 1] ?? end * 3)) / 2), (at[0] ?? 1) / 2];
        const meet = candidates.some((each) => holds(first, each) && holds(second, each));
        const { outcome } = agreement(first, second, ground);
        (meet ? seen : unseen).add(`${first.operator} ${second.operator}`);
        expect(outcome === 'agrees').toBe(meet);
      }),
      { numRuns: 4000 },
    );
    expect(seen.size).toBe(operators.length ** 2); // every pair of operators can agree
    expect(unseen.size).toBeGreaterThanOrEqual(operators.length ** 2 - 8); // all but bounds open to the same side can fail to
  });

  test('a bound or a range never gives an exact factor', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        const found = agreement(first, second, ground);
        if (found.outcome === 'incomparable') throw new Error('of one kind, and about one thing');
        const numbers = [first, second].every(({ operator }) => operator === '=' || operator === '~');
        if (found.outcome === 'near') expect(numbers).toBe(true);
        if (!numbers) expect(found.factor === null || found.exactness === 'atLeast' || found.exactness === 'moreThan').toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test('in another unit they agree or disagree as they did', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, fc.integer({ min: 2, max: 10_000_000 }), (first, second, by) => {
        const scaled = (of: Claim): Claim => {
          const [value, low, high] = [of.value, of.low, of.high].map((end) => end && new Decimal(end).times(by).toString());
          return { ...of, value: value ?? null, low: low ?? null, high: high ?? null };
        };
        const [before, after] = [agreement(first, second, ground), agreement(scaled(first), scaled(second), ground)];
        if (before.outcome === 'incomparable' || after.outcome === 'incomparable') throw new Error('of one kind, and about one thing');
        expect([after.outcome, after.exactness, after.slip?.digits]).toEqual([before.outcome, before.exactness, before.slip?.digits]);
        expect(after.factor?.toSignificantDigits(30).toString()).toBe(before.factor?.toSignificantDigits(30).toString());
      }),
      { numRuns: 600 },
    );
  });

  test('no number between kinds, for every pair of references', () => {
    const { references } = library;
    let kindsApart = 0;
    for (const [at, first] of references.entries()) {
      for (const second of references.slice(at + 1)) {
        if (first.kind === second.kind) continue;
        kindsApart += 1;
        if (agreement(first, second, ground).outcome !== 'incomparable') expect.fail(`${first.id} beside ${second.id}`);
      }
    }
    expect(kindsApart).toBeGreaterThan(400);
  });
});

describe('slips of a digit', () => {
  const slipsIn = (of: typeof library): readonly string[] =>
    consistencyOf(of).pairs.flatMap(({ first, second, agreement: found }) =>
      found.outcome !== 'incomparable' && found.slip ? [`${first} ${second} ${found.slip.digits}`] : [],
    );

  test('Microsoft’s investment of 2019 in dollars against the same in won, and nothing else', () => {
    expect(slipsIn(library)).toEqual(['S004-02 S004-03 1', 'S004-02 S004-04 1']);
    const inLibrary = slipsIn(library).filter((slip) => slip.split(' ').every((word) => !word.includes('.')));
    expect(inLibrary).toEqual(['S004-02 S004-03 1', 'S004-02 S004-04 1']); // whatever the runs bring
    expect(between('S002-11', 'S004-02')).toEqual({ outcome: 'incomparable', reason: 'thing' });
    expect(said(compared('S004-03', 'S004-04')).slice(0, 2)).toEqual(['disagrees', '1.180']);
  });

  test('ten times cheaper by another way of counting is no slip', () => {
    const found = compared('S003-05', 'epoch-gpt-2.amortisedCost');
    expect([found.outcome, found.counting, found.slip]).toEqual(['disagrees', ['stated', 'amortised'], null]);
  });

  test('amounts stated twice hold at the rates of other texts', () => {
    const { restatements } = consistencyOf(library);
    const of = (id: string) => restatements.filter(({ figure }) => figure === id).map(({ agreement: found }) => found);
    expect(of('S003-01').map(({ outcome }) => outcome)).toEqual(['agrees']);
    expect(of('S002-07').map(({ outcome }) => outcome)).toEqual(['agrees']);
    // the text’s own rate is the only one in yuan, and follows from this very amount
    expect(of('S002-02')).toEqual([{ outcome: 'incomparable', reason: 'unit' }]);
    for (const { figure, agreement: found } of restatements) {
      if (found.outcome !== 'incomparable') expect(found.slip, figure).toBeNull();
    }
  });

  test('an amount stated twice with a digit too many is found', () => {
    const wrong = {
      ...library.figure('S002-07'),
      also: [{ ...library.figure('S002-07').also[0], value: '667e9', operator: '~' as const }],
    };
    const figures = library.figures.map((figure) =>
      figure.id === wrong.id ? { ...figure, also: wrong.also as typeof figure.also } : figure,
    );
    const found = consistencyOf({ ...library, figures }).restatements.find(({ figure }) => figure === 'S002-07')?.agreement;
    expect(found?.outcome !== 'incomparable' && found?.slip?.digits).toBe(1);
  });
});

describe('generations that are mixed', () => {
  const { mixtures } = consistencyOf(library);
  const mixed = (id: string) => mixtures.find(({ figure }) => figure === id)?.terms.map(({ figure, family, by }) => [figure, family, by]);

  test.each(['D4', 'S003-03'])('%s multiplies an H100 price by a count that other claims make one of A100s', (id) => {
    expect(mixed(id)?.toSorted()).toEqual([
      ['S003-01', 'H100', null],
      ['S003-02', 'A100', 'S002-01'],
    ]);
  });

  test.each(['D1', 'D2', 'D6', 'X1', 'X2', 'X3'])('%s does not', (id) => {
    expect(mixed(id)).toBeUndefined();
    expect(consistencyOf(library).mixtures.map(({ figure }) => figure)).not.toContain(id);
  });

  test('only while the two counts are held to be of one thing, and are the same', () => {
    const apart = consistencyOf({ ...library, systems: [] }).mixtures.map(({ figure }) => figure);
    expect(apart).not.toContain('D4');
    const references = library.references.map((each) => (each.id === 'S002-01' ? { ...each, value: '50000' } : each));
    expect(consistencyOf({ ...library, references }).mixtures.map(({ figure }) => figure)).not.toContain('D4');
  });
});

describe('the whole', () => {
  test.each([
    ['the library', library],
    ['the named cases', library],
  ])('%s: all pairs are accounted for', (_, of) => {
    const { claims, pairs, totals } = consistencyOf(of);
    const n = of.references.filter(({ run }) => run === null).length;
    expect(claims).toHaveLength(n);
    expect(totals.claims.pairs).toBe((n * (n - 1)) / 2);
    expect(totals.published.pairs).toBe(n * (of.references.length - n));
    for (const { pairs: all, agrees, near, disagrees, apart } of Object.values(totals)) {
      expect(agrees + near + disagrees + Object.values(apart).reduce((sum, each) => sum + each, 0)).toBe(all);
    }
    const numbered = pairs.filter(({ agreement: found }) => found.outcome !== 'incomparable');
    const { claims: ours, published: theirs } = totals;
    expect(numbered).toHaveLength([ours, theirs].reduce((sum, each) => sum + each.agrees + each.near + each.disagrees, 0));
  });

  test('what is only counted is what comparing one by one comes to', () => {
    const on = groundOf(library);
    const claims = library.references.filter(({ run }) => run === null);
    const published = library.references.filter(({ run }) => run !== null);
    const one = new Map<string, number>();
    for (const first of claims) {
      for (const second of published) {
        const found = agreement(first, second, on);
        const sort = found.outcome === 'incomparable' ? found.reason : found.outcome;
        one.set(sort, (one.get(sort) ?? 0) + 1);
      }
    }
    const { agrees, near, disagrees, apart } = consistencyOf(library).totals.published;
    const counted = Object.entries({ agrees, near, disagrees, ...apart }).filter(([, count]) => count > 0);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(one));
  });

  test('each claim has either another to compare it with, or a reason why not', () => {
    for (const { id, pairs, alone } of consistencyOf(library).claims) {
      const numbered = pairs.some(({ agreement: found }) => found.outcome !== 'incomparable');
      if (numbered) expect(alone, id).toBeNull();
      else expect(alone !== null || pairs.length > 0, id).toBe(true);
      for (const { first } of pairs) expect(first).toBe(id);
    }
    const alone = (id: string) => consistencyOf(library).claims.find((claim) => claim.id === id)?.alone;
    expect(alone('S000-02')).toBe('number');
    expect(alone('S002-06')).toBe('thing');
    expect(alone('S003-04')).toBeNull();
  });
});
