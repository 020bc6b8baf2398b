import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Expression, InputNode, Node, Operation } from '../../src/calculus/index.ts';
import {
  add,
  atLeastZero,
  deriveUnit,
  divide,
  evaluate,
  exponential,
  formula,
  input,
  literal,
  logarithm,
  multiply,
  notation,
  notationText,
  power,
  restsOn,
  sample,
  squareRoot,
  subtract,
  unitProblem,
  wholeDown,
  wholeUp,
} from '../../src/calculus/index.ts';
import { byDefinition } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { apart, exactly } from '../model/plan.ts';

const citation = byDefinition('for the test', '시험용');
const domain = { least: '-1e9', leastIncluded: true, most: '1e9', whole: false, natural: [] } as const;
const pure = (symbol: string): InputNode => input({ symbol, unit: '1', domain });
const [a, b, c] = [pure('a'), pure('b'), pure('c')];
const time = input({ symbol: 'T', unit: 's', domain });
const hour = input({ symbol: 'h', unit: 'h', domain });
const [servers, thousands] = [input({ symbol: 'ν', unit: 'node', domain }), input({ symbol: 'k', unit: 'knode', domain })];
const named = (equals: Operation, unit = '1') => formula({ symbol: 'f', unit, equals, citation });

const amountOf = (equals: Operation, ...bound: readonly (readonly [Node, Amount])[]): Amount =>
  evaluate({ amounts: new Map(bound), choices: new Map() }).amount(named(equals));
const read = ({ operator, value, low, high }: Amount) =>
  [operator, ...[value, low, high].map((end) => end?.toSignificantDigits(12).toString() ?? null)] as const;

const range = (low: number, value: number | null, high: number): Amount => ({
  operator: 'range',
  value: value === null ? null : new Decimal(value),
  low: new Decimal(low),
  high: new Decimal(high),
});
const above = (value: number, operator: '>' | '>=' = '>'): Amount => ({ ...exactly(value), operator, high: null });
const under = (value: number, operator: '<' | '<=' = '<'): Amount => ({ ...exactly(value), operator, low: null });

