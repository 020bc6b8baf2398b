import type { FigureNode } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue, LawCoefficient, ScalingLaw } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Choices } from './decisions.ts';
import type { BoundLeaf } from './leaf.ts';
import { exact, unknown } from './leaf.ts';

const coefficients = {
  irreducibleLoss: registry.irreducibleLoss,
  parameterCoefficient: registry.parameterCoefficient,
  tokenCoefficient: registry.tokenCoefficient,
  parameterExponent: registry.parameterExponent,
  tokenExponent: registry.tokenExponent,
} as const satisfies Readonly<Record<LawCoefficient, FigureNode>>;

/** What the plan’s law is made of, and what is made of the law of repetition: unknown until the library is there. */
export function lawLeaves({ law }: Choices, { scalingLaws = [] }: Catalogue): readonly BoundLeaf[] {
  const chosen = scalingLaws.find(({ id }) => id === law);
  const repeated = scalingLaws.find(({ reuse }) => reuse !== null);
  const leaf = (node: FigureNode, of: ScalingLaw | undefined, value: string | undefined): BoundLeaf =>
    of && value !== undefined
      ? { ...unknown(node, null), amount: exact(new Decimal(value)), status: 'source', citation: of.citation }
      : unknown(node, null);
  return [
    ...Object.entries(coefficients).map(([name, node]) => leaf(node, chosen, chosen?.coefficients[name as LawCoefficient])),
    leaf(registry.reuseParameterCoefficient, repeated, repeated?.coefficients.parameterCoefficient),
    leaf(registry.reuseTokenCoefficient, repeated, repeated?.coefficients.tokenCoefficient),
    leaf(registry.reuseExponent, repeated, repeated?.coefficients.tokenExponent),
    leaf(registry.tokenReuse, repeated, repeated?.reuse?.tokens),
    leaf(registry.parameterReuse, repeated, repeated?.reuse?.parameters),
  ];
}

/** Up to how many epochs the law of repetition was seen to hold; null until the library is there. */
export const mostEpochs = ({ scalingLaws = [] }: Catalogue): string | null =>
  scalingLaws.find(({ reuse }) => reuse !== null)?.reuse?.mostEpochs ?? null;
