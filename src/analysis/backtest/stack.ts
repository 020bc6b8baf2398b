import type { StackId } from '../../performance/index.ts';

/** What a row says of its software. */
export type Software = {
  readonly framework: string;
  readonly notes: string;
  /** null where the row doesn’t say. */
  readonly year: number | null;
  /** Whether layers are split over tensor- or pipeline-parallel ranks. */
  readonly split: boolean;
};

/** Before 2023 Megatron had neither tiled attention nor the core that NeMo is built on. */
const firstYearOfCore = 2023;
export const isEarly = ({ year }: Pick<Software, 'year'>): boolean => year !== null && year < firstYearOfCore;

/** What NVIDIA tunes hides its communication; Megatron-LM by itself does so where it is told to. */
const hides = ({ framework, notes }: Software): boolean =>
  !/overlap[\s\w]*\boff\b|\b(?:no|without)\s+(?:\w+\s+)?overlap/i.test(notes) &&
  (/nemo|bridge|mcore|megatron[\s-]?core|hai-llm|dualpipe|\bngc\b|nvidia|overlap/i.test(framework) || /\boverlap/i.test(notes));

const megatron = (software: Software): StackId => (isEarly(software) || !hides(software) ? 'megatronLm' : 'megatronCore');

/** The first that matches counts: what is built on something stands before it. */
const rules: readonly { readonly name: RegExp; readonly stack: (software: Software) => StackId }[] = [
  {
    name: /megatron-?deepspeed|megatron.*\bdeepspeed\b|deepspeed.*megatron/i,
    stack: (software) => (isEarly(software) ? 'megatronDeepSpeedEarly' : 'megatronDeepSpeed'),
  },
  { name: /llm-?foundry|composer|mosaic/i, stack: () => 'foundry' },
  { name: /intern(evo|lm)/i, stack: () => 'internEvo' },
  { name: /maxtext|pax|\bjax\b|alpa\b|easylm|levanter|t5x/i, stack: () => 'jax' },
  {
    name: /automodel|torchtitan|torchtune|olmo|open_lm|lit-?gpt|thunder|picotron|nanotron|flash-attention|\bfsdp\b|\bddp\b/i,
    stack: () => 'fsdp',
  },
  { name: /megatron|mcore|nemo|hai-llm|dualpipe|modellink|mindspeed/i, stack: megatron },
  { name: /deepspeed|zero-?[123]\b|colossal|sagemaker|accelerate|transformers|xtuner|swift/i, stack: () => 'deepSpeed' },
  { name: /nvidia|\bngc\b/i, stack: megatron }, // lists of containers, of which NeMo trains
  { name: /paddle/i, stack: () => 'megatronCore' }, // splits layers and fuses kernels in the same ways
  { name: /pytorch|torch/i, stack: (software) => (software.split ? megatron(software) : 'fsdp') },
];

/** The software stack whose ways the row’s framework has; `assumed` where its name tells nothing. */
export function stackOf(software: Software): { readonly stack: StackId; readonly assumed: boolean } {
  const rule = rules.find(({ name }) => name.test(software.framework));
  if (rule) return { stack: rule.stack(software), assumed: false };
  return { stack: software.split ? megatron(software) : 'fsdp', assumed: true };
}

/**
 * Whether the row says that attention is computed in tiles, or else whether its software and accelerator usually do so. Megatron’s fork
 * for zero-bubble pipelines, whose modes are called ZB and 1F1B, does not: the memory that its authors report is that of scores kept.
 */
export function flashIn(software: Software, stack: StackId, hasTiles: boolean): { readonly flash: boolean; readonly stated: boolean } {
  const text = `${software.framework} ${software.notes}`;
  if (/\b(?:no|without|not)\s+flash/i.test(text)) return { flash: false, stated: true };
  if (/flash[\s_-]*(?:attention|attn)|flashattn/i.test(text)) return { flash: true, stated: true };
  const isFork = /megatron.*\b(?:ZB|1F1B)/i.test(software.framework);
  return {
    flash: hasTiles && !isFork && !isEarly(software) && stack !== 'megatronDeepSpeed' && stack !== 'megatronDeepSpeedEarly',
    stated: false,
  };
}

/** Whether norms and residuals are divided among tensor-parallel ranks: an option of Megatron from 2022 on, and of what came of it. */
export function sequenceParallelIn(
  software: Software,
  stack: StackId,
  selective: boolean,
): { readonly on: boolean; readonly stated: boolean } {
  const { notes } = software;
  if (/(?:no|without)\s+sequence[\s-]parallel/i.test(notes)) return { on: false, stated: true };
  if (/sequence[\s-]parallel(?!ism size)/i.test(notes)) return { on: true, stated: true };
  return { on: stack === 'megatronCore' || (stack === 'megatronLm' && (selective || !isEarly(software))), stated: false };
}
