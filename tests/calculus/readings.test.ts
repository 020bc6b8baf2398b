import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Bindings, InputNode, Node } from '../../src/calculus/index.ts';
import {
  add,
  dependencies,
  divide,
  evaluate,
  formula,
  input,
  leaves,
  multiply,
  notation,
  notationText,
  option,
  procedure,
  restsOn,
  sample,
  subtract,
  unitProblem,
} from '../../src/calculus/index.ts';
import { byDefinition } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';

const domain = { least: '0', leastIncluded: true, most: '1e9', whole: false, natural: [] } as const;
const citation = byDefinition('for the test', '시험용');
const count = input({ symbol: 'n', unit: 'accelerator', domain });
const time = input({ symbol: 'T', unit: 's', domain });
const power = input({ symbol: 'W', unit: 'W/accelerator', domain });
const life = input({ symbol: 'L', unit: 's', domain });
const energy = formula({ symbol: 'E', unit: 'J', equals: multiply(count, power, time), citation });
const share = formula({ symbol: 's', unit: '1', equals: divide(time, add(time, life)), citation });
const each = formula({ symbol: 'e', unit: 'J/accelerator', equals: divide(energy, count), citation });
const choice = option({ symbol: 'o', unit: 's', cases: { short: time, long: life } });

const exactly = (value: number | string): Amount => ({
  operator: '=',
  value: new Decimal(value),
  low: new Decimal(value),
  high: new Decimal(value),
});
const between = (low: number, value: number | null, high: number): Amount => ({
  operator: 'range',
  value: value === null ? null : new Decimal(value),
  low: new Decimal(low),
  high: new Decimal(high),
});
const atLeast = (value: number, operator: '>' | '>=' = '>='): Amount => ({
  operator,
  value: new Decimal(value),
  low: new Decimal(value),
  high: null,
});
const atMost = (value: number, operator: '<' | '<=' = '<='): Amount => ({
  operator,
  value: new Decimal(value),
  low: null,
  high: new Decimal(value),
});

const plan = (amounts: readonly (readonly [Node, Amount])[], choices: Bindings['choices'] = new Map()): Bindings => ({
  amounts: new Map(amounts),
  choices,
});
const read = (amount: Amount) => [
  amount.operator,
  amount.value?.toString() ?? null,
  amount.low?.toString() ?? null,
  amount.high?.toString() ?? null,
];

