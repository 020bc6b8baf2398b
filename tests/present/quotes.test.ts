import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import type { Amount } from '../../src/calculus/index.ts';
import type { QuoteDocument } from '../../src/present/index.ts';
import type { Quote } from '../../src/provenance/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { amountOfCited, inputOf, numeralKeys, readDecision } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import type { Language } from './readers.ts';
import { broken, costsOf, languages, textsOf } from './readers.ts';

type NumeralQuote = Quote & { readonly key: NumeralKey };
const isNumeral = (quote: Quote): quote is NumeralQuote => (numeralKeys as readonly string[]).includes(quote.key);
/** Those of a numeral; exchange rates are typed as such. */
const quoted = library.quotes.filter(isNumeral).map((quote) => [quote.id, quote] as const);

const planOf = (gpu: string) => ({ gpu, n: '1000', p: '70B', t: '30d' });
const offersOf = (gpu: string, key: NumeralKey, language: Language = 'en'): readonly QuoteDocument[] =>
  costsOf(`gpu=${gpu}&n=1000&p=70B&t=30d`, language)
    .groups.flatMap(({ fields }) => fields)
    .find(({ input }) => input.key === key)?.quotes ?? [];

function offered({ id, key, accelerator }: NumeralQuote, language: Language = 'en'): QuoteDocument {
  const found = offersOf(accelerator ?? 'a100-40-sxm', key, language).find((each) => each.id === id);
  if (!found) throw new RangeError(`${id} is not offered.`);
  return found;
}

const endsOf = ({ operator, value, low, high }: Amount) => [operator, value, low, high].map((end) => end?.toString() ?? null);
const exactly = (text: string | null): Amount => {
  const value = new Decimal(text ?? NaN);
  return { operator: '=', value, low: value, high: value };
};
/** Lowest, median and highest where a source says all three; else what it says, whole. */
const said = (quote: Quote): readonly Amount[] =>
  quote.operator === 'range' && quote.value !== null ? [quote.low, quote.value, quote.high].map(exactly) : [amountOfCited(quote)];

/** What is said exactly is found again by its amount. */
function expectSourced(quote: NumeralQuote): void {
  const { values } = offered(quote);
  expect(values.length).toBeGreaterThan(0);
  for (const { spelling } of values) {
    const { binding } = estimate({ ...planOf(quote.accelerator ?? 'a100-40-sxm'), [quote.key]: spelling }, library);
    const leaf = binding.leaves.get(inputOf(quote.key));
    // What we assumed ourselves is a default, also when somebody takes it over.
    const status = quote.citation.kind === 'source' ? 'source' : 'default';
    expect([leaf?.spelling, leaf?.status, leaf?.citation?.kind], spelling).toEqual([spelling, status, quote.citation.kind]);
  }
}

describe('published values', () => {
  test('there are some to be offered', () => expect(quoted.length).toBeGreaterThan(100));

  test.each(quoted)('%s is offered with its day and its source, and reads back to what it says', (_, quote) => {
    for (const language of languages) {
      const offer = offered(quote, language);
      expect(offer).toMatchObject({ date: quote.asOf, label: quote.name[language] });
      expect(offer.citation.length).toBeGreaterThan(5);
      expect(textsOf(offer).filter((text) => text === '?' || broken.test(text))).toEqual([]);
      const readings = offer.values.map(({ spelling }) => readDecision(quote.key, spelling));
      expect(readings.map((reading) => reading.ok && endsOf(reading.numeral))).toEqual(said(quote).map(endsOf));
      for (const reading of readings)
        if (/^[A-Z]{3}(\/|$)/.test(quote.unit)) expect(reading.ok && reading.numeral.unit).toBe(quote.unit.slice(0, 3));
      expect(new Set(offer.values.map(({ label, text }) => `${label} ${text}`)).size).toBe(offer.values.length);
    }
  });

  test.each(quoted)('%s can be taken over', (_, quote) => {
    for (const { spelling } of offered(quote).values) {
      const { binding } = estimate({ ...planOf(quote.accelerator ?? 'a100-40-sxm'), [quote.key]: spelling }, library);
      expect(binding.issues.filter(({ key }) => key === quote.key)).toEqual([]);
    }
  });

  test.each(quoted)('%s taken over keeps its source', (_, quote) => expectSourced(quote));

  test('of one accelerator are not offered for another, and come with the newest first', () => {
    expect(offersOf('h100-sxm', 'rate').length).toBeGreaterThan(5);
    const others = new Set(offersOf('a100-40-sxm', 'rate').map(({ id }) => id));
    expect(offersOf('h100-sxm', 'rate').filter(({ id }) => others.has(id))).toEqual([]);
    for (const key of ['rate', 'kwh', 'co2'] as const) {
      const dates = offersOf('h100-sxm', key).map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted((a, b) => b.localeCompare(a)));
    }
  });
});
