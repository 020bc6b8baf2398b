import type { Domain, Draws, InputNode, Node } from '../calculus/index.ts';
import { restsOn, sample } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Binding } from '../scenario/index.ts';
import { inputOf, isComputed, solvable, solvableNodes } from '../scenario/index.ts';
import { openBelow } from './sweepLeaves.ts';

/** By how much rounding may lift a computed share above one. */
const hair = 1e-12;

/**
 * Which draws leave a plan possible: what it computes instead of stating lies within what makes sense for it (no
 * utilisation above one, no cluster of less than one accelerator).
 * What rests on something open is taken for possible.
 * @param swept the input that is drawn
 */
export function possibleAt(binding: Binding, swept: InputNode) {
  const { bindings } = binding;
  const computed = solvable.flatMap((key) => {
    const node = registry[solvableNodes[key]];
    const isKnown = isComputed(key, binding) && openBelow(node, bindings, swept) === undefined;
    return isKnown ? [{ node, domain: inputOf(key).domain }] : [];
  });
  const level = computed.filter(({ node }) => !restsOn(node, bindings).includes(swept));
  const varying = computed.filter((each) => !level.includes(each));
  const isEver = level.every(({ node, domain }) => isWithin(sample(node, bindings, new Map(), 1)[0], domain));
  return (draws: ReadonlyMap<Node, Draws>, count: number): ((index: number) => boolean) => {
    const drawn = isEver ? varying.map(({ node, domain }) => ({ values: sample(node, bindings, draws, count), domain })) : [];
    return (index) => isEver && drawn.every(({ values, domain }) => isWithin(values[index], domain));
  };
}

function isWithin(value: number | undefined, { least, leastIncluded, most }: Domain): boolean {
  if (value === undefined) return false;
  const isAbove = leastIncluded ? value >= Number(least) * (1 - hair) : value > Number(least);
  return isAbove && value <= Number(most) * (1 + hair);
}
