import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Binding } from '../scenario/index.ts';
import { comparablesOf } from './comparable.ts';
import type { Comparison } from './compare.ts';
import { compare } from './compare.ts';
import type { DocumentedEstimate, Estimate } from './estimate.ts';

const known = new WeakMap<object, readonly Comparison[]>();

/** A plan beside every reference figure of the same kind. Worked out once, when somebody asks. */
export function comparisonsOf(estimate: Estimate | DocumentedEstimate): readonly Comparison[] {
  const made = known.get(estimate) ?? comparedIn(estimate);
  known.set(estimate, made);
  return made;
}

const comparedIn = ({ binding, library, quantity }: Estimate | DocumentedEstimate): readonly Comparison[] =>
  comparablesOf(binding).flatMap(([name, kind]) =>
    library.figures
      .filter((figure) => figure.kind === kind && !isTakenFrom(figure.id, name, binding))
      .flatMap((figure) => compare(name, quantity(name), figure, binding.exchange) ?? []),
  );

/** A default that is a reference figure is not set beside itself. */
function isTakenFrom(figure: string, name: NodeName, { leaves: bound }: Binding): boolean {
  const leaf = bound.get(registry[name]);
  return leaf?.figure === figure && leaf.spelling === null;
}
