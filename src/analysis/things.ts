import type { Library, Words } from '../provenance/index.ts';
import { groundOf } from './agreement.ts';
import type { ClaimBeside, Pair } from './consistency.ts';
import { consistencyOf } from './consistency.ts';
import { isOneThing } from './kinship.ts';

/** What claims are about, under all the names that are held to be one, and the comparisons that are about it. */
export type Thing = { readonly about: readonly string[]; readonly name: Words; readonly pairs: readonly Pair[] };

/** The things that something can be said of, in the order of the claims; and the claims of which nothing can. */
export function thingsOf(library: Library): { readonly things: readonly Thing[]; readonly alone: readonly ClaimBeside[] } {
  const { kinship } = groundOf(library);
  const { claims, pairs } = consistencyOf(library);
  const groups: string[][] = [];
  for (const { id } of claims) {
    const { about } = library.reference(id);
    const group = groups.find((abouts) => abouts.some((each) => kinship(each, about) !== null));
    if (!group) groups.push([about]);
    else if (!group.includes(about)) group.push(about);
  }
  const things = groups.map((about): Thing => {
    const isAbout = ({ first }: Pair): boolean => about.includes(library.reference(first).about);
    return { about, name: nameOf(about, library), pairs: pairs.filter(isAbout) };
  });
  return { things: underOneName(things.filter((thing) => thing.pairs.length > 0)), alone: claims.filter(({ alone }) => alone !== null) };
}

/** What readers know by one name stands together, though its claims are about different sides of it. */
function underOneName(things: readonly Thing[]): readonly Thing[] {
  const named = new Map<string, Thing>();
  for (const thing of things) {
    const { about, name, pairs } = named.get(thing.name.en) ?? { about: [], name: thing.name, pairs: [] };
    named.set(name.en, { about: [...about, ...thing.about], name, pairs: [...pairs, ...thing.pairs] });
  }
  return [...named.values()];
}

/** As the system is called that goes by these names; else as the first claim has it. */
function nameOf(about: readonly string[], { systems, figures }: Library): Words {
  const system = systems.find((each) => isOneThing(each) && about.every((name) => each.about.includes(name)));
  const claim = figures.find((figure) => about[0] === figure.about);
  return system?.name ?? claim?.subject ?? { en: about.join(', '), ko: about.join(', ') };
}
