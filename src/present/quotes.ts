import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { Quote } from '../provenance/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { amountOfCited, inputOf } from '../scenario/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import { citationText } from './citation.ts';
import type { Pen } from './pen.ts';
import { unitToRead } from './quantity.ts';

/** A published value that a field may take: who offers it, of which day, and how it is spelt in the field. */
export type QuoteDocument = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly date: string;
  readonly citation: string;
  readonly note: string | null;
  /** What can be taken over: the value, or each of lowest, median and highest; a range without a centre whole. */
  readonly values: readonly { readonly label: string | null; readonly text: string; readonly spelling: string }[];
};

/** The published values of a field, of this accelerator where they are said of one; the newest first. */
export function presentQuotes(key: NumeralKey, { library, binding }: Estimate, messages: Messages, pen: Pen): readonly QuoteDocument[] {
  return library.quotes
    .filter((quote) => quote.key === key && (quote.accelerator === null || quote.accelerator === binding.accelerator.id))
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf))
    .map((quote) => ({
      id: quote.id,
      label: quote.name[messages.code],
      detail: [quote.provider, quote.instance, quote.region, quote.count === null ? null : messages.costs.offers(quote.count)]
        .filter(Boolean)
        .join(' · '),
      date: quote.asOf,
      citation: citationText(quote.citation, library, messages),
      note: quote.note?.[messages.code] ?? null,
      values: valuesOf(quote, unitToRead(nodeName(inputOf(key)), quote.unit), messages, pen),
    }));
}

function valuesOf(quote: Quote, readAs: string, { costs }: Messages, pen: Pen): QuoteDocument['values'] {
  const { operator, value, low, high, unit } = quote;
  const currency = unit.slice(0, 3);
  const spelled = (text: string): string => `${new Decimal(text).toFixed()}${isCurrency(currency) ? currency : (suffixes[unit] ?? '')}`;
  const text = (amount: string): string => pen.value(new Decimal(amount), readAs);
  if (operator === 'range' && low !== null && high !== null) {
    if (value === null)
      return [
        {
          label: null,
          text: pen.quantity({ ...amountOfCited(quote), unit: readAs }),
          spelling: `${new Decimal(low).toFixed()}-${spelled(high)}`,
        },
      ];
    return [
      { label: costs.lowest, text: text(low), spelling: spelled(low) },
      { label: costs.median, text: text(value), spelling: spelled(value) },
      { label: costs.highest, text: text(high), spelling: spelled(high) },
    ];
  }
  if (value === null) return [];
  const sign = operator === '=' ? '' : operator;
  return [{ label: null, text: pen.quantity({ ...amountOfCited(quote), unit: readAs }), spelling: `${sign}${spelled(value)}` }];
}

/** Seconds are typed with their unit. */
const suffixes: Readonly<Record<string, string>> = { s: 's' };
