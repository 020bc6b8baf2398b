import type { Comparison } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Pen } from './pen.ts';

type Reference = { readonly subject: string; readonly amount: string; readonly approximate: boolean };

/** What may be said of the plan beside a reference figure, as a sentence. */
export function writeComparison(comparison: Comparison, library: Catalogue, messages: Messages, pen: Pen): string {
  const figure = library.reference(comparison.reference);
  const reference = { subject: figure.subject[messages.code], amount: pen.figure(figure), approximate: figure.operator === '~' };
  const sentence = writeRelation(comparison, reference, messages, pen);
  const { relation, ratioLow, ratioHigh, operator } = comparison;
  if (relation === 'between' || !ratioLow || !ratioHigh || ratioLow.eq(ratioHigh)) return sentence;
  const words = messages.comparison;
  const withEnds = isFloor(operator) ? words.withRangeOverFloor : isCeiling(operator) ? words.withRangeOverCeiling : words.withRange;
  return withEnds(sentence, pen.ratio(ratioLow), pen.ratio(ratioHigh));
}

function writeRelation(comparison: Comparison, reference: Reference, messages: Messages, pen: Pen): string {
  const { relation, strict, operator, ratio, ratioBelow, ratioAbove, ratioLow, ratioHigh } = comparison;
  const words = messages.comparison;
  const said = (text: string): string => (comparison.approximate ? words.about(text) : text);
  /** A bound is rounded away from what it bounds, so that it still holds; 1 times is not said. */
  const bound = (of: Decimal, rounding: 0 | 1): string | null => (of.eq(1) ? null : said(pen.ratio(of.toSignificantDigits(3, rounding))));
  if (relation === 'passes-floor') return words.passesFloor(reference);
  if (relation === 'under-ceiling') return words.underCeiling(reference);
  if (relation === 'straddles') return (isFloor(operator) ? words.floorWithin : words.ceilingWithin)(reference);
  if (relation === 'below' && ratioBelow) {
    const most = bound(ratioBelow, Decimal.ROUND_UP);
    if (isFloor(operator)) return (strict ? words.lessThanFloor : words.atMostFloor)(most, reference);
    return (strict ? words.lessThan : words.atMost)(most, reference);
  }
  if (relation === 'above' && ratioAbove) {
    const least = bound(ratioAbove, Decimal.ROUND_DOWN);
    if (isCeiling(operator)) return (strict ? words.moreThanCeiling : words.atLeastCeiling)(least, reference);
    return (strict ? words.moreThan : words.atLeast)(least, reference);
  }
  if (relation === 'between' && ratioLow && ratioHigh) return words.between(said(pen.ratio(ratioLow)), pen.ratio(ratioHigh), reference);
  if (relation !== 'ratio' || !ratio) return words.unknown(reference);
  return writeRatio(ratio, comparison.approximate, reference, messages, pen);
}

function writeRatio(ratio: Decimal, approximate: boolean, reference: Reference, { comparison: words }: Messages, pen: Pen): string {
  const written = pen.ratio(ratio);
  if (ratio.eq(1) && !approximate) return words.equal(reference);
  if (written === '1') return words.nearlyEqual(reference);
  if (!approximate) return words.ratio(written, reference);
  return !ratio.isZero() && ratio.lte(0.5)
    ? words.share(pen.ratio(new Decimal(1).div(ratio)), reference)
    : words.approximate(written, reference);
}

const isFloor = (operator: Comparison['operator']): boolean => operator === '>' || operator === '>=';
const isCeiling = (operator: Comparison['operator']): boolean => operator === '<' || operator === '<=';
