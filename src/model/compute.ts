import { divide, figure, formula, input, multiply, option } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { acceleratorCount, peakThroughput } from './cluster.ts';
import { goodput } from './reliability.ts';

/** Chapter 3: how much arithmetic a model takes, and how fast a cluster delivers it. */

export const parameters = input({
  symbol: 'N',
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

export const impliedUtilisation = formula({
  symbol: 'MFUᵢ',
  unit: '1',
  equals: divide(
    multiply(flopPerParameterToken, parameters, plannedTokens),
    multiply(acceleratorCount, peakThroughput, plannedDuration, goodput),
  ),
  citation: cite('palm-2022', 'Appendix B'),
});

export const modelFlopsUtilisation = option({
  symbol: 'MFU',
  unit: '1',
  cases: { planned: plannedUtilisation, implied: impliedUtilisation },
});

export const sustainedThroughput = formula({
  symbol: 'S',
  unit: 'FLOP/s',
  equals: multiply(acceleratorCount, peakThroughput, modelFlopsUtilisation),
  citation: cite('palm-2022', 'Appendix B'),
});

export const tokenThroughput = formula({
  symbol: 'd',
  unit: 'token/s',
  equals: divide(multiply(sustainedThroughput, goodput), multiply(flopPerParameterToken, parameters)),
  citation: byDefinition(
    'arithmetic a second, over all of the time, over arithmetic a token',
    '전체 시간에 걸친 초당 연산량을 토큰당 연산량으로 나눈 값',
  ),
});

export const impliedTokens = formula({
  symbol: 'Dᵢ',
  unit: 'token',
  equals: multiply(tokenThroughput, plannedDuration),
  citation: byDefinition('rate times time', '속도에 시간을 곱한 값'),
});

export const trainingTokens = option({
  symbol: 'D',
  unit: 'token',
  cases: { planned: plannedTokens, implied: impliedTokens },
});

export const trainingCompute = formula({
  symbol: 'C',
  unit: 'FLOP',
  equals: multiply(flopPerParameterToken, parameters, trainingTokens),
  citation: cite('kaplan-2020', '§2.1'),
});

export const impliedDuration = formula({
  symbol: 'Tᵢ',
  unit: 's',
  equals: divide(trainingCompute, multiply(sustainedThroughput, goodput)),
  citation: byDefinition('work over rate', '일의 양을 속도로 나눈 값'),
});

export const trainingTime = option({
  symbol: 'T',
  unit: 's',
  cases: { planned: plannedDuration, implied: impliedDuration },
});

export const tokensPerParameter = formula({
  symbol: 'D/N',
  unit: 'token/parameter',
  equals: divide(trainingTokens, parameters),
  citation: byDefinition('tokens over parameters', '토큰 수를 매개변수 수로 나눈 값'),
});
