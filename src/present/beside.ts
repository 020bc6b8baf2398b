import type { Estimate } from '../analysis/index.ts';
import { comparisonsOf, kindOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import type { CoreFigure, QuantityKind } from '../provenance/index.ts';
import { writeComparison } from './comparison.ts';
import type { Pen } from './pen.ts';

/** Money of kinds that a plan here has no quantity of: people will set them beside its costs, and shouldn't. */
const otherMoney: ReadonlySet<QuantityKind> = new Set(['programme', 'cloudBill', 'investment']);

/** What the plan is to a figure; or, where the two are of different kinds, that no ratio is given, and why. */
export function presentBeside(id: string, estimate: Estimate, messages: Messages, pen: Pen): readonly string[] {
  const figure = estimate.library.figure(id);
  const said = comparisonsOf(estimate)
    .filter(({ reference }) => reference === id)
    .map((comparison) => writeComparison(comparison, estimate.library, messages, pen));
  if (said.length > 0 || !otherMoney.has(figure.kind)) return said;
  return (['hardwarePurchase', 'rentedRun'] as const).flatMap((name) => noRatioBetween(name, figure, messages) ?? []);
}

/** Why a quantity of the plan gets no ratio to a figure; null where it does, or where nobody would ask. */
export function noRatioBetween(name: NodeName, figure: CoreFigure, messages: Messages): string | null {
  const kind = kindOf(name);
  return kind === null || kind === figure.kind ? null : messages.comparison.otherKind(messages.kinds[kind], messages.kinds[figure.kind]);
}
