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
