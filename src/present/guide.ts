import type { Estimate, TypicalRange } from '../analysis/index.ts';
import { outsideOf, typicalOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { inputOf, numeralKeys, readDecision } from '../scenario/index.ts';
import type { CitationDocument } from './citation.ts';
import { citationText } from './citation.ts';
import { fieldLabel } from './name.ts';
import type { Pen } from './pen.ts';
import { unitToRead } from './quantity.ts';

/** What a field is for: what it means, what usually stands in it and who says so, and whether what stands in it now is unusual. */
export type GuideDocument = {
  readonly key: NumeralKey;
  readonly label: string;
  readonly meaning: string;
  /** `18.9 – 56% (the middle nine in ten of 37 published runs)`; null where nothing is published. */
  readonly typical: string | null;
  readonly source: CitationDocument | null;
  /** Why there is no typical range. */
  readonly because: string | null;
  /** Meaning and range in a line or two; without the range where the warning has it. */
  readonly note: string;
  readonly warning: string | null;
  /** What may be typed, and is read. */
  readonly examples: readonly string[];
};

/** Makes the guide of a field; comes with the library, so that what makes fields can do without. */
export type GuideMaker = typeof presentGuide;

/** @returns null as long as the library isn’t there */
export function presentGuide(key: NumeralKey, estimate: Estimate, messages: Messages, pen: Pen): GuideDocument | null {
  const found = typicalOf(key, estimate);
  if (!found) return null;
  const { guide, code } = messages;
  const { meaning } = messages.nodes[nodeName(inputOf(key))];
  const common = { key, label: fieldLabel(key, messages), meaning, examples: guide.examples[key] };
  if (found.kind === 'none') {
    const because = found.because[code];
    return { ...common, typical: null, source: null, because, note: `${meaning} ${guide.noTypical(because)}`, warning: null };
  }
  const typical = guide.within(writeRange(key, found, messages, pen), writeOf(found, messages));
  const warning = warningOf(key, found, typical, estimate, messages);
  return {
    ...common,
    typical,
    source: { text: writeSources(found, estimate, messages), figure: null, source: null },
    because: null,
    note: warning === null ? `${meaning} ${guide.typical(typical)}` : meaning,
    warning,
  };
}

/** Every field there is, in the order of a link. */
export const presentGuides = (estimate: Estimate, messages: Messages, pen: Pen): readonly GuideDocument[] =>
  numeralKeys.flatMap((key) => presentGuide(key, estimate, messages, pen) ?? []);

function writeRange(key: NumeralKey, { low, high, unit }: TypicalRange, { guide }: Messages, pen: Pen): string {
  const readAs = unitToRead(nodeName(inputOf(key)), unit);
  if (!high) return guide.since(pen.value(low, readAs));
  return pen.quantity({ operator: low.eq(high) ? '=' : 'range', value: null, low, high, unit: readAs });
}

function writeOf({ of, count, isMiddle, accelerator }: TypicalRange, { guide, code }: Messages): string {
  const counted = count === null ? of[code] : (isMiddle ? guide.middle : guide.all)(count, of[code]);
  if (accelerator === null) return counted;
  return count === 1 ? accelerator : guide.said(accelerator, counted);
}

const mostNamed = 3;

/** One in full, and what is stated outright; of what is counted up, those that say most of it by name. */
function writeSources({ citations, count }: TypicalRange, { library }: Estimate, messages: Messages): string {
  const texts = [...new Set(citations.map((citation) => citationText(citation, library, messages)))];
  if (texts.length === 1 || count === null) return texts.join('; ');
  const counts = new Map<string, number>();
  for (const citation of citations) {
    const name = citation.kind === 'source' ? library.source(citation.source).publisher[messages.code] : '';
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
  const named = names.slice(0, mostNamed).join('; ');
  return names.length > mostNamed ? messages.guide.andOthers(named, names.length - mostNamed) : named;
}

/** Of what the user typed, as it was typed: the ends that nature sets to a bound are nobody’s. */
function warningOf(key: NumeralKey, range: TypicalRange, typical: string, { binding }: Estimate, { guide }: Messages): string | null {
  const leaf = binding.leaves.get(inputOf(key));
  if (leaf?.status !== 'input' || leaf.spelling === null) return null;
  const reading = readDecision(key, leaf.spelling);
  const outside = reading.ok ? outsideOf(reading.numeral, range) : null;
  if (!outside || (range.high === null && outside !== 'below')) return null; // a month may begin before the day within it
  return guide.outside[outside](typical);
}
