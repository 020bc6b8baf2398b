import type { NumeralKey, Solved } from '../../scenario/index.ts';

/** A part of the plan's sentence: words, or the place of a field. */
export type SentencePart = string | { readonly field: 'gpu' | NumeralKey };

const beginning: readonly SentencePart[] = [
  'Buy ',
  { field: 'n' },
  ' × ',
  { field: 'gpu' },
  ' at ',
  { field: 'price' },
  ' each, train a model of ',
  { field: 'p' },
  ' parameters ',
];

const spending = (...price: readonly SentencePart[]): readonly SentencePart[] => [
  'With ',
  { field: 'budget' },
  ', ',
  { field: 'n' },
  ' × ',
  { field: 'gpu' },
  ...price,
  ' train a model of ',
  { field: 'p' },
  ' parameters for ',
  { field: 't' },
  ', and it gets through ',
  { field: 'd' },
  ' tokens.',
];

/** By what is computed beside the budget; and with a budget, for a run that is rented and for others. */
export const sentence: Readonly<Record<Solved | 'rented', readonly SentencePart[]>> = {
  budget: spending(),
  rented: spending(' at ', { field: 'rate' }, ' an hour'),
  n: [
    'To train a model of ',
    { field: 'p' },
    ' parameters on ',
    { field: 'd' },
    ' tokens within ',
    { field: 't' },
    ', buy ',
    { field: 'n' },
    ' × ',
    { field: 'gpu' },
    ' at ',
    { field: 'price' },
    ' each.',
  ],
  p: [
    'Buy ',
    { field: 'n' },
    ' × ',
    { field: 'gpu' },
    ' at ',
    { field: 'price' },
    ' each, train for ',
    { field: 't' },
    ' on ',
    { field: 'd' },
    ' tokens, and the model can have ',
    { field: 'p' },
    ' parameters.',
  ],
  d: [...beginning, 'for ', { field: 't' }, ', and it gets through ', { field: 'd' }, ' tokens.'],
  t: [...beginning, 'on ', { field: 'd' }, ' tokens, and it takes ', { field: 't' }, '.'],
  mfu: [...beginning, 'on ', { field: 'd' }, ' tokens in ', { field: 't' }, ': that takes an MFU of ', { field: 'mfu' }, '.'],
};
