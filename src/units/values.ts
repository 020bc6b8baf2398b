import type { Amount } from './amount.ts';
import { Decimal } from './decimal.ts';
import type { NumeralKind } from './numeral.ts';
import { insertAfterAmount, type Phrase, type Side } from './phrase.ts';
import { type Edit, Refusal, replace } from './refusal.ts';
import type { TokenOf } from './scan.ts';
import { spellNumber, spellPlainly } from './spelling.ts';

type Kind = NumeralKind | 'plain';
/** The values of both sides in base units; the second is a share of the first where `relative`. */
export type Values = { readonly first: Decimal; readonly second: Decimal | null; readonly relative: boolean };

/** What the first side takes over from the second, as in `1-2M`, `20~50%`, `2~3개월`. */
type Shared = { readonly factor: Decimal; readonly percent: boolean; readonly time: TokenOf<'time'> | null };
const nothingShared: Shared = { factor: new Decimal(1), percent: false, time: null };

const tenTo = (power: number): Decimal => new Decimal(`1e${power}`);
const powerOf = (amount: Amount): number => amount.magnitudes.reduce((sum, { power }) => sum + power, 0);
const onlySmallKorean = (amount: Amount): boolean =>
  amount.magnitudes.length > 0 && amount.magnitudes.every(({ script, power }) => script !== 'latin' && power < 4);
const largest = (amount: Amount): number => Math.max(0, ...amount.magnitudes.map(({ power }) => power));

const written = (amount: Amount): Edit => replace(amount, spellPlainly(amount.value));

/** Both readings of a first number that may or may not share the unit of the second. */
const bothReadings = (left: Amount, right: Amount, power: number): Edit[][] => [
  [replace(left, spellNumber(left.value.times(tenTo(power)), 'ko')), replace(right, spellNumber(right.value, 'ko'))],
  [written(left), written(right)],
];

/**
 * The magnitude that the first number of an interval shares with the second. It has none of its own and nothing
 * behind it; `500K-2M` is as written, and `1~2억 5천만` and `1천~2천만` could be either, so we ask.
 */
const sharedFactor = (first: Side, second: Side): Decimal => {
  const [left, right] = [first.pieces[0].amount, second.pieces[0].amount];
  if (first.complete || left.exponent || left.value.isZero() || right.magnitudes.length === 0) return nothingShared.factor;
  const highest = largest(right);
  if (left.magnitudes.length === 0) {
    if (right.single) return tenTo(powerOf(right));
    throw new Refusal('ambiguous-unit', left, bothReadings(left, right, highest));
  }
  // 5천~1만 is plain; 5천~2억 is said for 5천만~2억, and 1천~2천만 for 1천만~2천만.
  if (onlySmallKorean(left) && highest >= 4 && (highest > 4 || right.magnitudes.length > 1)) {
    throw new Refusal('ambiguous-unit', left, bothReadings(left, right, right.magnitudes.length > 1 ? highest : highest - 4));
  }
  return nothingShared.factor;
};

const durationOf = (side: Side, shared: Shared): Decimal => {
  let total = new Decimal(0);
  let above = Infinity;
  side.pieces.forEach(({ amount, time }, index) => {
    const unit = time ?? (side.pieces.length === 1 ? shared.time : null);
    const last = index === side.pieces.length - 1;
    if (!unit) throw withoutTimeUnit(side, amount);
    if (unit.seconds >= above || (!last && !amount.value.isInteger())) throw new Refusal('unit-order', unit);
    above = unit.seconds;
    total = total.plus(amount.value.times(unit.seconds));
  });
  return total;
};

/** `2M` may be two months, `5m` five minutes; a bare 30 may be anything. */
const withoutTimeUnit = (side: Side, amount: Amount): Refusal => {
  const magnitude = amount.magnitudes.at(-1);
  if (magnitude && magnitude.end - magnitude.at === 1 && magnitude.power === 6) {
    const months = [[replace(magnitude, ' months')], [replace(magnitude, '개월')]];
    const minutes = [[replace(magnitude, ' minutes')], [replace(magnitude, '분')]];
    return new Refusal('ambiguous-unit', magnitude, side.pieces.length > 1 ? [...minutes, ...months] : [...months, ...minutes]);
  }
  const units = side.pieces.length > 1 ? [' days', ' hours', ' minutes', '일', '시간', '분'] : [' days', '일', ' hours', '시간'];
  return new Refusal(
    'missing-unit',
    amount,
    units.map((unit) => [insertAfterAmount(side, unit)]),
  );
};

