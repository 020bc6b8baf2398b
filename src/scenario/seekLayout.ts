import type { Amount, Bindings, Node } from '../calculus/index.ts';
import { evaluate } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Arrangement, Refusal, Setting } from './arrangement.ts';
import { arrange, saysSplit, stepTimeOf } from './arrangement.ts';
import { casesOf, turningIn } from './choose.ts';
import type { BoundLeaf } from './leaf.ts';
import type { Unpredicted } from './prediction.ts';
import { numberIn } from './setting.ts';
import { triedLeaves, withLeaves } from './stepLeaves.ts';
import { usualLayout } from './usualLayout.ts';

/** A count of accelerators, and what is laid out over them. */
export type Sought = { readonly count: number; readonly made: Arrangement | Refusal };

/** Lays a plan’s work out over a count of accelerators. */
export type LayOut = (setting: Setting, count: number) => Arrangement | Refusal;

export const layOut: LayOut = (setting, count) => (saysSplit(setting.stated) ? arrange(setting, count) : usualLayout(setting, count));

/** A plan is bound again at every keystroke, and most of them change nothing of its layout. */
const mostKept = 100;

/** The same, with what was laid out last at hand. */
export function keepingLayouts(lay: LayOut): LayOut {
  const kept = new Map<string, Arrangement | Refusal>();
  return (setting, count) => {
    const { workload, batch, machine, stack, stated } = setting;
    const asked = JSON.stringify([workload, batch, machine.id, stack, stated, count]);
    const known = kept.get(asked);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = lay(setting, count);
    kept.set(asked, made);
    return made;
  };
}

/** More than that no count is tried: by then it goes to and fro between neighbours. */
const mostTries = 12;

/**
 * The plan’s count and its layout there. Where a deadline asks for a count, that hangs on the utilisation, and the utilisation on the
 * count: it is tried from the count at the usual utilisation until it stands still, or is the least that was enough.
 */
export function seekLayout(plan: Unpredicted, setting: Setting, lay: LayOut): Sought {
  const at = (amount: Amount): Sought => {
    const count = Math.max(1, Math.floor(numberIn(amount) ?? 1));
    return { count, made: lay(setting, count) };
  };
  const stated = evaluate(bindingsOf(plan, plan.leaves, 'stated', undefined));
  if (!plan.solved.includes('n')) return at(stated.amount(registry.plannedCount));
  if (!plan.solved.includes('budget')) return at(stated.amount(registry.layoutAccelerators));
  let tried = at(stated.amount(registry.acceleratorCount));
  let enough: Sought | null = null;
  for (let index = 0; index < mostTries && !('reason' in tried.made); index++) {
    const { count, made } = tried;
    const leaves = withLeaves(plan.leaves, triedLeaves(plan, made, count));
    const needed = evaluate(bindingsOf(plan, leaves, 'predicted', runsOf(setting, made))).amount(registry.acceleratorCount);
    const least = numberIn(needed);
    if (least === null) return tried;
    if (least <= count && (!enough || count < enough.count)) enough = tried;
    if (least === count) break;
    tried = at(needed);
  }
  return enough ?? tried;
}

function bindingsOf(
  { choices, ways, solved }: Unpredicted,
  leaves: ReadonlyMap<Node, BoundLeaf>,
  utilisation: 'stated' | 'predicted',
  runs: Bindings['runs'],
): Bindings {
  const amounts = new Map([...leaves].map(([node, { amount }]) => [node, amount]));
  return { amounts, choices: casesOf(choices, { ...ways, utilisation }, solved), turning: turningIn(choices, ways), ...(runs && { runs }) };
}

/** The algorithms of the book that take an architecture and a layout. */
export function runsOf(setting: Setting, made: Arrangement): NonNullable<Bindings['runs']> {
  const time = stepTimeOf(setting, made);
  return new Map([
    [
      registry.modelledStepTime,
      ([count = Number.NaN, batch = Number.NaN, sequence = Number.NaN]: readonly number[]) => time(count, batch, sequence),
    ],
  ]);
}
