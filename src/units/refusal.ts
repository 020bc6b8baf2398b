import type { ProblemCode } from './numeral.ts';

/** A stretch of the folded text, end not included. */
export type Span = { readonly at: number; readonly end: number };

/** A replacement in the text as typed: several together make one suggestion. */
export type Edit = Span & { readonly text: string };

/**
 * How the rooms of the parser say no, from any depth. Never leaves the parser: `parseNumeral` turns it into a
 * `NumeralProblem`, and keeps only those suggestions that it can read itself.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly suggestions: readonly (readonly Edit[])[];

  constructor(code: ProblemCode, span: Span, suggestions: readonly (readonly Edit[])[] = []) {
    super(code);
    this.code = code;
    this.span = { at: span.at, end: span.end };
    this.suggestions = suggestions;
  }
}

export const replace = (span: Span, text: string): Edit => ({ at: span.at, end: span.end, text });
export const insert = (at: number, text: string): Edit => ({ at, end: at, text });
export const remove = (span: Span): Edit => ({ at: span.at, end: span.end, text: '' });
