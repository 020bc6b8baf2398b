import type { IssueCode } from '../../scenario/index.ts';
import type { ProblemCode } from '../../units/index.ts';
import { problemsOfStep } from './problemsOfStep.ts';

/** `text` is what was typed, or the part of it that is meant; `place` counts characters from 1. */
type Place = { readonly text: string; readonly place: number };

/** Why a numeral was not understood. How it could be spelt stands in buttons beside it. */
export const numeralProblems: Readonly<Record<ProblemCode, (place: Place) => string>> = {
  empty: () => 'Nothing is typed here.',
  'unknown-character': ({ text, place }) => `“${text}” (character ${place}) belongs to no number that is known here.`,
  'not-a-number': ({ text }) => `“${text}” is not a number.`,
  grouping: ({ text }) => `Commas stand in groups of three and a point before decimals: “${text}” could mean two things.`,
  'unit-order': ({ text, place }) => `Units go from large to small, each once: “${text}” (character ${place}) is out of order.`,
  'digits-after-unit': ({ text, place }) => `What is “${text}” (character ${place}) counted in?`,
  'ambiguous-currency': ({ text }) => `“${text}” is the sign of the yuan and of the yen: which is meant?`,
  'ambiguous-unit': ({ text }) => `“${text}” could be more than one unit here.`,
  'missing-unit': ({ text }) => `“${text}” of what? A duration needs its unit.`,
  'missing-currency': ({ text }) => `“${text}” of what? An amount of money needs its currency.`,
  'wrong-unit': ({ text, place }) => `“${text}” (character ${place}) is a unit of something else.`,
  'two-currencies': ({ text }) => `Two currencies in one amount: “${text}” is the second.`,
  'reversed-range': ({ text }) => `The range “${text}” starts above its end.`,
  'too-large': ({ text }) => `“${text}” is larger than anything here.`,
  'too-small': ({ text }) => `“${text}” is smaller than anything here.`,
  'too-long': () => 'That is longer than any number.',
  'not-a-date': ({ text }) => `“${text}” is no date. Write a day, a month or a year from 2000 to 2100: 2022-05-12, 2022-05, 2022.`,
};

type Said = {
  readonly key: string;
  readonly text: string;
  readonly least: string;
  readonly most: string;
  readonly domain: string;
  readonly stands: string;
  readonly problem: string;
};

/** What makes sense for a field, with its least or without. */
export const domains = {
  closed: (least: string, most: string): string => `${least} to ${most}`,
  open: (least: string, most: string): string => `more than ${least}, up to ${most}`,
};

/** What a plan has instead of what could not be taken. */
export const stands = { link: 'the default stands', field: 'the value before stands' };

/** What could not be taken from a link or a field. */
export const issues: Readonly<Record<IssueCode, (said: Said) => string>> = {
  'unreadable-numeral': ({ key, text, stands: instead, problem }) => `${key}: “${text}” was not understood, so ${instead}. ${problem}`,
  'outside-domain': ({ key, text, domain, stands: instead }) =>
    `${key}: “${text}” is a number, but outside what makes sense (${domain}); ${instead}.`,
  'not-whole': ({ key, text, stands: instead }) => `${key}: “${text}” is not a whole number; ${instead}.`,
  'unknown-accelerator': ({ text }) => `The accelerator “${text}” is not known; the opening one stands.`,
  'unknown-key': ({ key }) => `“${key}” is not a part of a plan and was left out.`,
  'repeated-key': ({ key, text }) => `${key} stands twice in the link; “${text}” was left out.`,
  'empty-value': ({ key }) => `${key} is empty in the link; the default stands.`,
  'bad-escape': ({ key, text }) => `${key}: the link is damaged at “${text}”; the default stands.`,
  'too-long': () => 'The link is far longer than any plan and was not read.',
  'left-out': ({ text }) => `The link says nothing of: ${text}. The defaults stand.`,
  'newer-version': ({ text }) => `The link was made by a newer edition (version ${text}); what this one knows was read.`,
  'not-a-plan': () => 'The link holds no plan; this is the opening one.',
  'unknown-rate': ({ text }) => `“${text}” is no exchange rate. Write it like 1334KRW/USD.`,
  'no-exchange-rate': ({ key, text }) =>
    `${key}: no exchange rate is pinned for the currency of “${text}”. Add one to the link, like fx=1450KRW/EUR, or use won, dollars or yuan.`,
  'unknown-solve': ({ text }) =>
    `“${text}” can’t be computed from what the plan states. Two of budget, accelerators, duration, parameters, tokens and MFU can, but not two of parameters, tokens and MFU, nor accelerators with duration.`,
  'unknown-pin': ({ text }) => `“${text}”: only budget, n, t, p, d and mfu can be pinned; the rest was left out.`,
  'all-pinned': ({ key }) => `${key} is computed, and everything that could be computed in its place is pinned. Unpin something first.`,
  'perhaps-infeasible': ({ key, text, least, most }) =>
    `Within the ranges of this plan ${key} may have to be ${text}, and it can only be from ${least} to ${most}.`,
  'beyond-sense': ({ key, text, most }) => `${key} comes out at ${text}, and more than ${most} makes little sense.`,
  'no-count': () =>
    'This plan can’t be carried out: more accelerators fail more often, and no number of them is done in time. Allow more time, or fewer failures.',
  'costs-nothing': ({ key }) =>
    `${key}: what it is spent on costs nothing here, so it sets no limit and what it would give stays open. State a price.`,
  infeasible: ({ key, text, least, most }) =>
    `This plan can’t be carried out: ${key} would have to be ${text}, and it can only be from ${least} to ${most}.`,
  'open-end': ({ key, text }) =>
    `${key}: “${text}” is open to one side, and results do not simply rise or fall with it here. Give both ends; until then they stay open.`,
  'beyond-daly': () =>
    'A checkpoint may take as long as two intervals between failures: Daly’s estimate does not hold there, and hardly any work gets done.',
  ...problemsOfStep,
  'many-epochs': ({ text, most }) =>
    `With ${text} unique tokens the data is gone through more than ${most} times, where the law of repeated data was not seen to hold: at 44 epochs it gives 0.347 nats of loss by repetition, and 0.856 were measured.`,
  'not-published': ({ key, text }) => `${key}: nothing is published of it for ${text}. What rests on it stays open until you state it.`,
  'unknown-choice': ({ key, text, least }) => `${key}: “${text}” can’t be chosen; there is: ${least}. The default stands.`,
  'unknown-reference': ({ text }) => `No reference here is called “${text}”; the lanes stand without it.`,
  'no-lane': ({ text }) => `“${text}” is of a kind that no lane shows, so it stands in none.`,
  'too-many-references': ({ text }) => `There are more references than the lanes can carry; left out: ${text}.`,
  'over-determined': ({ key }) => `More is stated than can be given freely: ${key} follows from the rest and is computed instead.`,
};
