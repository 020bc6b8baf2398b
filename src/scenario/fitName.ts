import { rename } from './arrange.ts';
import type { Folio } from './folio.ts';
import { mostPlans, nameOf } from './folio.ts';
import { writeFolio } from './link.ts';
import { encodeName } from './linkText.ts';

/** Some programs pass longer links on cut, and a code that a phone reads holds little more. */
export const longestPlans = 700;

/** What a name and what parts it from the next take beyond its letters; and what a name needs to say anything. */
const beside = 3;
const leastForName = 12;

/** Another name for a plan; where four of its length would make the link too long, as much of it as fits. */
export function renameToFit(folio: Folio, which: number, name: string): Folio {
  const bare = writeFolio({ ...folio, plans: folio.plans.map(({ scenario }) => ({ name: '', scenario })) }).length;
  const room = Math.max(leastForName, Math.floor((longestPlans - bare) / mostPlans) - beside);
  const letters = [...nameOf(name)];
  while (encodeName(letters.join('')).length > room) letters.pop();
  return rename(folio, which, letters.join(''));
}