const valueOf = (side: Side, kind: Kind, shared: Shared): Decimal => {
  const unsigned =
    kind === 'duration'
      ? durationOf(side, shared)
      : side.pieces[0].amount.value.times(side.percent || side.point || shared.percent ? '0.01' : 1);
  const value = unsigned.times(shared.factor);
  return side.negative && !value.isZero() ? value.negated() : value;
};

const readRange = (first: Side, second: Side, kind: Kind): Values => {
  if (first.percent && !second.percent) throw new Refusal('missing-unit', second, [[insertAfterAmount(second, '%')]]);
  const shared: Shared = {
    factor: sharedFactor(first, second),
    percent: second.percent !== null && first.percent === null,
    time: second.pieces.length === 1 ? second.pieces[0].time : null,
  };
  // The second first: what it lacks, the first lacks too (`2-3m`).
  const last = valueOf(second, kind, nothingShared);
  return { first: valueOf(first, kind, shared), second: last, relative: false };
};

/** Whether the centre shares the percent sign: `30 ± 10%` where a ratio is asked for, or nothing and it can be one. */
const sharesPercent = ({ percent, pieces: [{ amount }] }: Side, kind: Kind): boolean =>
  !percent && amount.magnitudes.length === 0 && !amount.exponent && (kind === 'ratio' || (kind === 'plain' && amount.value.lte(100)));

/** `30% ± 10%p` and `30% ± 10%` are 20 to 40 %; `1M ± 10%` is a tenth of the centre; `30 ± 10%` shares its percent sign. */
const readTolerance = (first: Side, second: Side, kind: Kind): Values => {
  if (second.sign) throw new Refusal('not-a-number', second.sign, [[replace(second.sign, '')]]);
  if (!second.percent && !second.point) return readRange(first, second, kind);
  const [{ time }] = second.pieces;
  if (time) throw new Refusal('wrong-unit', time, [[replace(time, '')]]);
  const shares = sharesPercent(first, kind);
  const centre = first.pieces[0].amount.value;
  const tolerance = second.pieces[0].amount.value;
  if (shares && centre.lt(1)) {
    // 0.3 ± 10%: from 0.2 to 0.4, or a tenth of 0.3 either way?
    const share = centre.times(tolerance).div(100).toFixed();
    const end = second.end;
    throw new Refusal('ambiguous-unit', second, [
      [replace(first.pieces[0].amount, `${centre.times(100).toFixed()}%`)],
      [replace({ at: second.at, end }, share)],
    ]);
  }
  const shared: Shared = { ...nothingShared, percent: shares };
  const absolute = shares || first.percent !== null;
  if (second.point && !absolute) throw new Refusal('wrong-unit', second.point, [[replace(second.point, '%')]]);
  return { first: valueOf(first, kind, shared), second: valueOf(second, 'ratio', nothingShared), relative: !absolute };
};

/**
 * The values that the phrase names, in base units (seconds, single things, parts of one).
 * @throws Refusal `ambiguous-unit`, `missing-unit`, `unit-order`, `wrong-unit`, `not-a-number`
 */
export function valuesOf(phrase: Phrase, kind: Kind): Values {
  const { first, second, link } = phrase;
  if (first.point) throw new Refusal('wrong-unit', first.point, [[replace(first.point, '%')]]);
  if (second?.point && link === 'range') throw new Refusal('wrong-unit', second.point, [[replace(second.point, '%')]]);
  if (!second) return { first: valueOf(first, kind, nothingShared), second: null, relative: false };
  return link === 'range' ? readRange(first, second, kind) : readTolerance(first, second, kind);
}
