import type { Token } from './scan.ts';
import type { Span } from './refusal.ts';

/** A place in a row of tokens. */
export class Cursor {
  /** The folded text, capitals as typed. */
  readonly text: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | null {
    return this.#tokens[this.#index + ahead] ?? null;
  }

  /** The token before, to point at when something is missing after it. */
  previous(): Token | null {
    return this.#tokens[this.#index - 1] ?? null;
  }

  step(): void {
    this.#index += 1;
  }

  /** The token here if it is of this type, stepped over; else null. */
  take<Type extends Token['type']>(type: Type): Extract<Token, { readonly type: Type }> | null {
    const token = this.peek();
    if (token?.type !== type) return null;
    this.#index += 1;
    return token as Extract<Token, { readonly type: Type }>;
  }

  textOf(span: Span): string {
    return this.text.slice(span.at, span.end);
  }
}
