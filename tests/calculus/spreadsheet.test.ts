import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Expression, InputNode, Operation } from '../../src/calculus/index.ts';
import {
  add,
  atLeastZero,
  divide,
  evaluate,
  exponential,
  exponentialLessOne,
  formula,
  input,
  isNode,
  literal,
  logarithm,
  multiply,
  power,
  spreadsheet,
  squareRoot,
  subtract,
  wholeDown,
  wholeUp,
} from '../../src/calculus/index.ts';
import { byDefinition } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { readFormula, SpreadsheetError } from './readFormula.ts';

const exactly = (given: number): Amount => {
  const value = new Decimal(given);
  return { operator: '=', value, low: value, high: value };
};

const citation = byDefinition('for the test', '시험용');
const domain = { least: '-1e9', leastIncluded: true, most: '1e9', whole: false, natural: [] } as const;
const pure = (symbol: string): InputNode => input({ symbol, unit: '1', domain });
const nodes = [pure('a'), pure('b'), pure('c'), pure('d')] as const;
const [a, b, c] = nodes;

const cellOf = (node: unknown): string => `'Given values'!$C$${nodes.findIndex((each) => each === node) + 2}`;
const write = (equals: Operation): string => spreadsheet(equals, cellOf);

/** Both readings of an expression: the book's, and the independent one of the formula. */
function bothReadings(equals: Operation, values: readonly number[]) {
  const amounts = new Map(nodes.map((node, index) => [node, exactly(values[index] ?? 0)]));
  const { value } = evaluate({ amounts, choices: new Map() }).amount(formula({ symbol: 'f', unit: '1', equals, citation }));
  const read = readFormula(write(equals), (reference) => values[Number(reference.split('$').at(-1)) - 2] ?? null);
  return { ofBook: value?.toNumber() ?? null, ofSheet: read };
}

const near = (left: number, right: number, relative = 1e-9): boolean =>
  Math.abs(left - right) <= relative * Math.max(Math.abs(left), Math.abs(right));

describe('a formula', () => {
  test.each([
    ['a product and a quotient', divide(multiply(a, b), c), "'Given values'!$C$2*'Given values'!$C$3/'Given values'!$C$4"],
    ['a sum in a product', multiply(add(a, b), c), "('Given values'!$C$2+'Given values'!$C$3)*'Given values'!$C$4"],
    ['a difference of a difference', subtract(a, subtract(b, c)), "'Given values'!$C$2-('Given values'!$C$3-'Given values'!$C$4)"],
    ['a root', squareRoot(multiply(literal(2), a)), "SQRT(2*'Given values'!$C$2)"],
    ['a negative number under a power', power(literal(-2), literal(2)), '(-2)^2'],
    ['a power of a power', power(power(literal(2), literal(3)), literal(2)), '(2^3)^2'],
    ['a power to a power', power(literal(2), power(literal(3), literal(2))), '2^(3^2)'],
  ])('%s', (_, equals, text) => expect(write(equals)).toBe(text));

  test.each([
    ['a power to a power is taken from the right', power(literal(2), power(literal(3), literal(2))), 512],
    ['a negative base', power(literal(-2), literal(2)), 4],
    ['less than a negative number', subtract(literal(3), literal(-4)), 7],
    ['a quotient of a quotient', divide(literal(8), divide(literal(4), literal(2))), 4],
    ['nothing below nothing', atLeastZero(subtract(literal(2), literal(5))), 0],
    ['down', wholeDown(divide(literal(7), literal(2))), 3],
    ['down below nothing', wholeDown(divide(literal(-7), literal(2))), -4],
    ['up', wholeUp(divide(literal(7), literal(2))), 4],
    ['up below nothing', subtract(literal(0), wholeUp(divide(literal(-7), literal(2)))), 3],
    ['a third three times is whole, down', wholeDown(multiply(divide(literal(1), literal(3)), literal(3))), 1],
    ['a third three times is whole, up', wholeUp(multiply(divide(literal(1), literal(3)), literal(3))), 1],
  ])('%s', (_, equals, value) => {
    const { ofBook, ofSheet } = bothReadings(equals, [0, 0, 0, 0]);
    expect(ofBook).toBe(value);
    expect(ofSheet).toBe(value);
  });

  test('what is nearer to a whole number than a millionth of a millionth is that number, and no further', () => {
    const whole = 123456;
    for (const relative of [-0.9e-12, -1e-15, 0, 1e-15, 0.9e-12]) {
      for (const rounded of [wholeDown(a), wholeUp(a)])
        expect(bothReadings(rounded, [whole * (1 + relative)])).toEqual({ ofBook: whole, ofSheet: whole });
    }
    expect(bothReadings(wholeDown(a), [whole * (1 - 1e-11)])).toEqual({ ofBook: whole - 1, ofSheet: whole - 1 });
    expect(bothReadings(wholeUp(a), [whole * (1 + 1e-11)])).toEqual({ ofBook: whole + 1, ofSheet: whole + 1 });
  });

  test('law: e to a power, less one, keeps nine digits however small the power is', () => {
    fc.assert(
      fc.property(fc.double({ min: -18, max: 1.5, noNaN: true }), fc.boolean(), (magnitude, isNegative) => {
        const given = 10 ** magnitude * (isNegative ? -1 : 1);
        const { ofSheet } = bothReadings(exponentialLessOne(a), [given]);
        expect(typeof ofSheet === 'number' && near(ofSheet, Math.expm1(given))).toBe(true);
      }),
      { numRuns: 500 },
    );
    // where the plain way has none left
    expect(Math.exp(1e-15) - 1).not.toBeCloseTo(1e-15, 17);
  });
});

