import { Decimal, divideUnits, multiplyUnits, unit, type Operator, type Unit } from '../units/index.ts';
import type { Figure } from './records.ts';

/** What a working comes to. */
export type Derived = { readonly value: Decimal; readonly unit: Unit; readonly operator: Operator };

const turned: Readonly<Record<Operator, Operator>> = { '=': '=', '~': '~', range: 'range', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/**
 * What may be said of a product of two stated numbers. Anything with an approximate factor is approximate: a bound times
 * “about” bounds nothing. Two bounds on the same side stay a bound, strict if either is.
 * @throws RangeError for bounds on opposite sides and for ranges, of which nothing can be said in one operator.
 */
const together = (left: Operator, right: Operator): Operator => {
  if (left === '=') return right;
  if (right === '=') return left;
  if (left === 'range' || right === 'range') throw new RangeError('A range times something is no one operator.');
  if (left === '~' || right === '~') return '~';
  if (left[0] !== right[0]) throw new RangeError(`Nothing can be said of “${left}” times “${right}”.`);
  return left.length < right.length ? left : right;
};

/**
 * Reads a working such as `S002-02:KRW / S002-01`: figures joined by `*` and `/`, from left to right; `:KRW` takes the
 * amount also stated in that currency.
 * @throws RangeError for figures that don't exist, have no value, or state no such amount.
 */
export function derive(working: string, figureOf: (id: string) => Figure | undefined): Derived {
  const term = (text: string): Derived => {
    const [id = '', currency] = text.split(':');
    const figure = figureOf(id);
    const stated = currency ? figure?.also.find((also) => also.unit.startsWith(currency)) : figure;
    if (!stated || stated.value === null) throw new RangeError(`“${text}” states no number.`);
    return { value: new Decimal(stated.value), unit: unit(stated.unit), operator: stated.operator };
  };
  const [first = '', ...rest] = working.split(' ');
  let so = term(first);
  for (let at = 0; at < rest.length; at += 2) {
    const next = term(rest[at + 1] ?? '');
    if (rest[at] === '*') {
      so = { value: so.value.times(next.value), unit: multiplyUnits(so.unit, next.unit), operator: together(so.operator, next.operator) };
    } else if (rest[at] === '/') {
      so = {
        value: so.value.div(next.value),
        unit: divideUnits(so.unit, next.unit),
        operator: together(so.operator, turned[next.operator]),
      };
    } else {
      throw new RangeError(`A working has no “${rest[at] ?? ''}”.`);
    }
  }
  return so;
}
