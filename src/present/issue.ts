import type { Messages } from '../messages/index.ts';
import type { Issue } from '../scenario/index.ts';
import { isDecisionKey } from '../scenario/index.ts';
import type { NumeralProblem } from '../units/index.ts';
import { Decimal, formatNumber } from '../units/index.ts';
import { fieldLabel } from './name.ts';

/** Why a numeral was not understood, and where. */
export const writeProblem = ({ code, at, text }: NumeralProblem, messages: Messages): string =>
  messages.numeralProblems[code]({ text, place: at + 1 });

/** What could not be taken, in a sentence. */
export function writeIssue({ code, key, text, problem, least, most }: Issue, messages: Messages): string {
  const end = (value: string | null) =>
    value === null ? '' : formatNumber(new Decimal(value), { language: messages.code, style: 'prose' });
  const named = (each: string) => (isDecisionKey(each) ? fieldLabel(each, messages) : each);
  return messages.issues[code]({
    key: named(key),
    text: code === 'left-out' ? text.split(',').map(named).join(', ') : text,
    least: code === 'unknown-choice' ? (least ?? '') : end(least),
    most: end(most),
    problem: problem ? writeProblem(problem, messages) : '',
  });
}
