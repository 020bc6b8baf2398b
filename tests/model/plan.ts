import type { Estimate } from '../../src/analysis/index.ts';
import { estimate } from '../../src/analysis/index.ts';
import type { Amount, Bindings, Node } from '../../src/calculus/index.ts';
import { evaluate, restsOn } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { registry } from '../../src/model/index.ts';
import { library as records } from '../../src/provenance/index.ts';
import { bind, readLink, withMachineRoom } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

const library = withMachineRoom(records);

/** The whole path of a link: read, bound, evaluated, compared. */
export const planned = (link: string): Estimate => estimate(readLink(link).scenario, library);

/** The central value of a quantity in base units, as a plain decimal; '' where it has none. */
export const valueOf = (link: string, name: NodeName): string => planned(link).quantity(name).value?.toFixed() ?? '';
export const numberOf = (link: string, name: NodeName): number => Number(valueOf(link, name));

/** The same with some figures of the book replaced, as where a paper measured what we take from a data sheet. */
export function valueWith(link: string, name: NodeName, overrides: Readonly<Partial<Record<NodeName, number | string>>>): Decimal {
  const { bindings } = bind(readLink(link).scenario, library);
  const replaced = Object.entries(overrides).map(([each, value]): [Node, Amount] => [registry[each as NodeName], exactly(value)]);
  const { value } = evaluate({ ...bindings, amounts: new Map([...bindings.amounts, ...replaced]) }).amount(registry[name]);
  if (!value) throw new RangeError(`${name} has no central value in ${link}.`);
  return value;
}

export const point = (value: Decimal): Amount => ({ operator: '=', value, low: value, high: value });
export const exactly = (of: number | string): Amount => point(new Decimal(of));

/** How far two values lie apart, as a share of the second. */
export const apart = (left: Decimal | null, right: Decimal | null): number =>
  left && right
    ? left
        .minus(right)
        .abs()
        .div(right.isZero() ? 1 : right.abs())
        .toNumber()
    : Infinity;

/** Whether all that a quantity rests on has a value: a plan leaves out what it computes, and a price of its own has no day. */
export const isComputable = (name: NodeName, { amounts, choices }: Bindings): boolean =>
  restsOn(registry[name], { amounts, choices }).every((node) => !['input', 'figure'].includes(node.kind) || amounts.has(node));
