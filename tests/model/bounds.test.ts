import { describe, expect, test } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import { evaluate, restsOn } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames, registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { bind, inputOf, readLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { apart, isComputable, planned, point } from './plan.ts';
import type { PlanKey, Typed } from './typed.ts';
import { linkOf, planKeys, solvedKeys, spell } from './typed.ts';

/** Goes with compute to the power of 0.03: to no end, but so slowly that it gets nowhere on the way that is gone here. */
const slow: ReadonlySet<NodeName> = new Set(['optimalTokensPerParameter']);

const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;
type Stated = (typeof operators)[number];

/** How an input is typed with each operator, in a unit of its own. */
const stated = (key: PlanKey, value: number, operator: Stated): string => {
  const sign = encodeURIComponent(operator === '=' || operator === 'range' ? '' : operator);
  if (operator !== 'range') return sign + spell[key](value);
  return key === 'mfu'
    ? `${value / 2}-${value}%25`
    : `${spell[key](value).replace(/(USD|d)$/, '')}-${spell[key](key === 'n' ? value * 2 : value * 1.5)}`;
};

const middling: Typed = { n: 1000, price: 20_000, p: 70e9, d: 2e12, t: 30, mfu: 40, rate: 2, pue: 1.2, kwh: 0.1 };

describe('a bound never becomes a point', () => {
  const cases = solvedKeys.flatMap((solved) =>
    planKeys.filter((key) => key !== solved).flatMap((key) => operators.map((operator) => ({ solved, key, operator }))),
  );

  test.each(cases)('$key stated with “$operator”, $solved computed', ({ solved, key, operator }) => {
    // Every figure exact, so that whatever is uncertain comes from this input.
    const link = linkOf(middling, solved, { [key]: stated(key, middling[key], operator) });
    const { bindings, issues } = bind(readLink(link).scenario, library);
    expect(issues).toEqual([]);
    const leaf = inputOf(key);
    const fixed = new Map([...bindings.amounts].map(([node, amount]): [Node, Amount] => [node, node === leaf ? amount : pinned(amount)]));
    const { low = null, high = null } = fixed.get(leaf) ?? {};
    const { amount } = evaluate({ ...bindings, amounts: fixed });
    const at = (end: Decimal) => evaluate({ ...bindings, amounts: new Map([...fixed, [leaf, point(end)]]) });
    const middle = at(low ?? high ?? nearNothing);
    const ways = [low ? [low] : downwards(high), high ? [high] : upwards(low)].map((way) => way.map(at));
    for (const name of nodeNames) {
      const node: Node = registry[name];
      if (!restsOn(node, bindings).includes(leaf) || !isComputable(name, bindings) || slow.has(name)) continue;
      const made = amount(node);
      const start = middle.amount(node).value;
      const reaches = ways.map((way) =>
        reach(
          way.map((each) => each.amount(node).value),
          start,
        ),
      );
      const shape = expected(operator, reaches, start?.isZero() ?? false);
      // The bottom of a valley lies on the way, not at its end, so it is reached whatever the end.
      const isBottom = node.kind === 'formula' && node.valley !== undefined && made.low?.isZero() === true && made.high === null;
      expect(shapeOf(made), `${name} = ${JSON.stringify(made)}`).toEqual(isBottom ? { ...shape, operator: '>=' } : shape);
      if (made.operator === 'range') expect(made.value, name).toBeNull();
    }
  });
});

test('an end is excluded only by what it depends on', () => {
  const operatorOf = (link: string, name: NodeName) => planned(link).quantity(name).operator;
  // 6·N·D with D = S·T/(6·N): N cancels, and its “more than” with it.
  expect(operatorOf('n=1000&p=>100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>=');
  expect(operatorOf('n=1000&p=>=100B&t=>30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=<100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('>');
  expect(operatorOf('n=>1000&p=>100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('range');
  expect(operatorOf('n=>1000&p=100B&d=1T&mfu=0.4', 'rentedRun')).toBe('range');
  expect(planned('n=>1000&p=100B&d=1T&mfu=0.4&rate=2USD').quantity('acceleratorHours').low).not.toBeNull();
});

test('what cancels leaves no trace, not in the last digit either', () => {
  const made = planned('n=1000~3000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  const exact = planned('n=1000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  for (const name of ['acceleratorHours', 'rentedRun'] as const) {
    expect([made.quantity(name).low?.toFixed(), made.quantity(name).high?.toFixed()]).toEqual([
      exact.quantity(name).low?.toFixed(),
      exact.quantity(name).high?.toFixed(),
    ]);
  }
  const compute = planned('n=2000&p=100B-700B&t=30d&mfu=0.3').quantity('trainingCompute');
  expect([compute.low?.toFixed(), compute.high?.toFixed()]).toEqual(['485222400000000000000000', '485222400000000000000000']);
});

const shapeOf = ({ operator, low, high }: Amount) => ({ operator, low: low !== null, high: high !== null });

/** A first step and a last, as far out as an input that is open to a side needs to be for its results to show where they go. */
const downwards = (from: Decimal | null): readonly Decimal[] => [from?.div(10_000) ?? nearNothing, nearNothing];
const upwards = (from: Decimal | null): readonly Decimal[] => [from?.times(10_000) ?? nearEverything, nearEverything];
/** So far that a root of it is far as well. */
const [nearNothing, nearEverything] = [new Decimal('1e-140'), new Decimal('1e140')];

/** Where a result gets to on the way to an end of its input, seen from where it starts. */
type Reach = 'without end' | 'to nothing' | 'to an end' | 'nowhere';
function reach(way: readonly (Decimal | null)[], start: Decimal | null): Reach {
  const [first = null, last = first] = way;
  if (!first || !start) return 'without end'; // divided by nothing
  if (!last) return first.gt(start) ? 'without end' : 'to nothing'; // farther than can be told
  if (apart(last, start) < 1e-20) return 'nowhere';
  if (start.isZero() || last.div(start).abs().gt(1e20)) return 'without end';
  return !last.isZero() && last.div(start).abs().lt(1e-20) ? 'to nothing' : 'to an end';
}

/** What a result must be, from where it gets to at the ends of its one uncertain input, each evaluated as a point. */
function expected(operator: Stated, reaches: readonly Reach[], isNothing: boolean) {
  // Approximate is approximate wherever it is mentioned, even where it cancels: less is claimed than could be.
  if (operator === '~') return { operator: isNothing ? '=' : '~', low: true, high: true };
  if (reaches.every((each) => each === 'nowhere')) return { operator: '=', low: true, high: true };
  // Of the two ends the one is as stated, so where the other gets to is what shows; included is what was included.
  const strict = operator === '>' || operator === '<' ? '' : '=';
  if (reaches.includes('without end')) return { operator: `>${strict}`, low: true, high: false };
  if (reaches.includes('to nothing')) return { operator: `<${strict}`, low: false, high: true };
  return { operator: 'range', low: true, high: true };
}

/** An uncertain number of the edition’s at one of its values. */
const pinned = (amount: Amount): Amount => point(amount.value ?? amount.low ?? new Decimal(1));
