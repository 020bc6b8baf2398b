import type { Shelves } from '../../src/provenance/shelves.ts';

/** How far the runs reach that each fit was made of: ../shared/domain/training.md, section 6, and the abstract of Muennighoff et al. */
const massiveText = { parameters: ['44e6', '16e9'], tokens: ['5e9', '500e9'] } as const;
const reaches: Readonly<Record<string, Readonly<Record<'parameters' | 'tokens', readonly [low: string | null, high: string]>>>> = {
  besiroglu: massiveText,
  'besiroglu-mean': massiveText,
  hoffmann: massiveText,
  'hoffmann-printed': massiveText,
  muennighoff: { parameters: [null, '9e9'], tokens: [null, '900e9'] },
};

/** The coefficients themselves are held against what was published in tests/truths. */
export const lawsAstray = ({ scalingLaws }: Pick<Shelves, 'scalingLaws'>): readonly string[] =>
  scalingLaws.flatMap(({ id, valid }) =>
    (['parameters', 'tokens'] as const).flatMap((of) => {
      const [low, high] = reaches[id]?.[of] ?? [];
      return valid[of].low === low && valid[of].high === high ? [] : [`scalingLaws.${id}.valid.${of}`];
    }),
  );