const some: fc.Arbitrary<Operation> = fc.letrec<{ expression: Expression; operation: Operation }>((tie) => {
  const two = fc.tuple(tie('expression'), tie('expression'));
  const several = fc.array(tie('expression'), { minLength: 2, maxLength: 4 });
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      fc.constantFrom<Expression>(...nodes),
      fc.integer({ min: -9, max: 12 }).map(literal),
      tie('operation'),
    ),
    operation: fc.oneof(
      several.map((parts) => add(...parts)),
      several.map((parts) => multiply(...parts)),
      two.map(([left, right]) => subtract(left, right)),
      two.map(([left, right]) => divide(left, right)),
      two.map(([left, right]) => power(left, right)),
      ...[squareRoot, logarithm, exponential, exponentialLessOne, atLeastZero, wholeDown, wholeUp].map((of) => tie('expression').map(of)),
    ),
  };
}).operation;

/** How far the result moves, relatively, when what goes in moves by a rounding: rounding down can’t be judged by it, what cancels can. */
function isSteady(equals: Operation, values: readonly number[]): boolean {
  const moved = [1 - 4e-14, 1 + 3e-14, 1 + 7e-14].map(
    (by, index) =>
      bothReadings(
        equals,
        values.map((value, at) => value * (at % 2 === index % 2 ? by : 2 - by)),
      ).ofBook,
  );
  const { ofBook } = bothReadings(equals, values);
  return ofBook !== null && moved.every((each) => each !== null && near(each, ofBook, 1e-10));
}

test('law: any expression, written as a formula and read by other rules, has the value of the book', () => {
  const seen = new Map<string, number>();
  const count = (expression: Expression): void => {
    if (isNode(expression) || expression.kind === 'literal') return;
    seen.set(expression.operator, (seen.get(expression.operator) ?? 0) + 1);
    expression.operands.forEach(count);
  };
  // To thousandths: a spreadsheet has sixteen digits, and a difference of what is nearly the same has none of them left.
  const thousandths = fc.integer({ min: 100, max: 30_000 }).map((value) => value / 1000);
  const values = fc.array(thousandths, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(some, values, (equals, given) => {
      const { ofBook, ofSheet } = bothReadings(equals, given);
      fc.pre(ofBook !== null && Math.abs(ofBook) < 1e150 && Math.abs(ofBook) > 1e-100 && isSteady(equals, given));
      fc.pre(!(ofSheet instanceof SpreadsheetError)); // a number beyond what a spreadsheet holds, on the way
      count(equals);
      expect(
        typeof ofSheet === 'number' && near(ofSheet, ofBook ?? 0),
        `${write(equals)} at ${given.join(', ')}: ${String(ofSheet)}, not ${ofBook}`,
      ).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(10);
  expect(seen.size).toBe(12);
}, 60_000);
