import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { bind, choices, readLink } from '../../src/scenario/index.ts';
import { apart, numberOf, planned } from './plan.ts';

const billions = fc.integer({ min: 1, max: 20_000 }).map((tenths) => tenths / 10);
const laws = fc.constantFrom(...choices.law);
const linkOf = (p: number, d: number, more = ''): string => `gpu=h100-sxm&n=1000&p=${p}B&d=${d}B${more}`;
const runs = { numRuns: 40 };
const fewer = { numRuns: 12 };

describe('the best model for a compute', () => {
  test('has the lowest loss of all that take as much arithmetic', () => {
    fc.assert(
      fc.property(billions, billions, laws, fc.integer({ min: -50, max: 50 }), (p, d, law, percent) => {
        const best = planned(linkOf(p, d, `&law=${law}`));
        const at = (name: 'optimalParameters' | 'optimalTokens') => best.quantity(name).value?.toNumber() ?? Number.NaN;
        const [parameters, tokens, lowest] = [at('optimalParameters'), at('optimalTokens'), best.quantity('optimalLoss').value?.toNumber()];
        const share = 1 + percent / 100;
        const moved = numberOf(linkOf((parameters * share) / 1e9, tokens / share / 1e9, `&law=${law}`), 'predictedLoss');
        expect(6 * parameters * tokens).toBeCloseTo(6e18 * p * d, -Math.log10(6e18 * p * d) + 9);
        if (percent === 0) expect(moved).toBeCloseTo(lowest ?? Number.NaN, 12);
        else expect(moved).toBeGreaterThan(lowest ?? Number.NaN);
      }),
      runs,
    );
  });

  test('grows with compute to the power β/(α+β), and its tokens with α/(α+β)', () => {
    for (const law of choices.law) {
      const { parameterExponent: a = '', tokenExponent: b = '' } = library.scalingLaws.find(({ id }) => id === law)?.coefficients ?? {};
      const share = Number(b) / (Number(a) + Number(b));
      const [small, large] = [linkOf(1, 20, `&law=${law}`), linkOf(100, 2000, `&law=${law}`)];
      const growth = (name: 'optimalParameters' | 'optimalTokens') => Math.log10(numberOf(large, name) / numberOf(small, name)) / 4;
      expect(growth('optimalParameters')).toBeCloseTo(share, 12);
      expect(growth('optimalTokens')).toBeCloseTo(1 - share, 12);
    }
  });

  test('the loss above it is never below nothing, and nothing where the plan is it', () => {
    fc.assert(
      fc.property(billions, billions, laws, (p, d, law) => {
        const { low } = planned(linkOf(p, d, `&law=${law}`)).quantity('lossAboveOptimum');
        expect(low?.gte(0)).toBe(true);
      }),
      runs,
    );
    const best = planned(linkOf(70, 1400));
    const [p, d] = [best.quantity('optimalParameters').value?.toFixed(), best.quantity('optimalTokens').value?.toFixed()];
    expect(planned(`n=1000&p=${p}&d=${d}`).quantity('lossAboveOptimum')).toMatchObject({ operator: '=' });
    expect(numberOf(`n=1000&p=${p}&d=${d}`, 'lossAboveOptimum')).toBe(0);
  });

  test('a plan that asks for the best model is it, by every fit', () => {
    for (const law of choices.law) {
      const best = planned(`gpu=h100-sxm&n=1000&t=60d&mfu=0.4&best=yes&law=${law}`);
      expect(best.binding.issues).toEqual([]);
      expect(best.quantity('lossAboveOptimum').value?.toFixed(), law).toBe('0');
      expect(apart(best.quantity('parameters').value, best.quantity('optimalParameters').value)).toBeLessThan(1e-30);
    }
  });

  test('a range that passes the best model reaches down to no loss above it, one beside it does not', () => {
    const of = (link: string) => planned(link).quantity('lossAboveOptimum');
    const across = of('n=1000&p=1B-100B&t=30d&mfu=0.4');
    expect([across.operator, across.low?.toFixed()]).toEqual(['range', '0']);
    const above = of('n=1000&p=100B-200B&t=30d&mfu=0.4');
    expect(above.low?.toFixed()).toBe(of('n=1000&p=100B&t=30d&mfu=0.4').value?.toFixed());
    expect(above.high?.toFixed()).toBe(of('n=1000&p=200B&t=30d&mfu=0.4').value?.toFixed());
    expect(of('n=1000&p=>1B&t=30d&mfu=0.4')).toMatchObject({ operator: '>=', high: null });
  });

  test('a range of parameters, with tokens for the rest of the compute, holds the loss of every model within', () => {
    const { low, high } = planned('n=1000&p=5B-500B&t=30d&mfu=0.4').quantity('predictedLoss');
    for (const p of [5, 17, 54, 130, 500]) {
      const loss = planned(`n=1000&p=${p}B&t=30d&mfu=0.4`).quantity('predictedLoss').value;
      expect(loss?.gte(low ?? Infinity), `${p}B`).toBe(true);
      expect(loss?.lte(high ?? -Infinity), `${p}B`).toBe(true);
    }
  });
});

