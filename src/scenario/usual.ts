import { assumed, byDefinition } from '../provenance/index.ts';
import type { Citation } from '../provenance/index.ts';

/** What stands for what a plan leaves open of its steps. */
export const usual = {
  sequence: {
    value: 4096,
    citation: assumed(
      'Llama 2’s, unless the architecture names a shorter longest one.',
      'Llama 2의 길이. 아키텍처의 최대 길이가 더 짧으면 그 길이.',
    ),
  },
  stepTokens: {
    value: 4e6,
    citation: assumed(
      'About four million tokens a step, as Llama 2 had; for many accelerators about a thousand each, as Llama 3 405B had.',
      '단계마다 Llama 2와 같이 약 400만 토큰. 가속기가 많으면 Llama 3 405B와 같이 한 대에 약 1,000토큰.',
    ),
  },
  acceleratorTokens: {
    value: 1024,
    citation: assumed(
      'Llama 3 405B: 16 million tokens a step on 16,384 accelerators.',
      'Llama 3 405B: 가속기 16,384대에서 단계마다 1,600만 토큰.',
    ),
  },
  factor: {
    value: 1,
    citation: byDefinition('1: no runs of the user’s own were measured', '1: 사용자가 직접 측정한 훈련이 없다'),
  },
} as const satisfies Readonly<Record<string, { readonly value: number; readonly citation: Citation }>>;

/** Sequences a step where the plan says nothing of them: for each replica as many, a power of two. */
export function usualBatch(sequence: number, replicas: number, accelerators: number): number {
  const tokens = Math.max(usual.stepTokens.value, accelerators * usual.acceleratorTokens.value);
  return replicas * 2 ** Math.max(0, Math.round(Math.log2(tokens / sequence / replicas)));
}

export const usualSequence = (positions: number | null): number => Math.min(usual.sequence.value, positions ?? usual.sequence.value);
