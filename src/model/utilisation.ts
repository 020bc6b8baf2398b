import { divide, figure, formula, input, multiply, option, procedure } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { wholeCountForBudget } from './budget.ts';
import { peakThroughput, plannedCount } from './cluster.ts';
import { plannedParameters, plannedUtilisation } from './planned.ts';
import { computeOf } from './terms.ts';

/** How much of the peak a layout of the model over the accelerators turns into training: from the time of one step. */

export const sequenceLength = input({
  symbol: 'Lₛ',
  unit: 'token/sequence',
  domain: { least: '1', leastIncluded: true, most: '1e9', whole: true, natural: [] },
});

export const batchSize = input({
  symbol: 'Bₜ',
  unit: 'sequence',
  domain: { least: '1', leastIncluded: true, most: '1e9', whole: true, natural: [] },
});

/** What the user’s own measured runs take over what the model says of them; 1 where none were measured. */
export const stackFactor = input({
  symbol: 'ζ',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '100', whole: false, natural: [] },
});

/** What measured runs of this kind took over what the model says of them: a range about 1. */
export const stepError = figure({ symbol: 'χ', unit: '1' });

/** The count that a deadline was found to take, by trying. */
export const soughtCount = figure({ symbol: 'n̂', unit: 'accelerator' });

/** A budget gives a count without any utilisation; a deadline needs one, so its count is sought and put here. */
export const layoutAccelerators = option({
  symbol: 'nₗ',
  unit: 'accelerator',
  cases: { planned: plannedCount, budget: wholeCountForBudget, sought: soughtCount },
});

export const stepTokens = formula({
  symbol: 'Dˢ',
  unit: 'token',
  equals: multiply(batchSize, sequenceLength),
  citation: byDefinition('sequences times tokens', '시퀀스 수에 토큰 수를 곱한 값'),
});

/** The plan’s bindings bring the algorithm, since it rests on an architecture and a layout; until they do, nothing is known. */
export const modelledStepTime = procedure({
  symbol: 't̂',
  unit: 's',
  over: [layoutAccelerators, batchSize, sequenceLength],
  run: () => Number.NaN,
  citation: byDefinition('the parts of one step, added up', '한 단계를 이루는 부분의 합'),
});

export const stepTime = formula({
  symbol: 'tˢ',
  unit: 's',
  equals: multiply(modelledStepTime, stackFactor, stepError),
  citation: byDefinition('modelled time by measured over modelled', '모형의 시간에 측정값과의 비를 곱한 값'),
});

/** For a mixture of experts those that a token goes through. */
export const architectureParameters = figure({ symbol: 'N̂', unit: 'parameter' });

/** Where the plan computes its parameters, utilisation is that of the architecture as it is. */
export const stepParameters = option({
  symbol: 'N₁',
  unit: 'parameter',
  cases: { planned: plannedParameters, architecture: architectureParameters },
});

export const predictedUtilisation = formula({
  symbol: 'MFU₁',
  unit: '1',
  equals: divide(computeOf(stepParameters, stepTokens), multiply(stepTime, layoutAccelerators, peakThroughput)),
  citation: cite('palm-2022', 'Appendix B'),
});

/** As the plan states it, or as it is predicted. */
export const givenUtilisation = option({
  symbol: 'MFU₀',
  unit: '1',
  cases: { stated: plannedUtilisation, predicted: predictedUtilisation },
});
