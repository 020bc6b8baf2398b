import type { Messages } from '../messages/index.ts';
import type { Issue } from '../scenario/index.ts';
import type { Solved } from '../scenario/index.ts';
import { inputOf, isDecisionKey, isSolved, solvableNodes } from '../scenario/index.ts';
import type { NumeralProblem } from '../units/index.ts';
import { Decimal, formatNumber } from '../units/index.ts';
import { fieldLabel } from './name.ts';
import { penFor } from './pen.ts';
import { unitToRead } from './quantity.ts';

/** Why a numeral was not understood, and where. */
export const writeProblem = ({ code, at, text }: NumeralProblem, messages: Messages): string =>
  messages.numeralProblems[code]({ text, place: at + 1 });

/** A number of one of the six, in base units. */
function writeAmount(key: Solved, text: string, { code }: Messages): string {
  const value = new Decimal(text);
  return penFor(code).quantity({
    operator: '=',
    value,
    low: value,
    high: value,
    unit: unitToRead(solvableNodes[key], inputOf(key).unit.symbol),
  });
}

/**
 * What could not be taken, in a sentence.
 * @param where a link has the default stand in its place, a field what it held before
 */
export function writeIssue({ code, key, text, problem, least, most }: Issue, messages: Messages, where: 'link' | 'field' = 'link'): string {
  const end = (value: string | null) =>
    value === null ? '' : formatNumber(new Decimal(value), { language: messages.code, style: 'prose' });
  const named = (each: string) => (isDecisionKey(each) ? fieldLabel(each, messages) : each);
  const inUnit = (value: string | null) => (isSolved(key) && value !== null ? writeAmount(key, value, messages) : '');
  const isOfSolved = code === 'infeasible' || code === 'perhaps-infeasible' || code === 'beyond-sense';
  const ends = (): readonly [string, string] => {
    if (code === 'unknown-choice') return [least ?? '', ''];
    return isOfSolved ? [inUnit(least), inUnit(most)] : [end(least), end(most)];
  };
  const [lowest, highest] = ends();
  return messages.issues[code]({
    key: named(key),
    text: code === 'left-out' ? text.split(',').map(named).join(', ') : isOfSolved ? inUnit(text) : text,
    least: lowest,
    most: highest,
    stands: messages.stands[where],
    problem: problem ? writeProblem(problem, messages) : '',
  });
}
