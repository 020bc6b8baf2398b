import type { Catalogue } from '../provenance/index.ts';
import type { Binding, NumeralKey, Scenario } from '../scenario/index.ts';
import { bind, currencyRoleOf, inputOf } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';

/** A committed value that is exactly a power of ten away from the one before: most often a slip. */
export type Jump = { readonly key: NumeralKey; readonly power: number };

/** Slips people make: a zero, thousands, 만, 억. */
const powers = [1, -1, 3, -3, 4, -4, 8, -8];
const tolerance = '0.02';

export function findJump(before: Scenario, after: Scenario, key: NumeralKey, catalogue: Catalogue): Jump | null {
  const [was, is] = [bind(before, catalogue), bind(after, catalogue)];
  const [last, next] = [was, is].map(({ leaves }) => leaves.get(inputOf(key))?.amount.value);
  // Of two currencies neither is so many times the other.
  if (!last || !next || last.isZero() || currencyIn(was, key) !== currencyIn(is, key)) return null;
  const ratio = next.div(last);
  const power = powers.find((each) => ratio.div(new Decimal(10).pow(each)).minus(1).abs().lte(tolerance));
  return power === undefined ? null : { key, power };
}

const currencyIn = ({ currencies }: Binding, key: NumeralKey): string | null => {
  const role = currencyRoleOf[key];
  return role ? currencies[role] : null;
};
