import type { Node, Operation } from '../calculus/index.ts';
import { add, divide, formula, literal, multiply, power, subtract } from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { parameters, trainingCompute, trainingTokens } from './compute.ts';
import { optimalParametersOf } from './optimum.ts';
import { flopPerParameterToken } from './planned.ts';
import {
  irreducibleLoss,
  oneParameter,
  oneToken,
  parameterCoefficient,
  parameterExponent,
  tokenCoefficient,
  tokenExponent,
} from './scalingLaw.ts';

/** How good the model gets, and how good it could get for the same arithmetic. */

/** A coefficient over a count to a power. */
const fallingWith = (coefficient: Node, count: Node, one: Node, exponent: Node): Operation =>
  divide(coefficient, power(divide(count, one), exponent));

/** What the compute is split between. */
const split = [parameters, trainingTokens] as const;

const law = cite('chinchilla-paper', 'eq. 2 and 4');

export const parameterLoss = formula({
  symbol: 'ℒₙ',
  unit: 'nat',
  equals: fallingWith(parameterCoefficient, parameters, oneParameter, parameterExponent),
  citation: law,
});

export const tokenLoss = formula({
  symbol: 'ℒₜ',
  unit: 'nat',
  equals: fallingWith(tokenCoefficient, trainingTokens, oneToken, tokenExponent),
  citation: law,
});

export const predictedLoss = formula({
  symbol: 'ℒ',
  unit: 'nat',
  equals: add(irreducibleLoss, parameterLoss, tokenLoss),
  apart: split,
  citation: law,
});

export const optimalParameters = formula({
  symbol: 'N*',
  unit: 'parameter',
  equals: optimalParametersOf(trainingCompute),
  citation: law,
});

export const optimalTokens = formula({
  symbol: 'D*',
  unit: 'token',
  equals: divide(trainingCompute, multiply(flopPerParameterToken, optimalParameters)),
  citation: law,
});

export const optimalTokensPerParameter = formula({
  symbol: 'D*/N*',
  unit: 'token/parameter',
  equals: divide(optimalTokens, optimalParameters),
  citation: byDefinition('the best tokens over the best parameters', '최적 토큰 수를 최적 매개변수 수로 나눈 값'),
});

/** Where parameters and tokens are at their best, the part of the tokens is α/β of that of the parameters. */
export const optimalLoss = formula({
  symbol: 'ℒ*',
  unit: 'nat',
  equals: add(
    irreducibleLoss,
    multiply(
      fallingWith(parameterCoefficient, optimalParameters, oneParameter, parameterExponent),
      add(literal(1), divide(parameterExponent, tokenExponent)),
    ),
  ),
  citation: law,
});

export const parametersOverOptimum = formula({
  symbol: 'N/N*',
  unit: '1',
  equals: divide(parameters, optimalParameters),
  citation: byDefinition('parameters over the best for the same compute', '매개변수를 같은 연산량에서 최적인 수로 나눈 값'),
});

/** Nothing at the best model and more to both sides of it. */
export const lossAboveOptimum = formula({
  symbol: 'Δℒ',
  unit: 'nat',
  equals: subtract(predictedLoss, optimalLoss),
  valley: parametersOverOptimum,
  citation: byDefinition('the loss less the lowest for the same compute', '손실에서 같은 연산량의 최저 손실을 뺀 값'),
});
