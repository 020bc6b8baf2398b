import type { Architecture } from '../architecture/architecture.ts';
import type { Layout } from '../layout.ts';

/** Parameters that an accelerator of the fullest stage holds before data-parallel ranks divide them. */
export type Share = { dense: number; experts: number };

/** Layers and experts are dealt to stages, tensor and expert ranks; the embedding stands on the first stage, the head on the last. */
export function shareOf(into: Share, architecture: Architecture, { tensor, pipeline, expert }: Layout): Share {
  let [dense, experts] = [0, 0];
  for (const group of architecture.groups) {
    dense += group.count * (group.parameters - group.expertParameters);
    experts += group.count * group.expertParameters;
  }
  const { embeddingParameters, headParameters } = architecture;
  const ends = pipeline === 1 ? embeddingParameters + headParameters : Math.max(embeddingParameters, headParameters);
  into.dense = (dense / pipeline + ends) / tensor;
  into.experts = experts / pipeline / (expert > 1 ? expert : tensor);
  return into;
}
