import type { FormulaNode, Node } from '../calculus/index.ts';
import {
  add,
  atLeastZero,
  divide,
  exponentialLessOne,
  figure,
  formula,
  input,
  literal,
  multiply,
  power,
  subtract,
} from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { parameters, trainingTokens } from './compute.ts';
import { oneParameter, oneToken } from './scalingLaw.ts';

/**
 * What is seen again teaches less each time. Tokens, and parameters beyond what unique tokens can fill, lose
 * their worth along an exponential. The law is of its authors’ own fit, whichever the plan chose for the rest.
 */

export const uniqueTokens = input({
  symbol: 'Dᵤ',
  unit: 'token',
  domain: { least: '0', leastIncluded: false, most: '1e20', whole: false, natural: [] },
});

export const epochs = formula({
  symbol: 'k',
  unit: '1',
  equals: divide(trainingTokens, uniqueTokens),
  citation: byDefinition('tokens trained on over unique tokens', '훈련 토큰 수를 고유 토큰 수로 나눈 값'),
});

/** Of the fit that repetition was measured with, in which parameters and tokens have one exponent. */
export const reuseParameterCoefficient = figure({ symbol: 'A₁', unit: 'nat' });
export const reuseTokenCoefficient = figure({ symbol: 'B₁', unit: 'nat' });
export const reuseExponent = figure({ symbol: 'α₁', unit: '1' });

/** After how many repetitions another one is worth 1/e of the first. */
export const tokenReuse = figure({ symbol: 'R*ₜ', unit: '1' });
export const parameterReuse = figure({ symbol: 'R*ₙ', unit: '1' });

/** What the compute is split between: more of the one is less of the other. */
const apart = [parameters, trainingTokens] as const;

const citation = cite('muennighoff-code', 'README, “Parametric Fit”');

/** The lesser of a count and of what there is of it that is new. */
const lesserOf = (symbol: string, unit: string, count: Node, other: Node): FormulaNode =>
  formula({
    symbol,
    unit,
    equals: divide(count, add(literal(1), atLeastZero(subtract(divide(count, other), literal(1))))),
    apart,
    citation,
  });

/** What a count is worth of which only so much is new: U + U·R*·(1 − e^(−R/R*)), where R = count/U − 1. */
const worthOf = (symbol: string, unit: string, count: Node, fresh: Node, reuse: Node): FormulaNode =>
  formula({
    symbol,
    unit,
    equals: subtract(fresh, multiply(fresh, reuse, exponentialLessOne(divide(subtract(fresh, count), multiply(fresh, reuse))))),
    apart,
    citation: cite('muennighoff-2023', 'eq. 5 and 6'),
  });

/** The parameters that are best for so many tokens, each seen once. */
const filledBy = (symbol: string, tokens: Node): FormulaNode =>
  formula({
    symbol,
    unit: 'parameter',
    equals: divide(
      multiply(oneParameter, power(divide(reuseParameterCoefficient, reuseTokenCoefficient), divide(literal(1), reuseExponent)), tokens),
      oneToken,
    ),
    citation,
  });

/** Without what no model takes away: only differences of it are used. */
const lossOf = (symbol: string, parametersWorth: Node, tokensWorth: Node): FormulaNode =>
  formula({
    symbol,
    unit: 'nat',
    equals: add(
      divide(reuseParameterCoefficient, power(divide(parametersWorth, oneParameter), reuseExponent)),
      divide(reuseTokenCoefficient, power(divide(tokensWorth, oneToken), reuseExponent)),
    ),
    apart,
    citation,
  });

export const uniqueTokensSeen = lesserOf('Uₜ', 'token', trainingTokens, uniqueTokens);
export const effectiveTokens = worthOf('D′', 'token', trainingTokens, uniqueTokensSeen, tokenReuse);
export const filledParameters = filledBy('Nᵤ', uniqueTokensSeen);
export const usedParameters = lesserOf('Uₙ', 'parameter', parameters, filledParameters);
export const effectiveParameters = worthOf('N′', 'parameter', parameters, usedParameters, parameterReuse);
export const repeatedLoss = lossOf('ℒ₁', effectiveParameters, effectiveTokens);

/** The same with every token new. */
export const filledIfUnique = filledBy('Nᵥ', trainingTokens);
export const usedIfUnique = lesserOf('Vₙ', 'parameter', parameters, filledIfUnique);
export const effectiveIfUnique = worthOf('N″', 'parameter', parameters, usedIfUnique, parameterReuse);
export const lossIfUnique = lossOf('ℒ₀', effectiveIfUnique, trainingTokens);

export const repetitionLoss = formula({
  symbol: 'Δℒ₁',
  unit: 'nat',
  equals: subtract(repeatedLoss, lossIfUnique),
  apart,
  citation: byDefinition('the loss less that with every token new', '손실에서 모든 토큰이 새것일 때의 손실을 뺀 값'),
});
