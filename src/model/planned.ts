import { figure, input } from '../calculus/index.ts';

/** What a plan may state of its model, its data and its time. */

export const plannedParameters = input({
  symbol: 'Nₚ',
  unit: 'parameter',
  domain: { least: '1', leastIncluded: true, most: '1e18', whole: false, natural: [] },
});

export const plannedTokens = input({
  symbol: 'Dₚ',
  unit: 'token',
  domain: { least: '0', leastIncluded: false, most: '1e20', whole: false, natural: [] },
});

export const plannedDuration = input({
  symbol: 'Tₚ',
  unit: 's',
  domain: { least: '0', leastIncluded: false, most: '3.1536e9', whole: false, natural: [] },
});

export const plannedUtilisation = input({
  symbol: 'MFUₚ',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1', whole: false, natural: ['most'] },
});

/** Two operations a parameter forward, four backward. Attention over the context comes on top and is left out. */
export const flopPerParameterToken = figure({ symbol: '6', unit: 'FLOP/parameter/token' });
