import { foundations } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName } from '../model/index.ts';
import type { ChoiceKey, NumeralKey } from '../scenario/index.ts';
import { inputOf, numeralKeys } from '../scenario/index.ts';
import type { Currency } from '../units/index.ts';
import { presentChoice } from './costFields.ts';
import type { BadgeName } from './input.ts';
import { presentInput } from './input.ts';
import { isOff } from './off.ts';
import type { Pen } from './pen.ts';
import { predictionChoices } from './predictionChoices.ts';
import type { PlanBeside } from './planNames.ts';

/** What one plan says of an input. */
export type ComparedInput = {
  readonly value: string;
  readonly range: string | null;
  /** null where the plan leaves it out. */
  readonly badge: { readonly kind: BadgeName; readonly text: string } | null;
};

export type ComparedInputRow = {
  readonly id: string;
  readonly label: string;
  readonly isDifferent: boolean;
  /** In the order of the plans. */
  readonly cells: readonly ComparedInput[];
};

/** With every digit, to be held against the others. */
type Told = ComparedInput & { readonly exactly: string };

const predictionKeys = ['arch', 'precision', 'stack', 'layout'] as const;
const choiceKeys = ['covers', 'method', 'pays', 'best', 'cur', 'interval', 'law'] as const satisfies readonly ChoiceKey[];

/** Everything that some results rest on, input by input, whether the plans have it alike or not. */
export function compareInputs(
  plans: readonly PlanBeside[],
  results: readonly NodeName[],
  messages: Messages,
  pen: Pen,
): readonly ComparedInputRow[] {
  const badge = (kind: BadgeName) => ({ kind, text: messages.badgesShort[kind] });
  const accelerators = plans.map(({ estimate: { binding } }): Told => {
    const { name, id } = binding.accelerator;
    return { value: name, range: null, badge: badge(binding.acceleratorOrigin.status), exactly: id };
  });
  const chosen = choiceKeys.map((key) => ({
    id: key,
    label: messages.fields[key],
    cells: plans.map(({ estimate }): Told => {
      const { value, options, badge: kind } = presentChoice(key, estimate, messages);
      const label = options.find((option) => option.value === value)?.label ?? value;
      return { value: label, range: null, badge: badge(kind), exactly: value };
    }),
  }));
  const predicted = predictionKeys.flatMap((key) => {
    const found = plans.map(({ estimate }) => predictionChoices(estimate, messages).find((each) => each.key === key));
    const cells = found.map((each): Told => {
      if (!each) return { value: messages.compare.leftOut, range: null, badge: null, exactly: '' };
      return { value: each.value, range: null, badge: badge(each.badge), exactly: each.spelling };
    });
    return found.some((each) => each !== undefined) ? [{ id: key, label: messages.fields[key], cells }] : [];
  });
  const bearing = plans.map(({ estimate }) => new Set(results.flatMap((name) => foundations(name, estimate.binding))));
  const typed = numeralKeys
    .filter((key) => plans.some((plan, index) => bears(key, plan, bearing[index])))
    .map((key) => ({
      id: key,
      label: presentInput(key, plans[0]?.estimate ?? absent(), messages, pen).label,
      cells: plans.map((plan) => cellOf(key, plan, messages, pen)),
    }));
  return [
    { id: 'gpu', label: messages.fields.gpu, cells: accelerators },
    ...chosen,
    ...predicted,
    ...typed,
    ...compareRates(plans, messages, pen),
  ].map(({ id, label, cells }) => ({ id, label, isDifferent: new Set(cells.map(({ exactly }) => exactly)).size > 1, cells }));
}

/** @throws RangeError, since of no plans nothing is compared */
function absent(): never {
  throw new RangeError('There are no plans to compare.');
}

/** Whether a plan’s results rest on an input that counts something. What all plans compute is a result of theirs. */
function bears(key: NumeralKey, { estimate: { binding } }: PlanBeside, below: ReadonlySet<NodeName> | undefined): boolean {
  const leaf = binding.leaves.get(inputOf(key));
  return leaf !== undefined && below?.has(nodeName(leaf.node)) === true && !isOff(leaf, binding.leaves);
}

function cellOf(key: NumeralKey, { estimate }: PlanBeside, messages: Messages, pen: Pen): Told {
  const { binding } = estimate;
  const leaf = binding.leaves.get(inputOf(key));
  const { prose, spelling, range, badge, badgeText } = presentInput(key, estimate, messages, pen);
  if (prose === '' || (leaf && isOff(leaf, binding.leaves)))
    return { value: messages.compare.leftOut, range: null, badge: null, exactly: '' };
  const exactly = badge === 'computed' ? `= ${prose}` : `${spelling} ${range ?? ''}`;
  return { value: prose, range, badge: { kind: badge, text: badgeText }, exactly };
}

/** The pinned rates of the currencies that a plan uses, or states. */
function compareRates(plans: readonly PlanBeside[], messages: Messages, pen: Pen) {
  const used = plans.flatMap(({ estimate: { binding } }): readonly Currency[] => [
    ...Object.values(binding.currencies),
    ...[...binding.exchange].flatMap(([currency, { status }]) => (status === 'input' ? [currency] : [])),
  ]);
  return [...new Set(used)]
    .filter((currency) => currency !== 'KRW')
    .map((currency) => ({
      id: `KRW/${currency}`,
      label: messages.paper.rate(currency),
      cells: plans.map(({ estimate: { binding } }): Told => {
        const rate = binding.exchange.get(currency);
        if (!rate) return { value: messages.compare.leftOut, range: null, badge: null, exactly: '' };
        const badge = { kind: rate.status, text: messages.badgesShort[rate.status] };
        return { value: pen.rate(currency, 'KRW', binding.exchange), range: null, badge, exactly: rate.wonPer.toFixed() };
      }),
    }));
}
