import { machineIds } from '../provenance/index.ts';
import type { Machine } from './machine.ts';
import { findMachine } from './machineOf.ts';

/** Published figures of one chip differ by their rounding. */
const rounding = 0.01;
const isAlike = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one / other - 1) <= rounding);

const alike = ['peak', 'peak8', 'multiprocessors', 'memoryBandwidth', 'memory', 'domain'] as const satisfies readonly (keyof Machine)[];

/**
 * The same machine with the fast link of an accelerator that has all else alike: an A800 for an A100 and the other way round,
 * an H800 for an H100. Only the link differs, so what a layout loses by it can be told. Null where none was built.
 */
export function twinOf(machine: Machine): Machine | null {
  const twin = machineIds
    .map(findMachine)
    .find(
      (each) =>
        each.generation === machine.generation &&
        alike.every((fact) => isAlike(each[fact], machine[fact])) &&
        !isAlike(each.domainRate, machine.domainRate),
    );
  return twin ? { ...machine, id: twin.id, domainRate: twin.domainRate } : null;
}