describe('evaluate', () => {
  // Worked out to sixty digits elsewhere.
  test.each([
    ['the root of two', squareRoot(literal(2)), '1.41421356237309504880168872420969808'],
    ['the root of 163', squareRoot(literal(163)), '12.7671453348037046617109520097808923'],
    ['two to the half', power(literal(2), divide(literal(1), literal(2))), '1.41421356237309504880168872420969808'],
    ['ln 10', logarithm(literal(10)), '2.30258509299404568401799145468436421'],
    ['ln ½', logarithm(divide(literal(1), literal(2))), '-0.693147180559945309417232121458176568'],
    ['e', exponential(literal(1)), '2.7182818284590452353602874713526625'],
    ['e to the −0.1', exponential(divide(literal(-1), literal(10))), '0.904837418035959573164249059446436621'],
    [
      'ten to the −0.14, what a year leaves',
      power(literal(10), divide(literal(-14), literal(100))),
      '0.724435960074990063551434309936080685',
    ],
    ['1.065 to the −5, of an annuity', power(divide(literal(1065), literal(1000)), literal(-5)), '0.729880836520954643670579418102411985'],
    ['nothing, of less than nothing', atLeastZero(subtract(literal(2), literal(5))), '0'],
    ['what is more than nothing', atLeastZero(subtract(literal(5), literal(2))), '3'],
  ])('%s, to 36 digits', (_, equals, digits) => {
    const amount = amountOf(equals);
    expect([amount.operator, amount.value?.toFixed(), amount.low?.toFixed(), amount.high?.toFixed()]).toEqual([
      '=',
      digits,
      digits,
      digits,
    ]);
  });

  test.each([
    ['down', wholeDown, -1],
    ['up', wholeUp, 1],
  ] as const)('rounded %s: by itself as whole as its ends; where it meets what it was rounded from, within one of that', (_, round, by) => {
    const [whole, other] = [named(round(a)), named(divide(round(a), a))];
    const { amount } = evaluate({ amounts: new Map([[a, range(20.5, 31, 40.25)]]), choices: new Map() });
    expect(read(amount(whole))).toEqual(['range', '31', by === 1 ? '21' : '20', by === 1 ? '41' : '40']);
    expect(read(amount(named(multiply(whole, literal(2)))))).toEqual(['range', '62', by === 1 ? '42' : '40', by === 1 ? '82' : '80']);
    const { low, high } = amount(other);
    for (let at = 20.5; at <= 40.25; at += 0.01) {
      const share = (by === 1 ? Math.ceil(at) : Math.floor(at)) / at;
      expect(low?.lte(share + 1e-12) === true && high?.gte(share - 1e-12), String(at)).toBe(true);
    }
    expect(Number(by === 1 ? low : high)).toBe(1);
    // All of it the same whole number: then it is that number.
    const same = evaluate({ amounts: new Map([[a, range(20.25, 20.5, 20.75)]]), choices: new Map() });
    expect(Number(same.amount(other).high)).toBeCloseTo((by === 1 ? 21 : 20) / 20.25, 12);
    expect(Number(same.amount(other).low)).toBeCloseTo((by === 1 ? 21 : 20) / 20.75, 12);
  });

  test('what undoes one another leaves no trace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (drawn) => {
        const bound: readonly [Node, Amount] = [a, exactly(drawn / 1000)];
        const value = new Decimal(drawn).div(1000);
        for (const equals of [
          multiply(squareRoot(a), squareRoot(a)),
          exponential(logarithm(a)),
          power(squareRoot(a), literal(2)),
          atLeastZero(a),
        ]) {
          expect(apart(amountOf(equals, bound).value, value)).toBeLessThan(1e-30);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a range reaches through, and its centre stays where it was stated', () => {
    expect(read(amountOf(squareRoot(a), [a, range(4, 9, 16)]))).toEqual(['range', '3', '2', '4']);
    expect(read(amountOf(logarithm(exponential(a)), [a, range(1, 2, 3)]))).toEqual(['range', '2', '1', '3']);
    expect(read(amountOf(power(literal(10), a), [a, range(-1, null, 2)]))).toEqual(['range', null, '0.1', '100']);
    expect(read(amountOf(divide(literal(1), power(literal(10), a)), [a, range(-1, 0, 2)]))).toEqual(['range', '1', '0.01', '10']);
    expect(read(amountOf(power(a, b), [a, range(2, 3, 4)], [b, range(1, 2, 3)]))).toEqual(['range', '9', '2', '64']);
    expect(read(amountOf(atLeastZero(subtract(a, literal(2))), [a, range(1, 4, 5)]))).toEqual(['range', '2', '0', '3']);
    expect(read(amountOf(atLeastZero(subtract(a, literal(9))), [a, range(1, 4, 5)]))).toEqual(['=', '0', '0', '0']);
  });

  test('what is approximate stays so', () => {
    for (const equals of [squareRoot(a), logarithm(a), exponential(a), atLeastZero(a), power(a, literal(2)), power(literal(2), a)]) {
      expect(amountOf(equals, [a, { ...exactly(3), operator: '~' }]).operator).toBe('~');
    }
  });

  test('a leaf that occurs twice is the same leaf', () => {
    expect(read(amountOf(subtract(exponential(a), exponential(a)), [a, range(1, 2, 3)]))).toEqual(['=', '0', '0', '0']);
    expect(read(amountOf(divide(squareRoot(a), squareRoot(a)), [a, above(3)]))).toEqual(['=', '1', '1', '1']);
  });

  test('bounds stay bounds, and turn round where they divide', () => {
    expect(read(amountOf(exponential(a), [a, above(0)]))).toEqual(['>', '1', '1', null]);
    expect(read(amountOf(power(a, literal(2)), [a, above(3, '>=')]))).toEqual(['>=', '9', '9', null]);
    expect(read(amountOf(power(a, literal(2)), [a, under(3)]))).toEqual(['<', '9', null, '9']);
    expect(read(amountOf(divide(literal(1), power(a, literal(2))), [a, above(2)]))).toEqual(['<', '0.25', null, '0.25']);
    expect(read(amountOf(atLeastZero(subtract(a, literal(2))), [a, above(5)]))).toEqual(['>', '3', '3', null]);
    expect(read(amountOf(atLeastZero(a), [a, under(5)]))).toEqual(['<', '5', null, '5']);
    expect(read(amountOf(exponential(subtract(literal(0), a)), [a, under(2)]))[2]).toBe(String(Number(Math.exp(-2).toPrecision(12))));
  });

  test('a root of what is open is open', () => {
    expect(read(amountOf(squareRoot(a), [a, above(4)]))).toEqual(['>', '2', '2', null]);
    expect(read(amountOf(squareRoot(a), [a, above(4, '>=')]))).toEqual(['>=', '2', '2', null]);
    expect(read(amountOf(squareRoot(a), [a, under(4)]))).toEqual(['<', '2', null, '2']);
  });

  test('a logarithm of what is open is open', () => {
    expect(read(amountOf(logarithm(a), [a, above(1, '>=')]))).toEqual(['>=', '0', '0', null]);
  });

  test('an exponential beyond anything is open', () => {
    expect(read(amountOf(exponential(a), [a, exactly(1e6)]))).toEqual(['range', null, null, null]);
    expect(read(amountOf(exponential(a), [a, range(0, null, 1e6)]))).toEqual(['>=', '1', '1', null]);
  });

  test('an input that turns is looked at between its ends; one that does not, at them', () => {
    const [plain, turning] = [pure('x'), pure('y')];
    const turned = (equals: Operation, bound: Amount): Amount =>
      evaluate({ amounts: new Map([[turning, bound]]), choices: new Map(), turning: new Set([turning]) }).amount(named(equals));
    const hump = (x: Node) => multiply(x, exponential(subtract(literal(0), x))); // highest at 1, with 1/e
    const wide = range(0.5, 1, 2);
    expect(amountOf(hump(plain), [plain, wide]).high?.toNumber()).toBeCloseTo(0.5 * Math.exp(-0.5), 12);
    const { value, low, high } = turned(hump(turning), wide);
    expect([value?.toNumber(), low?.toNumber()]).toEqual([expect.closeTo(Math.exp(-1), 12), expect.closeTo(2 * Math.exp(-2), 12)]);
    expect(high?.toNumber()).toBeLessThanOrEqual(Math.exp(-1));
    expect(high?.toNumber()).toBeGreaterThan(0.99 * Math.exp(-1));
    expect(read(turned(squareRoot(turning), range(4, 9, 16)))).toEqual(['range', '3', '2', '4']);
    expect(read(turned(squareRoot(turning), exactly(9)))).toEqual(['=', '3', '3', '3']);
    expect(read(turned(power(turning, literal(2)), above(3)))).toEqual(['range', null, null, null]);
  });
});

