import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Issue, NumeralKey } from '../scenario/index.ts';
import { currencyRoleOf, readDecision } from '../scenario/index.ts';
import { echoNumeral, isCurrency } from '../units/index.ts';
import { writeIssue, writeProblem } from './issue.ts';
import type { Pen } from './pen.ts';

/** How a field's text was read, or why it was not. */
export type ReadingDocument = { readonly echo: string | null; readonly error: string | null; readonly suggestions: readonly string[] };

/** The reading of a draft, and the spelling that stands behind it until it is decided. */
export type DraftDocument = ReadingDocument & { readonly held: string };

/** @param issues what taking the text over would raise @param currency of a bare amount in this field */
export function presentReading(
  key: NumeralKey,
  text: string,
  issues: readonly Issue[],
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
): ReadingDocument {
  const reading = readDecision(key, text, currencyOf(key, estimate));
  if (!reading.ok) {
    if (text.trim() === '') return { echo: null, error: null, suggestions: [] };
    return { echo: null, error: writeProblem(reading.problem, messages), suggestions: reading.problem.suggestions };
  }
  const [first] = issues;
  if (first) return { echo: null, error: writeIssue(first, messages, 'field'), suggestions: [] };
  const { numeral } = reading;
  const money = isCurrency(numeral.unit) ? pen.converted({ ...numeral, unit: numeral.unit }, estimate.binding.exchange) : null;
  const said = numeral.unit === 'calendarDay' ? (pen.range(numeral) ?? pen.quantity(numeral)) : echoNumeral(numeral, messages.code, text);
  return { echo: [said, money].filter(Boolean).join(' = '), error: null, suggestions: [] };
}

function currencyOf(key: NumeralKey, { binding: { currencies } }: Estimate) {
  return currencies[currencyRoleOf[key] ?? 'purchase'];
}

export type ReadingMaker = typeof presentReading;
