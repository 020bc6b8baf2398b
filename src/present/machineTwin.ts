import type { Machine } from '../performance/index.ts';

/** Accelerators that were made for export: the same chip with a slower link, on either side. */
const families = [
  ['a100', 'a800'],
  ['h100', 'h800'],
] as const;

/**
 * The same accelerator with the link of its twin: an A800 for an A100 and the other way round, an H800 for an H100. Null where there is
 * none. Only the link differs, so what a layout loses by it can be told.
 * @param machines those whose facts are known
 */
export function twinOf(machine: Machine, machines: readonly string[], find: (id: string) => Machine): Machine | null {
  const [own = '', ...rest] = machine.id.split('-');
  const other = families.flatMap(([one, two]) => (one === own ? [two] : two === own ? [one] : []))[0];
  if (other === undefined) return null;
  const exact = machines.find((id) => id === [other, ...rest].join('-'));
  const id = exact ?? machines.find((each) => each.startsWith(`${other}-`) && each.endsWith(`-${rest.at(-1) ?? ''}`));
  return id === undefined ? null : { ...machine, id, domainRate: find(id).domainRate };
}
