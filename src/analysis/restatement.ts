import type { Library } from '../provenance/index.ts';
import type { Agreement, Ground } from './agreement.ts';
import { agreement } from './agreement.ts';

/** An amount that a text states a second time, in another currency, held against rates that other claims give. */
export type Restatement = {
  readonly figure: string;
  /** Which of `also`. */
  readonly at: number;
  /** The amount stated again over the amount stated first. `unit` where its own is the only rate: it can't fail. */
  readonly agreement: Agreement;
};

export const restatementsIn = (library: Pick<Library, 'figures'>, ground: Ground): readonly Restatement[] =>
  library.figures.flatMap((figure) => {
    if (figure.value === null) return []; // what stands beside it then is a list of things, and no amount said twice
    const independent = { ...ground, rates: ground.rates.filter(({ from }) => !from.includes(figure.id)) };
    const stated = { ...figure, run: null };
    return figure.also.map(({ operator, value, unit }, at) => ({
      figure: figure.id,
      at,
      agreement: agreement(stated, { ...stated, operator, value, low: null, high: null, unit }, independent),
    }));
  });
