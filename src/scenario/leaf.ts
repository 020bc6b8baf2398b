import type { Amount, FigureNode, InputNode } from '../calculus/index.ts';
import type { Citation, CoreCited, Words } from '../provenance/index.ts';
import { assumed } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { NumeralKey } from './decisions.ts';
import type { Status } from './status.ts';

/** A leaf of the book as this plan has it. */
export type BoundLeaf = {
  readonly node: InputNode | FigureNode;
  readonly key: NumeralKey | null;
  readonly amount: Amount;
  readonly status: Status;
  readonly citation: Citation | null; // null for what the user typed
  readonly figure: string | null; // the record it was taken from
  readonly note: Words | null;
  readonly asOf: string | null;
  readonly spelling: string | null; // as the user wrote it
};

/** A cited number as an amount: a value with a range keeps both, and a range without a centre gets none. */
export function amountOfCited({ operator, value, low, high }: Pick<CoreCited, 'operator' | 'value' | 'low' | 'high'>): Amount {
  const [centre, least, most] = [value, low, high].map((end) => (end === null ? null : new Decimal(end)));
  if (operator === '>' || operator === '>=') return { operator, value: centre ?? null, low: centre ?? null, high: null };
  if (operator === '<' || operator === '<=') return { operator, value: centre ?? null, low: null, high: centre ?? null };
  if (!least && !most) return { operator, value: centre ?? null, low: centre ?? null, high: centre ?? null };
  return { operator: 'range', value: centre ?? null, low: least ?? centre ?? null, high: most ?? centre ?? null };
}

export const leafOf = (node: InputNode | FigureNode, key: NumeralKey | null, cited: CoreCited, status: Status): BoundLeaf => ({
  node,
  key,
  amount: amountOfCited(cited),
  status,
  citation: cited.citation,
  figure: cited.figure ?? null,
  note: cited.note,
  asOf: cited.asOf,
  spelling: null,
});

/** What nobody published and the plan does not state: any amount, and what rests on it is as open. */
export const unknown = (node: InputNode | FigureNode, key: NumeralKey | null): BoundLeaf => ({
  node,
  key,
  amount: { operator: 'range', value: null, low: null, high: null },
  status: 'default',
  citation: assumed(
    'Not published, or not found: any amount until the plan states one.',
    '공개되었거나 확인된 값이 없어, 계획에서 정하기 전에는 정해지지 않는다.',
  ),
  figure: null,
  note: null,
  asOf: null,
  spelling: null,
});

export const exact = (value: Decimal): Amount => ({ operator: '=', value, low: value, high: value });
