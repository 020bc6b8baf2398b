import type { EquationToken } from '../../present/index.ts';

type Quantity = Extract<EquationToken, { readonly name: unknown }>;

/** A quantity with the signs that must stay on its line: those before it, and the parentheses that close after it. */
export type Term = Quantity & { readonly before: string; readonly after: string };

/** A line breaks between terms only, and begins with its sign. */
export function inTerms(tokens: readonly EquationToken[]): readonly Term[] {
  const terms: Term[] = [];
  let before = '';
  for (const token of tokens) {
    const last = terms.at(-1);
    if ('name' in token) {
      terms.push({ ...token, before, after: '' });
      before = '';
    } else if (token.sign === ')' && last) terms[terms.length - 1] = { ...last, after: `${last.after})` };
    else before += token.sign === '(' ? '(' : `${token.sign} `;
  }
  return terms;
}
