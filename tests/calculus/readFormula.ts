/**
 * A reader of spreadsheet formulas that shares nothing with the writer: tokens, then the railway yard, then a stack.
 * It follows what spreadsheets do and mathematics doesn't: powers are taken from left to right, a minus before a number
 * binds closer than a power, an empty cell is nothing, a text in a sum is an error, and errors spread.
 */
export type Value = number | string | boolean | null | SpreadsheetError;
export class SpreadsheetError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
  toString(): string {
    return this.code;
  }
}

type Token = {
  readonly kind: 'number' | 'text' | 'reference' | 'function' | 'operator' | 'open' | 'close' | 'comma';
  readonly text: string;
};

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /^\d+(?:\.\d+)?(?:E[+-]?\d+)?/],
  ['text', /^"(?:[^"]|"")*"/],
  ['reference', /^(?:(?:'(?:[^']|'')+'|[A-Za-z_]\w*)!)?\$?[A-Z]{1,3}\$?\d+(?!\w*\()/],
  ['function', /^[A-Z]+(?=\()/],
  ['operator', /^(?:<=|>=|<>|[-+*/^<>=])/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^,/],
];

function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  let rest = formula;
  while (rest !== '') {
    const next = patterns.flatMap(([kind, pattern]) => {
      const [text] = pattern.exec(rest) ?? [];
      return text === undefined ? [] : [{ kind, text }];
    })[0];
    if (!next) throw new SyntaxError(`Nothing begins like “${rest.slice(0, 20)}” in ${formula}`);
    found.push(next);
    rest = rest.slice(next.text.length);
  }
  return found;
}

type Step =
  | { readonly does: 'push'; readonly value: Value }
  | { readonly does: 'look'; readonly at: string }
  | { readonly does: 'call'; readonly name: string; readonly takes: number };

const strength: Readonly<Record<string, number>> = {
  '<': 1,
  '>': 1,
  '=': 1,
  '<=': 1,
  '>=': 1,
  '<>': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
  minus: 5,
};

type Waiting = { readonly kind: 'operator' | 'open' | 'function'; readonly text: string; takes: number };

/** The steps of a formula in the order in which they are taken. */
function steps(formula: string): readonly Step[] {
  const done: Step[] = [];
  const waiting: Waiting[] = [];
  let before: Token['kind'] | null = null;
  const settle = (until: (top: Waiting) => boolean): void => {
    for (let top = waiting.at(-1); top && top.kind === 'operator' && !until(top); top = waiting.at(-1)) {
      waiting.pop();
      done.push({ does: 'call', name: top.text, takes: top.text === 'minus' ? 1 : 2 });
    }
  };
  for (const { kind, text } of tokens(formula)) {
    const afterOperand = before === 'number' || before === 'text' || before === 'reference' || before === 'close';
    if (kind === 'number') done.push({ does: 'push', value: Number(text) });
    if (kind === 'text') done.push({ does: 'push', value: text.slice(1, -1).replaceAll('""', '"') });
    if (kind === 'reference') done.push({ does: 'look', at: text });
    if (kind === 'function') waiting.push({ kind, text, takes: 0 });
    if (kind === 'open') waiting.push({ kind, text, takes: 1 });
    if (kind === 'operator' && afterOperand) {
      settle((top) => (strength[top.text] ?? 0) < (strength[text] ?? 0));
      waiting.push({ kind, text, takes: 2 });
    }
    if (kind === 'operator' && !afterOperand) {
      if (text !== '-') throw new SyntaxError(`“${text}” stands before nothing in ${formula}`);
      waiting.push({ kind, text: 'minus', takes: 1 });
    }
    if (kind === 'comma' || kind === 'close') {
      settle(() => false);
      const open = waiting.at(-1);
      if (!open || !afterOperand) throw new SyntaxError(`“${text}” closes nothing in ${formula}`);
      if (kind === 'comma') open.takes += 1;
      if (kind === 'close') {
        waiting.pop();
        if (waiting.at(-1)?.kind === 'function') done.push({ does: 'call', name: waiting.pop()?.text ?? '', takes: open.takes });
        else if (open.takes !== 1) throw new SyntaxError(`A list stands outside of a function in ${formula}`);
      }
    }
    before = kind;
  }
  settle(() => false);
  if (waiting.length > 0) throw new SyntaxError(`Something is left open in ${formula}`);
  return done;
}

const failed = (code: string): SpreadsheetError => new SpreadsheetError(code);
const firstError = (values: readonly Value[]): SpreadsheetError | undefined => values.find((each) => each instanceof SpreadsheetError);

const real = (value: number): Value => (Number.isFinite(value) ? value : failed('#NUM!'));

/** What takes numbers: an empty cell is 0, a text is an error. */
const numeric =
  (compute: (...numbers: readonly number[]) => Value) =>
  (...values: readonly Value[]): Value => {
    const error = firstError(values);
    if (error) return error;
    if (values.some((each) => typeof each === 'string')) return failed('#VALUE!');
    return compute(...values.map(Number));
  };

const nothing = 0;
const calls: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  '+': numeric((a = nothing, b = nothing) => real(a + b)),
  '-': numeric((a = nothing, b = nothing) => real(a - b)),
  '*': numeric((a = nothing, b = nothing) => real(a * b)),
  '/': numeric((a = nothing, b = nothing) => (b === 0 ? failed('#DIV/0!') : real(a / b))),
  '^': numeric((a = nothing, b = nothing) => (a === 0 && b <= 0 ? failed('#NUM!') : real(a ** b))),
  '<': numeric((a = nothing, b = nothing) => a < b),
  '=': numeric((a = nothing, b = nothing) => a === b),
  minus: numeric((a = nothing) => -a),
  ABS: numeric((a = nothing) => Math.abs(a)),
  EXP: numeric((a = nothing) => real(Math.exp(a))),
  LN: numeric((a = nothing) => (a > 0 ? Math.log(a) : failed('#NUM!'))),
  SQRT: numeric((a = nothing) => (a < 0 ? failed('#NUM!') : Math.sqrt(a))),
  INT: numeric((a = nothing) => Math.floor(a)),
  MAX: numeric((...numbers) => Math.max(...numbers)),
  COUNT: (...values) => values.filter((each) => typeof each === 'number').length,
  IF: (test = null, yes = null, no = null) =>
    test instanceof SpreadsheetError ? test : test === true || (typeof test === 'number' && test !== 0) ? yes : no,
  IFERROR: (value = null, otherwise = null) => (value instanceof SpreadsheetError ? otherwise : value),
};

/** @param look the value of a cell, by its reference as it is written */
export function readFormula(formula: string, look: (reference: string) => Value): Value {
  const stack: Value[] = [];
  for (const step of steps(formula)) {
    if (step.does === 'push') stack.push(step.value);
    if (step.does === 'look') stack.push(look(step.at));
    if (step.does === 'call') {
      const call = calls[step.name];
      if (!call) return failed('#NAME?');
      stack.push(call(...stack.splice(stack.length - step.takes)));
    }
  }
  if (stack.length !== 1) throw new SyntaxError(`${formula} leaves ${stack.length} values`);
  return stack[0] ?? null;
}
