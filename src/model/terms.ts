import type { Node, Operation } from '../calculus/index.ts';
import { divide, multiply } from '../calculus/index.ts';
import { wonPerReportCurrency } from './currency.ts';
import { flopPerParameterToken } from './planned.ts';

/** What several equations have in common, each written once. */

/** 6·N·D, whichever the parameters and tokens are. */
export const computeOf = (parameters: Node, tokens: Node): Operation => multiply(flopPerParameterToken, parameters, tokens);

/** A product of amounts in the currency of the report. @param wonPerUnit the rate of the currency that it is in */
export const inReport = (wonPerUnit: Node, ...factors: readonly [Node, ...Node[]]): Operation =>
  divide(multiply(...factors, wonPerUnit), wonPerReportCurrency);
