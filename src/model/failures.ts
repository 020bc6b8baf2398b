import { figure, input } from '../calculus/index.ts';

/** What interrupts a run. */

/** Of a thousand nodes in a day. */
export const failureRate = input({
  symbol: 'λ',
  unit: '1/knode/d',
  domain: { least: '0', leastIncluded: false, most: '1e6', whole: false, natural: [] },
});

export const nodesPerThousand = figure({ symbol: '1000', unit: 'node/knode' });

export const checkpointWrite = input({
  symbol: 'δ',
  unit: 's',
  domain: { least: '0', leastIncluded: false, most: '86400', whole: false, natural: [] },
});

export const restartTime = input({
  symbol: 'ρ',
  unit: 's',
  domain: { least: '0', leastIncluded: true, most: '2592000', whole: false, natural: ['least'] },
});

export const statedGoodput = input({
  symbol: 'Gₛ',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1', whole: false, natural: ['most'] },
});
