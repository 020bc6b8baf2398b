import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { Issue } from '../scenario/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { inputOf, isDecisionKey, isNumeralKey, isSolved, solvableNodes } from '../scenario/index.ts';
import type { NumeralProblem } from '../units/index.ts';
import { Decimal, formatNumber } from '../units/index.ts';
import { fieldLabel } from './name.ts';
import { penFor } from './pen.ts';
import { unitToRead } from './quantity.ts';

/** Why a numeral was not understood, and where. */
export const writeProblem = ({ code, at, text }: NumeralProblem, messages: Messages): string =>
  messages.numeralProblems[code]({ text, place: at + 1 });

/** A number in base units, as a field has it; an amount of money bare, since the end of a field is the same in every currency. */
function writeAmount(key: NumeralKey, text: string, { code }: Messages): string {
  const value = new Decimal(text);
  const input = inputOf(key);
  const { symbol } = input.unit;
  if (/Currency/.test(symbol)) return formatNumber(value, { language: code, style: 'prose' });
  const unit = unitToRead(isSolved(key) ? solvableNodes[key] : nodeName(input), symbol);
  return penFor(code).quantity({ operator: '=', value, low: value, high: value, unit });
}

/** What makes sense for a field. */
function writeDomain(key: NumeralKey, messages: Messages): string {
  const { least, leastIncluded, most } = inputOf(key).domain;
  const [from, to] = [writeAmount(key, least, messages), writeAmount(key, most, messages)];
  return (leastIncluded ? messages.domains.closed : messages.domains.open)(from, to);
}

/**
 * What could not be taken, in a sentence.
 * @param where a link has the default stand in its place, a field what it held before
 */
export function writeIssue({ code, key, text, problem, least, most }: Issue, messages: Messages, where: 'link' | 'field' = 'link'): string {
  const named = (each: string) => (isDecisionKey(each) ? fieldLabel(each, messages) : each);
  const inUnit = (value: string | null) => (isSolved(key) && value !== null ? writeAmount(key, value, messages) : '');
  const isOfSolved = code === 'infeasible' || code === 'perhaps-infeasible' || code === 'beyond-sense' || code === 'parameters-apart';
  return messages.issues[code]({
    key: named(key),
    text: code === 'left-out' ? text.split(',').map(named).join(', ') : isOfSolved ? inUnit(text) : text,
    least: isOfSolved ? inUnit(least) : (least ?? ''),
    most: isSolved(key) ? inUnit(most) : (most ?? ''),
    domain: code === 'outside-domain' && isNumeralKey(key) ? writeDomain(key, messages) : '',
    stands: messages.stands[where],
    problem: problem ? writeProblem(problem, messages) : '',
  });
}