test('sample agrees with evaluate', () => {
  const equals = add(
    divide(a, power(literal(10), multiply(b, c))),
    squareRoot(multiply(literal(2), a, b)),
    multiply(logarithm(add(a, literal(1))), exponential(subtract(literal(0), c))),
    atLeastZero(subtract(b, a)),
  );
  const drawn = fc.integer({ min: 1, max: 5000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(drawn, drawn, fc.array(drawn, { minLength: 1, maxLength: 5 }), (first, second, thirds) => {
      const amounts = new Map<Node, Amount>().set(a, exactly(first)).set(b, exactly(second));
      const sampled = sample(named(equals), { amounts, choices: new Map() }, new Map([[c, Float64Array.from(thirds)]]), thirds.length);
      const evaluated = thirds.map((third) => amountOf(equals, ...amounts, [c, exactly(third)]).value);
      expect([...sampled].map((value, at) => apart(new Decimal(value), evaluated[at] ?? null)).filter((miss) => miss > 1e-12)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe('dimension', () => {
  test('the root of a square is its side, in its scale; of anything else there is none', () => {
    expect(unitProblem(named(squareRoot(multiply(time, time)), 's'))).toBeNull();
    expect(unitProblem(named(squareRoot(multiply(hour, hour)), 'h'))).toBeNull();
    expect(unitProblem(named(squareRoot(multiply(hour, hour)), 's'))).toMatch(/×3600/);
    expect(unitProblem(named(squareRoot(time), 's'))).toMatch(/s is no square/);
    expect(unitProblem(named(squareRoot(multiply(time, servers)), 's'))).toMatch(/is no square/);
    expect(unitProblem(named(squareRoot(a)))).toBeNull();
  });

  test('powers, logarithms and exponentials are of pure numbers', () => {
    expect(unitProblem(named(power(time, literal(2)), 's'))).toMatch(/Raises s to 1/);
    expect(unitProblem(named(power(literal(10), time)))).toMatch(/Raises 1 to s/);
    expect(unitProblem(named(logarithm(time)))).toMatch(/logarithm of s/);
    expect(unitProblem(named(exponential(time)))).toMatch(/exponential of s/);
    expect(unitProblem(named(exponential(divide(time, hour))))).toMatch(/exponential of s\/h/); // a scale is no pure number
    expect(unitProblem(named(logarithm(divide(thousands, servers))))).toMatch(/logarithm of knode\/node/);
    expect([power(a, b), logarithm(a), exponential(divide(time, time))].map((each) => unitProblem(named(each)))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('zero or more of a thing is of that thing; a bare number is pure', () => {
    expect(deriveUnit(atLeastZero(time))).toBe(time.unit);
    expect(unitProblem(named(atLeastZero(subtract(time, hour)), 's'))).toMatch(/Adds s and h/);
    expect(unitProblem(named(multiply(literal(2), time), 's'))).toBeNull();
    expect(unitProblem(named(add(literal(1), time), 's'))).toMatch(/Adds 1 and s/);
  });
});

describe('notation', () => {
  const write = (equals: Operation): string => notationText(notation(named(equals)), (node) => node.symbol);
  const written: readonly (readonly [Operation, string])[] = [
    [squareRoot(multiply(literal(2), a, b)), '√(2 × a × b)'],
    [multiply(a, power(literal(10), multiply(b, c))), 'a × 10 ^ (b × c)'],
    [power(add(literal(1), a), b), '(1 + a) ^ b'],
    [power(multiply(a, b), c), '(a × b) ^ c'],
    [multiply(a, logarithm(literal(10)), b), 'a × ln(10) × b'],
    [exponential(divide(add(a, b), c)), 'exp((a + b) ÷ c)'],
    [atLeastZero(subtract(a, b)), 'max(0, a − b)'],
    [divide(squareRoot(a), squareRoot(b)), '√(a) ÷ √(b)'],
    [power(a, power(b, c)), 'a ^ b ^ c'],
  ];

  test.each(written.map(([equals, text]) => ({ equals, text })))('$text', ({ equals, text }) => {
    expect(write(equals)).toBe(text);
  });

  test.each([
    [divide(a, power(literal(10), b)), 'a ÷ 10 ^ b'],
    [subtract(literal(1), divide(a, b)), '1 − a ÷ b'],
    [divide(a, subtract(literal(1), divide(literal(1), power(add(literal(1), a), b)))), 'a ÷ (1 − 1 ÷ (1 + a) ^ b)'],
    [power(power(a, b), c), '(a ^ b) ^ c'],
  ])('parentheses where they are needed and nowhere else: %#', (equals, text) => {
    expect(write(equals)).toBe(text);
  });
});

describe('literal', () => {
  test.each([2.5, 0.1, Number.NaN, Infinity])('refuses %d: only whole numbers belong to the shape of an equation', (value) => {
    expect(() => literal(value)).toThrow(/no whole number/);
  });

  test('stands for itself, and nothing rests on it', () => {
    const both: Expression = add(literal(2), literal(-3));
    expect(amountOf(both).value?.toNumber()).toBe(-1);
    expect(restsOn(named(both))).toHaveLength(1);
  });
});
