import { type DigitRun, readDigits } from './digits.ts';
import { isSpace, matchJoinedMagnitude, matchWord, type Meaning } from './lexicon.ts';
import type { Span } from './refusal.ts';

/** What a numeral is made of: numbers in digits, known words and signs, and at most one thing that is neither. */
export type Token = Span & (Meaning | { readonly type: 'number'; readonly run: DigitRun } | { readonly type: 'unknown' });
export type TokenOf<Type extends Token['type']> = Extract<Token, { readonly type: Type }>;

const letter = /[\p{L}\p{M}_]/u;
const hangul = /[\uac00-\ud7a3]/;

/** Where the unknown character or word at `at` ends: a word as a whole, anything else singly. */
const endOfUnknown = (text: string, at: number): number => {
  const codePoint = String.fromCodePoint(text.codePointAt(at) ?? 0);
  let end = at + codePoint.length;
  if (!letter.test(codePoint)) return end;
  // Korean words are written together, so an unknown one ends where a known one begins: 홍콩 of 홍콩달러.
  while (end < text.length && letter.test(text.charAt(end)) && !(hangul.test(text.charAt(end)) && matchWord(text, end))) end += 1;
  return end;
};

/**
 * The tokens of a folded text, up to the first that is not understood (which is the last token then).
 * @throws Refusal for numbers that are not numbers.
 */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const run = readDigits(text, at);
    if (run) {
      tokens.push({ type: 'number', run, at, end: run.end });
      at = run.end;
      continue;
    }
    const match = matchWord(text, at) ?? matchJoinedMagnitude(text, at);
    if (!match) {
      tokens.push({ type: 'unknown', at, end: endOfUnknown(text, at) });
      return tokens;
    }
    tokens.push({ ...match.meaning, at, end: match.end });
    at = match.end;
  }
  return tokens;
}
