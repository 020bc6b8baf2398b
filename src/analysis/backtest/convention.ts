import type { Convention, Counting } from './case.ts';

type Printed = { readonly framework: string; readonly notes: string; readonly year: number | null; readonly precision8: boolean };

/** From then on MaxText counts half of the square of attention; it changed in July of the year before. */
const firstYearOfCausalMaxText = 2026;

/** Whose figures are of how much work. The first that matches counts; else it is products and the whole square of attention. */
const rules: readonly { readonly name: RegExp; readonly counting: (printed: Printed) => Counting }[] = [
  { name: /maxtext/i, counting: ({ year }) => (year !== null && year >= firstYearOfCausalMaxText ? 'causal' : 'full') },
  { name: /llm-?foundry|composer|mosaic|nanogpt|picotron|lit-?gpt|thunder|flash-attention/i, counting: () => 'palm' },
  { name: /megatron-?deepspeed|colossal/i, counting: () => 'sixN' },
];

/** Whose utilisation is of the peak of 16 bits, whatever the products are computed in. */
const of16Bits = /torchtitan|hai-llm|dualpipe/i;

/**
 * By which figures a source turns time into FLOP/s and utilisation: what its notes say, or else what its framework does.
 * See training.md §2 for who counts how.
 */
export function conventionOf(printed: Printed): Convention {
  const { framework, notes, precision8 } = printed;
  const said = countingSaid(notes);
  const rule = rules.find(({ name }) => name.test(framework));
  const is16 = !precision8 || of16Bits.test(framework) || /\b(?:vs|of|against)\.?\s+(?:the\s+)?bf16\b/i.test(notes);
  return { counting: said ?? rule?.counting(printed) ?? 'full', peak: is16 ? 16 : 8 };
}

function countingSaid(notes: string): Counting | null {
  if (/[26]\s*\*?\s*N\s*\+/i.test(notes)) return 'palm';
  if (/non-?causal|full[\s,(]*attention/i.test(notes)) return 'full';
  if (/(?:model|hardware)\s+flops?[^;]*\bcausal/i.test(notes)) return 'causal';
  if (/\b6\s*\*?\s*N\b|\b8\s*\*?\s*P\b|4\s*\*\s*2\s+factor|=\s*size\s*\*\s*8/i.test(notes)) return 'sixN';
  if (/96\s*\*?\s*B|72\s*\*?\s*B/i.test(notes)) return 'full';
  return null;
}
