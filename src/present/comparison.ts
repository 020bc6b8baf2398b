import type { Comparison } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import type { Pen } from './pen.ts';

/** What may be said of the plan beside a reference figure, as a sentence. */
export function writeComparison(comparison: Comparison, library: Catalogue, messages: Messages, pen: Pen): string {
  const figure = library.figure(comparison.reference);
  const reference = { subject: figure.subject[messages.code], amount: pen.figure(figure) };
  const words = messages.comparison;
  const { relation, strict, operator, ratio, ratioBelow, ratioAbove, ratioLow, ratioHigh } = comparison;
  const isFloor = operator === '>' || operator === '>=';
  if (relation === 'passes-floor') return words.passesFloor(reference);
  if (relation === 'under-ceiling') return words.underCeiling(reference);
  if (relation === 'below' && ratioBelow) {
    if (isFloor && strict && ratioBelow.eq(1)) return words.underFloor(reference);
    if (isFloor) return (strict ? words.lessThan : words.atMost)(pen.ratio(ratioBelow), reference);
    return (strict ? words.below : words.belowOrEqual)(pen.ratio(ratioBelow), reference);
  }
  if (relation === 'above' && ratioAbove) return (strict ? words.moreThan : words.atLeast)(pen.ratio(ratioAbove), reference);
  if (relation === 'between' && ratioLow && ratioHigh) return words.between(pen.ratio(ratioLow), pen.ratio(ratioHigh), reference);
  if (relation !== 'ratio' || !ratio) return words.unknown(reference);
  if (operator === '~') return ratio.eq(1) ? words.aboutEqual(reference) : words.approximate(pen.ratio(ratio), reference);
  const sentence = ratio.eq(1) ? words.equal(reference) : words.ratio(pen.ratio(ratio), reference);
  const spread = ratioLow && ratioHigh && !ratioLow.eq(ratioHigh);
  return spread ? words.withRange(sentence, pen.ratio(ratioLow), pen.ratio(ratioHigh)) : sentence;
}
