import type { Figure, Library, QuantityKind, Reference } from '../provenance/index.ts';
import { familyOf } from '../provenance/index.ts';
import type { Ground } from './agreement.ts';
import { agreement, distance, nearness } from './agreement.ts';

/** A term of a derivation, and the generation of accelerators it is of. */
export type Generation = {
  readonly figure: string;
  readonly kind: QuantityKind;
  readonly family: string; // 'A100'
  /** The claim that says so, where the term itself doesn’t. */
  readonly by: string | null;
};

/** A figure worked out from terms of different generations: a price of one times a count of another. */
export type Mixture = { readonly figure: string; readonly terms: readonly [Generation, Generation] };

type Shelf = Pick<Library, 'figures' | 'references' | 'runs' | 'accelerators'>;

/** @returns null for what is no such figure. */
export function mixtureIn({ id, derivation }: Pick<Figure, 'id' | 'derivation'>, library: Shelf, ground: Ground): Mixture | null {
  const terms = (derivation?.from ?? []).map((term) => generationsOf(term, library, ground));
  for (const [at, left] of terms.entries()) {
    for (const right of terms.slice(at + 1)) {
      const apart = left.length > 0 && right.length > 0 && !left.some(({ family }) => right.some((other) => other.family === family));
      if (apart && left[0] && right[0]) return { figure: id, terms: [left[0], right[0]] };
    }
  }
  return null;
}

/** What a term says of its accelerators; else, for a count, what claims of the same count about the same thing say. */
function generationsOf(id: string, library: Shelf, ground: Ground): readonly Generation[] {
  const term = library.figures.find((figure) => figure.id === id);
  if (!term) return [];
  const own = term.hardware === null ? null : familyOf(term.hardware, library);
  if (own !== null) return [{ figure: id, kind: term.kind, family: own, by: null }];
  if (term.kind !== 'acceleratorCount') return [];
  const count = { ...term, confidence: null, run: null };
  return library.references.flatMap((other) => {
    if (other.kind !== term.kind || other.id === id) return [];
    const family = namedFamily(other, library);
    return family !== null && isSameCount(count, other, ground) ? [{ figure: id, kind: term.kind, family, by: other.id }] : [];
  });
}

/** Two counts that agree, or whose nearest numbers are next to each other: “10,000” and “more than 10,000”. */
function isSameCount(count: Reference, other: Reference, ground: Ground): boolean {
  const found = agreement(count, other, ground);
  if (found.outcome === 'incomparable') return false;
  return found.outcome !== 'disagrees' || (found.factor !== null && distance(found.factor).lte(nearness));
}

/** The family that a record speaks of; a run’s by its accelerator, since its source spells it in a way of its own. */
const namedFamily = ({ hardware, run }: Reference, shelf: Shelf): string | null =>
  hardware === null ? null : familyOf(hardware, shelf, run ? (shelf.runs.find(({ id }) => id === run.id)?.accelerator ?? null) : null);
