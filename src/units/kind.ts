import type { NumeralKind } from './numeral.ts';
import type { Phrase, Side } from './phrase.ts';
import { type Edit, Refusal, replace } from './refusal.ts';
import type { Token } from './scan.ts';

const sides = ({ first, second }: Phrase): Side[] => (second ? [first, second] : [first]);

/** Every unit that was written, in order, without the percent or point of a tolerance, which suits any kind. */
const unitTokens = (phrase: Phrase): Token[] =>
  sides(phrase)
    .flatMap((side): (Token | null)[] => {
      const isTolerance = phrase.link === 'tolerance' && side === phrase.second;
      return [
        ...side.currencies,
        ...side.rates,
        ...side.nouns,
        ...side.pieces.map(({ time }) => time),
        ...(isTolerance ? [] : [side.percent, side.point]),
      ];
    })
    .filter((token) => token !== null)
    .toSorted((left, right) => left.at - right.at);

const suits = (kind: NumeralKind, token: Token): boolean => {
  switch (token.type) {
    case 'currency':
    case 'per':
      return kind === 'money';
    case 'time':
      return kind === 'duration';
    case 'percent':
      return kind === 'ratio';
    case 'noun':
      if (token.noun === 'each') return kind === 'money' || kind === 'count';
      if (token.noun === 'device') return kind === 'count';
      if (token.noun === 'parameter') return kind === 'parameters';
      if (token.noun === 'token') return kind === 'tokens';
      return kind === 'count' || kind === 'parameters' || kind === 'tokens';
    default:
      return false;
  }
};

const detect = (tokens: readonly Token[]): NumeralKind | null => {
  for (const token of tokens) {
    if (token.type === 'currency') return 'money';
    if (token.type === 'time') return 'duration';
    if (token.type === 'percent') return 'ratio';
    if (token.type === 'noun' && token.noun === 'parameter') return 'parameters';
    if (token.type === 'noun' && token.noun === 'token') return 'tokens';
  }
  return null;
};

const usual: Readonly<Record<NumeralKind, readonly string[]>> = {
  money: [' USD', ' KRW'],
  duration: [' days', '일'],
  ratio: ['%', ''],
  count: [''],
  parameters: [''],
  tokens: [''],
};

/**
 * What the phrase is a numeral of: what the field expects, or what its units say where no field is asking.
 * `plain` is a number without any unit, which may still turn out to be a percentage (`30 ± 10%`).
 * @throws Refusal `wrong-unit`
 */
export function kindOf(phrase: Phrase, expected: NumeralKind | undefined): NumeralKind | 'plain' {
  const tokens = unitTokens(phrase);
  const kind = expected ?? detect(tokens);
  const wrong = tokens.find((token) => !suits(kind ?? 'count', token));
  if (wrong) {
    const alternatives: Edit[][] = kind ? usual[kind].map((unit) => [replace(wrong, unit)]) : [];
    throw new Refusal('wrong-unit', wrong, alternatives);
  }
  return kind ?? (tokens.length > 0 ? 'count' : 'plain');
}
