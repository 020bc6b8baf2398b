import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, comparisonsOf } from '../../src/analysis/index.ts';
import type { Amount } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames } from '../../src/model/index.ts';
import type { QuantityKind } from '../../src/provenance/index.ts';
import { library } from '../../src/provenance/index.ts';
import { bind } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { isComputable, planned } from '../model/plan.ts';

const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;

describe('comparison', () => {
  const { exchange } = bind({}, library);
  const made = planned('v=1&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d');
  const kinds: Readonly<Partial<Record<NodeName, QuantityKind>>> = {
    hardwarePurchase: 'hardwarePurchase',
    rentedRun: 'trainingRun',
    marketRun: 'trainingRun',
    amortisedRun: 'trainingRun',
    annuityRun: 'trainingRun',
    programmeCost: 'programme',
    acceleratorCount: 'acceleratorCount',
    unitPrice: 'unitPrice',
    parameters: 'parameters',
    trainingEnergy: 'energy',
    trainingTime: 'duration',
    trainingCompute: 'compute',
    trainingTokens: 'trainingData',
    acceleratorHours: 'acceleratorHours',
  };

  test('no ratio across kinds, for every quantity and every reference, of the texts and of runs', () => {
    const available = nodeNames.filter((name) => isComputable(name, made.binding.bindings));
    expect(Object.keys(kinds).filter((name) => !available.some((each) => each === name))).toEqual([]);
    const wrong: string[] = [];
    for (const name of available) {
      const quantity = made.quantity(name);
      for (const figure of library.references) {
        // Words are no tokens, and what states no number is beside nothing.
        const canBe = kinds[name] === figure.kind && figure.unit !== 'word' && (figure.value ?? figure.low) !== null;
        const compared = compare(name, quantity, figure, exchange);
        if (canBe ? compared?.kind !== figure.kind : compared !== null) wrong.push(`${name} beside ${figure.id}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(available.length * library.references.length).toBeGreaterThan(100_000);
  });

  test('a bound never gives a ratio, and “more than” never a percentage of itself', () => {
    const amount = fc.record({
      operator: fc.constantFrom(...operators),
      at: fc.integer({ min: 1, max: 1_000_000 }),
      width: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const bounds = library.figures.filter(
      ({ operator, value }) => value !== null && operator !== '=' && operator !== '~' && operator !== 'range',
    );
    expect(bounds.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(amount, fc.constantFrom(...bounds), ({ operator, at, width }, figure) => {
        const unit = figure.unit;
        const value = new Decimal(figure.value ?? 1).times(at).div(500_000);
        const quantity = { ...amountWith(operator, value, value.times(1 + width / 1000)), unit };
        const name = nodeNames.find((each) => kinds[each] === figure.kind);
        const compared = name && compare(name, quantity, figure, exchange);
        if (!compared) return;
        expect(compared.ratio).toBeNull();
        const floor = figure.operator.startsWith('>');
        expect(floor ? compared.ratioAbove : compared.ratioBelow).toBeNull();
        if (compared.relation === 'passes-floor') expect(quantity.low?.gte(figure.value ?? 0)).toBe(true);
        if (compared.relation === 'below') expect(quantity.high?.lte(figure.value ?? 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('a range that holds the floor neither passes it nor stays below it', () => {
    const figure = library.figure('S003-04');
    const across = compare(
      'rentedRun',
      { ...amountWith('range', new Decimal('50e6'), new Decimal('150e6')), unit: 'USD' },
      figure,
      exchange,
    );
    expect([across?.relation, across?.ratioLow?.toString(), across?.ratioHigh?.toString()]).toEqual(['straddles', '0.5', '1.5']);
    const ceiling = compare('rentedRun', { ...amountWith('<', new Decimal('150e6'), new Decimal('150e6')), unit: 'USD' }, figure, exchange);
    expect(ceiling?.relation).toBe('unknown');
    const centred = compare(
      'rentedRun',
      { operator: 'range', value: new Decimal('90e6'), low: new Decimal('50e6'), high: new Decimal('150e6'), unit: 'USD' },
      figure,
      exchange,
    );
    expect([centred?.relation, centred?.ratioBelow?.toString(), centred?.ratioHigh?.toString()]).toEqual(['below', '0.9', '1.5']);
  });

  test('beside an approximate figure one figure is kept, and a quarter is a quarter', () => {
    const stock = comparisonsOf(made).find(({ reference }) => reference === 'S002-03');
    expect([stock?.relation, stock?.approximate, stock?.ratio?.toString()]).toEqual(['ratio', true, '0.25']);
    const about = comparisonsOf(planned('gpu=a100-40-sxm&n=~23456&p=1B&t=1d')).find(({ reference }) => reference === 'S003-02');
    expect([about?.approximate, about?.ratio?.toString()]).toEqual([true, '2']);
  });
});

function amountWith(operator: (typeof operators)[number], low: Decimal, high: Decimal): Amount {
  if (operator === 'range') return { operator, value: null, low, high };
  if (operator.startsWith('>')) return { operator, value: low, low, high: null };
  if (operator.startsWith('<')) return { operator, value: low, low: null, high: low };
  return { operator, value: low, low, high: low };
}
