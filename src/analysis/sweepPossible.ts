import type { Draws, InputNode, Node } from '../calculus/index.ts';
import { sample } from '../calculus/index.ts';
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
    const isKnown = isComputed(key, binding.solved, binding.choices) && openBelow(node, bindings, swept) === undefined;
    return isKnown ? [{ node, domain: inputOf(key).domain }] : [];
  });
  return (draws: ReadonlyMap<Node, Draws>, count: number): ((index: number) => boolean) => {
    const checks = computed.map(({ node, domain: { least, leastIncluded, most } }) => {
      const [values, lowest, highest] = [sample(node, bindings, draws, count), Number(least), Number(most)];
      return (index: number): boolean => {
        const value = values[index] ?? Number.NaN;
        const isAbove = leastIncluded ? value >= lowest * (1 - hair) : value > lowest;
        return isAbove && value <= highest * (1 + hair);
      };
    });
    return (index) => checks.every((check) => check(index));
  };
}