describe('evaluate', () => {
  test('exact leaves give exact results', () => {
    const { amount } = evaluate(
      plan([
        [count, exactly(1024)],
        [power, exactly(700)],
        [time, exactly(3600)],
      ]),
    );
    expect(read(amount(energy))).toEqual(['=', '2580480000', '2580480000', '2580480000']);
  });

  test('a range reaches through, and its centre stays where it was stated', () => {
    const { amount } = evaluate(
      plan([
        [count, between(10, 20, 40)],
        [power, exactly(2)],
        [time, exactly(3)],
      ]),
    );
    expect(read(amount(energy))).toEqual(['range', '120', '60', '240']);
  });

  test('a range without a centre gives none', () => {
    const { amount } = evaluate(
      plan([
        [count, between(10, null, 40)],
        [power, exactly(2)],
        [time, exactly(3)],
      ]),
    );
    expect(read(amount(energy))).toEqual(['range', null, '60', '240']);
  });

  test('bounds stay bounds, and turn round where they divide', () => {
    const above = evaluate(
      plan([
        [count, atLeast(10, '>')],
        [power, exactly(2)],
        [time, exactly(3)],
      ]),
    );
    expect(read(above.amount(energy))).toEqual(['>', '60', '60', null]);
    const over = formula({ symbol: 'q', unit: 's/accelerator', equals: divide(time, count), citation });
    expect(
      read(
        evaluate(
          plan([
            [count, atLeast(10, '>')],
            [time, exactly(30)],
          ]),
        ).amount(over),
      ),
    ).toEqual(['<', '3', null, '3']);
    expect(
      read(
        evaluate(
          plan([
            [count, atMost(10)],
            [time, exactly(30)],
          ]),
        ).amount(over),
      ),
    ).toEqual(['>=', '3', '3', null]);
  });

  test('a leaf that occurs twice is the same leaf: what cancels, cancels, though it be open', () => {
    const bindings = plan([
      [count, atLeast(10)],
      [power, exactly(2)],
      [time, exactly(3)],
    ]);
    expect(read(evaluate(bindings).amount(each))).toEqual(['=', '6', '6', '6']);
  });

  test('ends of a share lie within it: interval arithmetic would pass 1', () => {
    const bindings = plan([
      [time, between(1, 2, 9)],
      [life, exactly(1)],
    ]);
    expect(read(evaluate(bindings).amount(share)).slice(2)).toEqual(['0.5', '0.9']);
  });

  test('an override cuts the tree', () => {
    const bindings = plan([
      [energy, exactly(5)],
      [count, exactly(2)],
    ]);
    expect(evaluate(bindings).amount(each).value?.toString()).toBe('2.5');
    expect(leaves(each, bindings)).toEqual([energy, count]);
  });

  test('an option stands for its case; a leaf without a value is an error with its name', () => {
    const bindings = plan([[life, exactly(7)]], new Map([[choice, 'long']]));
    expect(evaluate(bindings).amount(choice).value?.toString()).toBe('7');
    expect(() => evaluate(plan([])).amount(energy)).toThrow(/n has no value/);
    expect(() => evaluate(plan([])).amount(choice)).toThrow(/no case/);
  });

  test('approximate leaves make approximate results', () => {
    const about: Amount = { ...exactly(3), operator: '~' };
    expect(
      evaluate(
        plan([
          [count, exactly(2)],
          [power, exactly(2)],
          [time, about],
        ]),
      ).amount(energy).operator,
    ).toBe('~');
  });

  test('a procedure is evaluated at the corners as well', () => {
    const step = procedure({ symbol: 'p', unit: 's', over: [time, life], run: ([a = 0, b = 0]) => a * b, citation });
    expect(
      read(
        evaluate(
          plan([
            [time, between(1, 2, 4)],
            [life, exactly(10)],
          ]),
        ).amount(step),
      ),
    ).toEqual(['range', '20', '10', '40']);
  });

  test('many uncertain leaves: the ends still hold every value in between', () => {
    const many = Array.from({ length: 13 }, (_, index) => input({ symbol: `x${index}`, unit: '1', domain }));
    const sum = formula({ symbol: 'Σ', unit: '1', equals: add(...many), citation });
    const twice = formula({ symbol: '2Σ', unit: '1', equals: multiply(sum, add(...many.slice(0, 2))), citation });
    const { amount } = evaluate(plan(many.map((node) => [node, between(1, 2, 3)])));
    expect(read(amount(sum))).toEqual(['range', '26', '13', '39']);
    expect(read(amount(twice))).toEqual(['range', '104', '26', '234']);
  });

  test('law: every plan drawn from within the ranges lies within the ends', () => {
    const range = fc.tuple(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(range, range, range, range, (...drawn) => {
        const nodes: readonly InputNode[] = [count, power, time, life];
        const amounts = drawn.map(([low, width]): Amount => between(low, null, low + width));
        const inside = drawn.map(([low, width, where]) => exactly(low + width * where));
        const ends = evaluate(plan(nodes.map((node, index) => [node, amounts[index] ?? exactly(0)])));
        const one = evaluate(plan(nodes.map((node, index) => [node, inside[index] ?? exactly(0)])));
        for (const node of [energy, each, share]) {
          const { low, high } = ends.amount(node);
          const { value } = one.amount(node);
          const slack = new Decimal('1e-30');
          expect(
            value && low && high && value.gte(low.times(new Decimal(1).minus(slack))) && value.lte(high.times(new Decimal(1).plus(slack))),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the other readings', () => {
  test('dimension: a forgotten factor, a forgotten conversion and a sum of unlike things are found', () => {
    expect(unitProblem(energy)).toBeNull();
    expect(unitProblem(formula({ symbol: 'E', unit: 'J', equals: multiply(power, time), citation }))).toMatch(/accelerator\^-1/);
    expect(unitProblem(formula({ symbol: 'H', unit: 'accelerator·h', equals: multiply(count, time), citation }))).toMatch(/×3600/);
    expect(unitProblem(formula({ symbol: 'x', unit: 's', equals: subtract(time, count), citation }))).toMatch(/Adds s and accelerator/);
    expect(unitProblem(option({ symbol: 'o', unit: 's', cases: { a: time, b: count } }))).toMatch(/case b/);
  });

  test('dependencies: what a node rests on, with a plan only what that plan uses', () => {
    expect(dependencies(energy)).toEqual([count, power, time]);
    expect(restsOn(each)).toEqual([each, energy, count, power, time]);
    expect(dependencies(choice, plan([], new Map([[choice, 'short']])))).toEqual([time]);
  });

  test('notation: parentheses where they are needed and nowhere else', () => {
    const show = (node: Node) => node.symbol;
    const write = (equals: Parameters<typeof formula>[0]['equals']) =>
      notationText(notation(formula({ symbol: 'f', unit: '1', equals, citation })), show);
    expect(write(multiply(count, power, time))).toBe('n × W × T');
    expect(write(divide(energy, multiply(count, time)))).toBe('E ÷ (n × T)');
    expect(write(multiply(add(time, life), count))).toBe('(T + L) × n');
    expect(write(subtract(time, subtract(life, time)))).toBe('T − (L − T)');
    expect(write(divide(divide(time, life), count))).toBe('T ÷ L ÷ n');
  });

  test('sample: agrees with evaluate, draw by draw', () => {
    const bindings = plan([
      [count, exactly(3)],
      [power, exactly(5)],
      [time, exactly(7)],
      [life, exactly(1)],
    ]);
    const draws = new Map<Node, Float64Array>([[time, Float64Array.from([1, 2, 3])]]);
    expect([...sample(energy, bindings, draws, 3)]).toEqual([15, 30, 45]);
    expect([...sample(share, bindings, draws, 3)]).toEqual([1 / 2, 2 / 3, 3 / 4]);
    expect([...sample(energy, bindings, new Map(), 2)]).toEqual([105, 105]);
    expect(() => sample(energy, plan([]), new Map(), 1)).toThrow(/no central value/);
  });
});
