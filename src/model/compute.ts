import { divide, formula, multiply, option } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { acceleratorCount, allottedTime } from './deadline.ts';
import { peakThroughput } from './cluster.ts';
import { optimalParametersOf } from './optimum.ts';
import { flopPerParameterToken, plannedParameters, plannedTokens } from './planned.ts';
import { goodput } from './reliability.ts';
import { computeOf } from './terms.ts';
import { givenUtilisation } from './utilisation.ts';

/** How much arithmetic a model takes, and how fast a cluster delivers it. */

export const impliedUtilisation = formula({
  symbol: 'MFUᵢ',
  unit: '1',
  equals: divide(computeOf(plannedParameters, plannedTokens), multiply(acceleratorCount, peakThroughput, allottedTime, goodput)),
  citation: cite('palm-2022', 'Appendix B'),
});

export const modelFlopsUtilisation = option({
  symbol: 'MFU',
  unit: '1',
  cases: { planned: givenUtilisation, implied: impliedUtilisation },
});

export const sustainedThroughput = formula({
  symbol: 'S',
  unit: 'FLOP/s',
  equals: multiply(acceleratorCount, peakThroughput, modelFlopsUtilisation),
  citation: cite('palm-2022', 'Appendix B'),
});

/** What the cluster can do for the model in the time it is given. */
export const availableCompute = formula({
  symbol: 'Cₐ',
  unit: 'FLOP',
  equals: multiply(sustainedThroughput, goodput, allottedTime),
  citation: byDefinition('rate times the time that moves the run on', '속도에 실제로 진척되는 시간을 곱한 값'),
});

export const impliedParameters = formula({
  symbol: 'Nᵢ',
  unit: 'parameter',
  equals: divide(availableCompute, multiply(flopPerParameterToken, plannedTokens)),
  citation: byDefinition('that work over the work of one parameter', '그 일의 양을 매개변수 하나의 몫으로 나눈 값'),
});

/** The model that loses least with that work. */
export const bestParameters = formula({
  symbol: 'N⁺',
  unit: 'parameter',
  equals: optimalParametersOf(availableCompute),
  citation: cite('chinchilla-paper', 'eq. 4'),
});

export const parameters = option({
  symbol: 'N',
  unit: 'parameter',
  cases: { planned: plannedParameters, implied: impliedParameters, best: bestParameters },
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
  equals: multiply(tokenThroughput, allottedTime),
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
  equals: computeOf(parameters, trainingTokens),
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
  cases: { allotted: allottedTime, implied: impliedDuration },
});

export const tokensPerParameter = formula({
  symbol: 'D/N',
  unit: 'token/parameter',
  equals: divide(trainingTokens, parameters),
  citation: byDefinition('tokens over parameters', '토큰 수를 매개변수 수로 나눈 값'),
});
