import { divide, formula, input } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';

/** Chapter 1: the cluster. */

export const acceleratorCount = input({
  symbol: 'n',
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

export const nodeCount = formula({
  symbol: 'ν',
  unit: 'node',
  equals: divide(acceleratorCount, acceleratorsPerNode),
  citation: byDefinition('accelerators over accelerators in a node', '가속기 수를 노드당 가속기 수로 나눈 값'),
});
