import type { Convention, Counting } from './case.ts';

/** What a row says of who printed its figure. */
export type Printed = {
  readonly framework: string;
  readonly notes: string;
  /** null where the row doesn’t say. */
  readonly year: number | null;
  /** Whether something trained before is trained further, and whether by adapters alone. */
  readonly tuning: boolean;
  readonly adapters: boolean;
  /** Whether products are of 8 bits. */
  readonly eight: boolean;
};

/** From then on MaxText counts half of the square of attention; it changed in July of the year before. */
const firstYearOfCausalMaxText = 2026;

/** Until then Megatron’s papers and logs printed what a closed formula gives, which counts scores twice over with selective recomputation. */
const lastYearOfClosedFormula = 2022;

/** The whole square: what nanotron prints is every product that is made if no pair of tokens is left out. */
const full: Counting = 'nanotron';

/**
 * Whose figures are of how much work (training.md §2). Where a source prints both its tokens and its FLOP a second, the two together say so:
 * Megatron-Bridge and AutoModel count half of the square, NeMo’s figures of fine-tuning and Megatron-Bridge’s of adapters no attention at all.
 */
const rules: readonly { readonly name: RegExp; readonly counting: (printed: Printed) => Counting }[] = [
  {
    name: /maxtext/i,
    counting: ({ year }) => (year !== null && year >= firstYearOfCausalMaxText ? 'exactCausal' : full),
  },
  { name: /llm-?foundry|composer|mosaic|nanogpt|picotron|lit-?gpt|thunder|flash-attention/i, counting: () => 'palm' },
  { name: /torchtitan/i, counting: () => 'torchtitan' },
  { name: /colossal/i, counting: () => 'sixN' },
  { name: /automodel/i, counting: () => 'exactCausal' },
  { name: /megatron-?bridge/i, counting: ({ adapters }) => (adapters ? 'weights' : 'exactCausal') },
  { name: /nemo/i, counting: ({ tuning }) => (tuning ? 'weights' : full) },
  { name: /megatron/i, counting: ({ year }) => (year !== null && year <= lastYearOfClosedFormula ? 'megatron' : full) },
];

/** Whose utilisation is of the peak of 16 bits, whatever the products are computed in. */
const of16Bits = /torchtitan|hai-llm|dualpipe/i;

/** By which figures a source turns time into FLOP/s and utilisation: what its notes say, or else what its framework does. */
export function conventionOf(printed: Printed): Convention {
  const { framework, notes, eight } = printed;
  const own = rules.find(({ name }) => name.test(framework))?.counting(printed);
  const is16 = !eight || of16Bits.test(framework) || /\b(?:vs|of|against)\.?\s+(?:the\s+)?bf16\b/i.test(notes);
  return { counting: own === 'weights' ? own : (countingSaid(notes) ?? own ?? full), peak: is16 ? 16 : 8 };
}

function countingSaid(notes: string): Counting | null {
  if (/[26]\s*\*?\s*N\s*\+/i.test(notes)) return 'palm';
  if (/non-?causal|full[\s,(]*attention/i.test(notes)) return full;
  if (/(?:model|hardware)\s+flops?[^;]*\bcausal/i.test(notes)) return 'exactCausal';
  if (/\b6\s*\*?\s*N\b|\b8\s*\*?\s*P\b|=\s*size\s*\*\s*8/i.test(notes)) return 'sixN';
  if (/96\s*\*?\s*B|72\s*\*?\s*B/i.test(notes)) return 'megatron';
  return null;
}
