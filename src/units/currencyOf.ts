import type { Convention, Currency, NumeralContext } from './numeral.ts';
import { insertAfterAmount, type Phrase, type Side } from './phrase.ts';
import { type Edit, Refusal, replace } from './refusal.ts';
import type { TokenOf } from './scan.ts';

type CurrencyFound = { readonly currency: Currency; readonly convention: Convention | null };

const hasKoreanUnit = (side: Side): boolean =>
  side.pieces.some(({ amount }) => amount.magnitudes.some(({ script }) => script === 'korean'));

/** `¥2bn` as `CNY 2bn`: the user's own text with the sign made plain. */
const spellOut = (yen: TokenOf<'currency'>, first: Side, fieldCurrency: Currency | undefined): Edit[][] => {
  const before = yen.at < first.pieces[0].amount.at;
  const codes = fieldCurrency === 'JPY' ? ['JPY', 'CNY'] : ['CNY', 'JPY'];
  return codes.map((code) => [replace(yen, before ? `${code} ` : ` ${code}`)]);
};

/**
 * The currency of a sum of money: the one written, else the field's, else won where the number is written with a
 * Korean unit (`4천만`), since nobody else counts so.
 * @throws Refusal `two-currencies`, `ambiguous-currency`, `missing-currency`
 */
export function currencyOf(phrase: Phrase, context: NumeralContext): CurrencyFound {
  const { first, second } = phrase;
  const written = [...first.currencies, ...(second?.currencies ?? [])];
  const named = written.filter(({ currency }) => currency !== null);
  const currency = named[0]?.currency ?? null;
  const other = named.find((token) => token.currency !== currency);
  if (other && named[0]) throw new Refusal('two-currencies', other, [[replace(other, '')], [replace(named[0], '')]]);
  const yen = written.find((token) => token.currency === null);
  if (yen && currency === null) throw new Refusal('ambiguous-currency', yen, spellOut(yen, first, context.currency));
  if (yen && currency !== 'CNY' && currency !== 'JPY') throw new Refusal('two-currencies', yen, [[replace(yen, '')]]);
  if (currency !== null) return { currency, convention: null };
  if (context.currency) return { currency: context.currency, convention: 'currency-of-field' };
  if (hasKoreanUnit(first) || (second && hasKoreanUnit(second))) return { currency: 'KRW', convention: 'currency-from-korean-unit' };
  const last = second && phrase.link === 'range' ? second : first;
  const start = first.pieces[0].amount;
  throw new Refusal(
    'missing-currency',
    { at: start.at, end: start.end },
    [' USD', ' KRW', ' CNY'].map((code) => [insertAfterAmount(last, code)]),
  );
}
