import { assumed } from '../provenance/index.ts';
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
      'About four million tokens a step, as Llama 2 had, in so many sequences that every replica has as many, a power of two.',
      '단계마다 Llama 2와 같이 약 400만 토큰. 복제본마다 시퀀스 수가 같고 2의 거듭제곱이 되게 맞춘다.',
    ),
  },
  factor: {
    value: 1,
    citation: assumed('No runs of the user’s own were measured.', '사용자가 직접 측정한 훈련이 없다.'),
  },
} as const satisfies Readonly<Record<string, { readonly value: number; readonly citation: Citation }>>;

/** Sequences a step where the plan says nothing of them: a power of two for each replica. */
export const usualBatch = (sequence: number, replicas: number): number =>
  replicas * 2 ** Math.max(0, Math.round(Math.log2(usual.stepTokens.value / sequence / replicas)));

export const usualSequence = (positions: number | null): number => Math.min(usual.sequence.value, positions ?? usual.sequence.value);
