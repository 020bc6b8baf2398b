import type { Figure, System } from '../provenance/index.ts';

/** How two claims' things stand to each other: the same, or two that a text holds to be one. */
export type Kinship = 'same' | 'related';

/** What a company does, or a network joins, are many things; these are one under several names. */
const single: ReadonlySet<System['kind']> = new Set(['model', 'service', 'product', 'accelerator']);

/** Whether the names that a system goes by are names of one thing. */
export const isOneThing = ({ kind }: Pick<System, 'kind'>): boolean => single.has(kind);

/** @returns what tells how two things are related; null where nobody holds them to be one. */
export function kinshipIn(systems: readonly Pick<System, 'kind' | 'about'>[]): (first: string, second: string) => Kinship | null {
  const kin = new Map<string, Set<string>>();
  for (const { about } of systems.filter(isOneThing)) {
    for (const each of about) kin.set(each, new Set([...(kin.get(each) ?? []), ...about]));
  }
  return (first, second) => (first === second ? 'same' : kin.get(first)?.has(second) ? 'related' : null);
}

/** @returns what tells all that a figure rests on, itself included; what is no figure rests on itself. */
export function restingOn(figures: readonly Pick<Figure, 'id' | 'derivation'>[]): (id: string) => ReadonlySet<string> {
  const from = new Map(figures.map(({ id, derivation }) => [id, derivation?.from ?? []]));
  const known = new Map<string, ReadonlySet<string>>();
  const under = (id: string): ReadonlySet<string> => {
    const found = known.get(id) ?? new Set([id, ...(from.get(id) ?? []).flatMap((each) => [...under(each)])]);
    known.set(id, found);
    return found;
  };
  return under;
}
