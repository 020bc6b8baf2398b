import type { Cursor } from './cursor.ts';
import { Refusal, remove, replace } from './refusal.ts';

const wordsForNumbers = new Map<string, string>([
  ...Object.entries({
    한: '1',
    두: '2',
    세: '3',
    석: '3',
    네: '4',
    넉: '4',
    다섯: '5',
    여섯: '6',
    일곱: '7',
    여덟: '8',
    아홉: '9',
    열: '10',
  }),
  ...Object.entries({ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10' }),
]);
const wordsForUnits = new Map<string, string>([
  ['월', '개월'],
  ['mm', 'M'],
  ['mil', ' million'],
  ['g', 'B'],
  ['mon', ' months'],
  ['bil', ' billion'],
]);
const invisible = /^[\p{Cc}\p{Cf}]$/u;

/** Says no to what stands at the cursor: something unknown, or known and out of place. */
export const refuseHere = (cursor: Cursor, missing: 'not-a-number' | 'unknown-character'): never => {
  const token = cursor.peek();
  if (!token) {
    const last = cursor.previous();
    throw new Refusal(
      'not-a-number',
      last ?? { at: 0, end: cursor.text.length },
      last?.type === 'tilde' ? [[replace(last, '+')]] : last?.type === 'dash' ? [[remove(last)]] : [],
    );
  }
  if (token.type !== 'unknown') throw new Refusal(missing, token);
  const word = cursor.textOf(token).toLowerCase();
  if (/^(nan|inf|infinity|∞)$/.test(word)) throw new Refusal('not-a-number', token);
  const number = wordsForNumbers.get(word);
  if (number && !/[0-9]/.test(cursor.text.charAt(token.end))) throw new Refusal('unknown-character', token, [[replace(token, number)]]);
  const unit = wordsForUnits.get(word);
  if (unit) throw new Refusal('unknown-character', token, [[replace(token, unit)]]);
  // What can't be seen was hardly meant; apostrophes and underscores between digits were meant as commas.
  const between = /[0-9]/.test(cursor.text.charAt(token.at - 1)) && /[0-9]/.test(cursor.text.charAt(token.end));
  if (invisible.test(word)) throw new Refusal('unknown-character', token, [[remove(token)]]);
  if (between && /^[_'’]$/.test(word)) {
    const rest = [...cursor.text.slice(token.at).matchAll(/[_'’]/g)].map((match) => ({
      at: token.at + match.index,
      end: token.at + match.index + 1,
    }));
    throw new Refusal('unknown-character', token, [rest.map((mark) => replace(mark, ','))]);
  }
  throw new Refusal('unknown-character', token);
};
