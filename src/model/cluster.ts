import { input } from '../calculus/index.ts';

/** One accelerator, and how many there are to be. */

/** How many there are, where the plan says it. */
export const plannedCount = input({
  symbol: 'nₚ',
  unit: 'accelerator',
  domain: { least: '1', leastIncluded: true, most: '1e9', whole: true, natural: [] },
});

/** Dense, in the precision trained in; never the 2:4 sparse number. */
export const peakThroughput = input({
  symbol: 'F',
  unit: 'FLOP/s/accelerator',
  domain: { least: '1e6', leastIncluded: true, most: '1e21', whole: false, natural: [] },
});

export const boardPower = input({
  symbol: 'W',
  unit: 'W/accelerator',
  domain: { least: '0', leastIncluded: true, most: '1e7', whole: false, natural: ['least'] },
});

export const acceleratorsPerNode = input({
  symbol: 'g',
  unit: 'accelerator/node',
  domain: { least: '1', leastIncluded: true, most: '1e6', whole: true, natural: [] },
});
