import type { EquationToken } from '../../present/index.ts';

type Name = Extract<EquationToken, { readonly name: unknown }>['name'];

/** A quantity, or a pure number of the equation (`name` is null), with the signs that must stay on its line: those before it, and what closes after it. */
export type Term = { readonly name: Name | null; readonly text: string; readonly before: string; readonly after: string };

const opens = /^(?:\(|√|ln|exp|max)$/;

/** A line breaks between terms only, and begins with its sign. */
export function inTerms(tokens: readonly EquationToken[]): readonly Term[] {
  const terms: Term[] = [];
  let before = '';
  for (const token of tokens) {
    const last = terms.at(-1);
    if ('name' in token || /^\d/.test(token.sign)) {
      const term = 'name' in token ? token : { name: null, text: token.sign };
      terms.push({ ...term, before, after: '' });
      before = '';
    } else if ((token.sign === ')' || token.sign === ',') && last) terms[terms.length - 1] = { ...last, after: last.after + token.sign };
    else before += opens.test(token.sign) ? token.sign : `${token.sign} `;
  }
  return terms;
}
