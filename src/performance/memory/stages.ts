import type { Layout } from '../layout.ts';

/**
 * Layers of the fullest stage. Where they can’t be dealt out evenly, the first and the last stage get one less, since they hold the
 * embedding and the head as well.
 */
export function layersOfStage(layers: number, { pipeline, virtual }: Layout, stage: number): number {
  const most = Math.min(layers, virtual * Math.ceil(layers / (pipeline * virtual)));
  const missing = pipeline * most - layers;
  const isLast = stage === pipeline - 1;
  return (isLast && missing >= 1) || (stage === 0 && missing >= 2) ? Math.max(1, most - 1) : most;
}

/**
 * Micro-batches whose activations a stage holds at once, counted in all of its layers (Korthikanti et al. 2022, section 4.3; Narayanan et al.
 * 2021, section 2.2). A pipeline from both ends holds one more than there are ranks, on each of them (DeepSeek-AI 2024, table 2).
 * @param stage from 0 @param microBatches of a data-parallel rank in a step
 * @param zeroBubbleHeld how many more a pipeline holds that waits for nothing
 */
export function heldMicroBatches(
  { pipeline, virtual, schedule }: Layout,
  microBatches: number,
  stage: number,
  zeroBubbleHeld: number,
): number {
  const behind = pipeline - stage;
  if (schedule === 'dualPipe') return Math.min(microBatches, pipeline + 1);
  if (schedule === 'zeroBubble') return Math.min(microBatches, zeroBubbleHeld * pipeline - 1 - stage);
  if (virtual === 1) return Math.min(microBatches, behind);
  const chunks = 2 * (behind - 1) + (virtual - 1) * pipeline + 1;
  return Math.min(microBatches, chunks / virtual);
}