describe('data seen more than once', () => {
  const repeated = fc.tuple(
    billions,
    billions,
    fc.integer({ min: 10, max: 2000 }).map((percent) => percent / 100),
  );
  const withUnique = (p: number, d: number, unique: number) => linkOf(p, d, `&unique=${unique}B`);

  test('is worth no more than as much that is new, no less than what is unique, and never past its bound', () => {
    const bound = 1 + Number(library.scalingLaws.find(({ reuse }) => reuse)?.reuse?.tokens);
    fc.assert(
      fc.property(repeated, ([p, d, times]) => {
        const unique = d / times;
        const worth = numberOf(withUnique(p, d, unique), 'effectiveTokens');
        expect(worth).toBeLessThanOrEqual(d * 1e9 * (1 + 1e-12));
        expect(worth).toBeGreaterThanOrEqual(Math.min(d, unique) * 1e9 * (1 - 1e-12));
        expect(worth).toBeLessThan(unique * 1e9 * bound);
        expect(numberOf(withUnique(p, d, unique), 'effectiveParameters')).toBeLessThanOrEqual(p * 1e9 * (1 + 1e-12));
      }),
      fewer,
    );
  });

  test('costs nothing once through, and the more the oftener', () => {
    fc.assert(
      fc.property(repeated, ([p, d, times]) => {
        const cost = (epochs: number) => numberOf(withUnique(p, d, d / epochs), 'repetitionLoss');
        if (times <= 1) expect(cost(times)).toBe(0);
        else {
          expect(cost(times)).toBeGreaterThan(0);
          expect(cost(times * 1.5)).toBeGreaterThan(cost(times));
          expect(numberOf(withUnique(p, d * 1.5, d / times), 'effectiveTokens')).toBeGreaterThan(
            numberOf(withUnique(p, d, d / times), 'effectiveTokens'),
          );
        }
      }),
      fewer,
    );
    expect(numberOf(withUnique(500, 55, 55), 'repetitionLoss')).toBe(0); // also for a model that is far too large for its data
  });

  test('is left out where the plan doesn’t state it', () => {
    const { bindings, issues } = bind(readLink(linkOf(7, 2000)).scenario, library);
    expect(bindings.amounts.has(registry.uniqueTokens)).toBe(false);
    expect(issues).toEqual([]);
    expect(() => planned(linkOf(7, 2000)).quantity('epochs')).toThrow(RangeError);
  });

  test.each([
    ['100B', ['many-epochs']],
    ['125B', []],
    ['124B', ['many-epochs']],
    ['>100B', ['many-epochs']],
    ['>200B', []],
    ['<200B', ['many-epochs']],
  ])('2,000B tokens of %s unique ones: %j', (unique, codes) => {
    const { issues } = bind(readLink(linkOf(7, 2000, `&unique=${unique}`)).scenario, library);
    expect(issues.map(({ severity, code }) => (severity === 'warning' ? code : severity))).toEqual(codes);
  });
});
