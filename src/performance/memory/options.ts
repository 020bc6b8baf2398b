import { recomputes, type Recompute } from '../layout.ts';
import type { StackId } from '../step/stack.ts';
import type { MemoryOptions } from './model.ts';

const fused = { fusedLayers: true, fusedLoss: true };

/** How each software keeps what it trains: as its own documentation says, or else as the memory that was measured with it shows. */
export const memoryOptions: Readonly<Record<StackId, MemoryOptions>> = {
  megatronLm: { scheme: 'megatron', fusedLayers: true, fusedLoss: false },
  megatronCore: { scheme: 'megatron', ...fused },
  megatronDeepSpeed: { scheme: 'megatronDeepSpeed', fusedLayers: true, fusedLoss: false },
  megatronDeepSpeedEarly: { scheme: 'megatronDeepSpeed', fusedLayers: true, fusedLoss: false },
  deepSpeed: { scheme: 'deepSpeed', fusedLayers: false, fusedLoss: false },
  fsdp: { scheme: 'fsdp', fusedLayers: false, fusedLoss: false },
  foundry: { scheme: 'fsdp', fusedLayers: false, fusedLoss: true },
  jax: { scheme: 'fsdp', ...fused },
  internEvo: { scheme: 'deepSpeed', fusedLayers: false, fusedLoss: true },
};

const wholeLayers: readonly Recompute[] = ['none', 'full'];

/**
 * What those who use a software are taken to have recomputed where they don’t say: some recompute parts of layers by name (Megatron-LM and
 * Megatron-Core `recompute_granularity`, JAX checkpoint policies), the others layers as a whole or nothing (PyTorch’s checkpoint wrappers,
 * DeepSpeed and those built upon it).
 */
export const usualRecomputes: Readonly<Record<StackId, readonly Recompute[]>> = {
  megatronLm: recomputes,
  megatronCore: recomputes,
  megatronDeepSpeed: wholeLayers,
  megatronDeepSpeedEarly: wholeLayers,
  deepSpeed: wholeLayers,
  fsdp: wholeLayers,
  foundry: wholeLayers,
  jax: recomputes,
  internEvo: wholeLayers,
};
