import type { Citation, Words } from './citation.ts';
import type { Coverage, DefaultName } from './records.ts';

/** What a published run says of an input; some of it is worked out from what its source prints. */
export const typicalQuantities = ['accelerators', 'parameters', 'tokensSeen', 'dataset', 'duration', 'utilisation', 'runCost'] as const;
export const typicalFields = {
  accelerators: ['peak', 'boardPower', 'acceleratorsPerNode'],
  overheads: ['serverOverhead', 'serverPowerRatio', 'averagePowerFraction'],
} as const;

/**
 * seeds/typical: where the usual range of an input is to be found. What our own records say is worked out from them and
 * never typed twice, so that it can't drift; only what a source states outright has its ends here.
 */
export type Typical = { readonly id: string } & ( // the key of a link
  | ({ readonly of: Words } & TypicalBasis) // what it is the range of: 'published runs'
  | { readonly kind: 'none'; readonly because: Words }
);

export type TypicalBasis =
  | { readonly kind: 'runs'; readonly quantity: (typeof typicalQuantities)[number] }
  | { readonly kind: 'quotes' } // those of its key; of the plan’s accelerator where they are said of one
  | { readonly kind: 'prices'; readonly covers: readonly Coverage[] } // of the plan’s accelerator
  | { readonly kind: 'accelerators'; readonly field: (typeof typicalFields.accelerators)[number] }
  | { readonly kind: 'overheads'; readonly field: (typeof typicalFields.overheads)[number] }
  | { readonly kind: 'default'; readonly name: DefaultName } // its published range
  | { readonly kind: 'release' } // of the plan’s accelerator, and ever since
  | {
      readonly kind: 'stated';
      readonly low: string;
      readonly high: string;
      readonly unit: string;
      readonly citations: readonly Citation[]; // of the ends, and of what lies between
    };
