import type { Node, Operation } from '../calculus/index.ts';
import { divide, multiply, power } from '../calculus/index.ts';
import { oneParameter, oneToken, optimumExponent, optimumScale } from './scalingLaw.ts';
import { computeOf } from './terms.ts';

/** The parameters that get the lowest loss out of an amount of arithmetic: N* = G·(C/6)^(β/(α+β)), with D* = C/(6·N*). */
export const optimalParametersOf = (compute: Node): Operation =>
  multiply(oneParameter, optimumScale, power(divide(compute, computeOf(oneParameter, oneToken)), optimumExponent));
