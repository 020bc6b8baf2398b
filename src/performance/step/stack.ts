import type { StepCoefficient } from './coefficients.ts';

/**
 * The software that trains. A factor on the whole step says what no equation of ours explains (1 without a coefficient);
 * the traits say which work it does and hides.
 */
export type Stack = {
  readonly id: StackId;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly factor: StepCoefficient | null;
  /** Whether norms, activations, rotations and losses are fused kernels. */
  readonly fused: boolean;
  /** Whether tensor-parallel communication is hidden behind products. */
  readonly hidesTensor: boolean;
  /** Whether gradients are reduced while the backward pass goes on. */
  readonly hidesData: boolean;
  /** Whether sharded weights are gathered again for each micro-batch. */
  readonly regathers: boolean;
  /** Bytes in which a gradient is reduced. */
  readonly gradientBytes: 2 | 4;
};

export type StackId =
  | 'megatronLm'
  | 'megatronCore'
  | 'megatronDeepSpeed'
  | 'deepSpeed'
  | 'fsdp'
  | 'foundry'
  | 'jax'
  | 'internEvo';

export const stacks: Readonly<Record<StackId, Stack>> = {
  megatronLm: { id: 'megatronLm', name: 'Megatron-LM (2020–2022)', factor: null, fused: true, hidesTensor: false, hidesData: false, regathers: false, gradientBytes: 4 },
  megatronCore: { id: 'megatronCore', name: 'Megatron-Core, NeMo', factor: null, fused: true, hidesTensor: true, hidesData: true, regathers: false, gradientBytes: 4 },
  megatronDeepSpeed: { id: 'megatronDeepSpeed', name: 'Megatron-DeepSpeed', factor: 'stackMegatronDeepSpeed', fused: true, hidesTensor: false, hidesData: false, regathers: false, gradientBytes: 2 },
  deepSpeed: { id: 'deepSpeed', name: 'DeepSpeed', factor: 'stackDeepSpeed', fused: false, hidesTensor: false, hidesData: true, regathers: true, gradientBytes: 2 },
  fsdp: { id: 'fsdp', name: 'PyTorch FSDP', factor: 'stackFsdp', fused: false, hidesTensor: false, hidesData: true, regathers: true, gradientBytes: 4 },
  foundry: { id: 'foundry', name: 'llm-foundry', factor: 'stackFoundry', fused: false, hidesTensor: false, hidesData: true, regathers: true, gradientBytes: 2 },
  jax: { id: 'jax', name: 'MaxText, PaxML (JAX)', factor: 'stackJax', fused: true, hidesTensor: true, hidesData: true, regathers: true, gradientBytes: 2 },
  internEvo: { id: 'internEvo', name: 'InternEvo', factor: 'stackInternEvo', fused: false, hidesTensor: false, hidesData: true, regathers: false, gradientBytes: 2 },
};
