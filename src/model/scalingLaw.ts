import { add, divide, figure, formula, literal, multiply, power } from '../calculus/index.ts';
import { cite } from '../provenance/index.ts';

/**
 * The law that quality follows, L = E + A/N^α + B/D^β: the figures of the fit that the plan chose, and what the best
 * model follows from. It knows nothing of the chapter on compute, so that this may build on it.
 */

/** What no model and no amount of data takes away. */
export const irreducibleLoss = figure({ symbol: 'E₀', unit: 'nat' });
export const parameterCoefficient = figure({ symbol: 'A₀', unit: 'nat' });
export const tokenCoefficient = figure({ symbol: 'B₀', unit: 'nat' });
export const parameterExponent = figure({ symbol: 'α', unit: '1' });
export const tokenExponent = figure({ symbol: 'β₀', unit: '1' });

/** The law counts by these: only of a pure number can a power be taken. */
export const oneParameter = figure({ symbol: '1ₙ', unit: 'parameter' });
export const oneToken = figure({ symbol: '1ₜ', unit: 'token' });

export const optimumScale = formula({
  symbol: 'G₀',
  unit: '1',
  equals: power(
    divide(multiply(parameterExponent, parameterCoefficient), multiply(tokenExponent, tokenCoefficient)),
    divide(literal(1), add(parameterExponent, tokenExponent)),
  ),
  citation: cite('chinchilla-paper', 'eq. 4'),
});

export const optimumExponent = formula({
  symbol: 'a₀',
  unit: '1',
  equals: divide(tokenExponent, add(parameterExponent, tokenExponent)),
  citation: cite('chinchilla-paper', 'eq. 4'),
});
