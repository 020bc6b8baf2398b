import type { StepCoefficient } from './coefficients.ts';

/**
 * The software that trains. A factor on the whole step says what no equation of ours explains (1 without a coefficient);
 * the traits say which work it does and what it hides.
 */
export type Stack = {
  readonly id: StackId;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly factor: StepCoefficient | null;
  /** Whether tiled attention is of the first generation, written for Ampere. */
  readonly earlyAttention: boolean;
  /** Whether tensor-parallel communication is hidden behind products. */
  readonly hidesTensor: boolean;
  /** Whether gradients are reduced while the backward pass goes on. */
  readonly hidesData: boolean;
  /** Share of the usual rate at which sharded weights are gathered; null for all of it. */
  readonly gatherRate: StepCoefficient | null;
  /** Whether every rank broadcasts its part of the weights after a step, one after another. */
  readonly broadcasts: boolean;
  /** Bytes in which a gradient is reduced. */
  readonly gradientBytes: 2 | 4;
};

export type StackId =
  | 'megatronLm'
  | 'megatronCore'
  | 'megatronDeepSpeedEarly'
  | 'megatronDeepSpeed'
  | 'deepSpeed'
  | 'fsdp'
  | 'foundry'
  | 'jax'
  | 'internEvo';

const megatron: Stack = {
  id: 'megatronLm',
  name: 'Megatron-LM',
  factor: null,
  earlyAttention: false,
  hidesTensor: false,
  hidesData: false,
  gatherRate: null,
  broadcasts: false,
  gradientBytes: 4,
};
const eager: Stack = { ...megatron, id: 'fsdp', name: 'PyTorch FSDP', hidesData: true };

export const stacks: Readonly<Record<StackId, Stack>> = {
  megatronLm: megatron,
  megatronCore: { ...megatron, id: 'megatronCore', name: 'Megatron-Core, NeMo', hidesTensor: true, hidesData: true },
  megatronDeepSpeedEarly: {
    ...megatron,
    id: 'megatronDeepSpeedEarly',
    name: 'Megatron-DeepSpeed, 2021–2022',
    factor: 'stackMegatronDeepSpeedEarly',
    gradientBytes: 2,
  },
  megatronDeepSpeed: { ...megatron, id: 'megatronDeepSpeed', name: 'Megatron-DeepSpeed', gradientBytes: 2 },
  deepSpeed: { ...eager, id: 'deepSpeed', name: 'DeepSpeed', gatherRate: 'gatherRateDeepSpeed', gradientBytes: 2 },
  fsdp: eager,
  foundry: { ...eager, id: 'foundry', name: 'llm-foundry', earlyAttention: true, gradientBytes: 2 },
  jax: { ...megatron, id: 'jax', name: 'MaxText, PaxML (JAX)', factor: 'stackJax', hidesTensor: true, hidesData: true, gradientBytes: 2 },
  internEvo: { ...eager, id: 'internEvo', name: 'InternEvo', broadcasts: true, gradientBytes: 2 },
};
