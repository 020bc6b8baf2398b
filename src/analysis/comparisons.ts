import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue, CoreFigure } from '../provenance/index.ts';
import type { Binding } from '../scenario/index.ts';
import { comparablesOf } from './comparable.ts';
import type { Comparison } from './compare.ts';
import { compare } from './compare.ts';
import type { DocumentedEstimate, Estimate } from './estimate.ts';

const known = new WeakMap<object, readonly Comparison[]>();

/** A plan beside every claim of the same kind, and beside what was put in its lanes. Worked out once, when somebody asks. */
export function comparisonsOf(estimate: Estimate | DocumentedEstimate): readonly Comparison[] {
  const made = known.get(estimate) ?? comparedIn(estimate);
  known.set(estimate, made);
  return made;
}

const comparedIn = ({ binding, library, quantity }: Estimate | DocumentedEstimate): readonly Comparison[] => {
  const beside = besideIn(binding, library);
  return comparablesOf(binding).flatMap(([name, kind]) =>
    beside
      .filter((each) => each.kind === kind && !isTakenFrom(each.id, name, binding))
      .flatMap((figure) => compare(name, quantity(name), figure, binding.exchange) ?? []),
  );
};

/** Every claim, but of what was published of runs only the chosen: there are hundreds. */
const besideIn = ({ references }: Binding, { figures, reference }: Catalogue): readonly CoreFigure[] => {
  const claims: ReadonlySet<string> = new Set(figures.map(({ id }) => id));
  return [...figures, ...references.filter((id) => !claims.has(id)).map((id) => reference(id))];
};

/** A default that is a reference figure is not set beside itself. */
function isTakenFrom(figure: string, name: NodeName, { leaves: bound }: Binding): boolean {
  const leaf = bound.get(registry[name]);
  return leaf?.figure === figure && leaf.spelling === null;
}
