import type { ArchitectureForm } from '../../performance/index.ts';

/** A published model, under the name that its record has: `llama-3.1-8b`. */
export type Published = { readonly id: string; readonly shape: ArchitectureForm };

/** What a row states of a shape; null where it is silent. */
export type StatedShape = {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly keyValueHeads: number | null;
  readonly vocabulary: number | null;
  readonly gated: boolean | null;
  /** Of the feed-forward layer; of one expert where there are experts. */
  readonly width: number | null;
  readonly experts: number | null;
  readonly chosen: number | null;
};

/** Vocabularies are padded, so that ranks share them evenly. */
const paddingAtMost = 0.03;

const agrees = <Value>(stated: Value | null, published: Value | null | undefined): boolean =>
  stated === null || published === null || published === undefined || stated === published;

/** Everything stated agrees, the depth aside: benchmarks cut layers off. What is no decoder of one stack has other work in the same columns. */
function isOfShape(stated: StatedShape, form: ArchitectureForm): boolean {
  const vocabulary = form.vocabulary ?? null;
  return (
    form.causal !== false &&
    (form.encoderLayers ?? 0) === 0 &&
    form.end !== 'pooler' &&
    stated.hidden === form.hidden &&
    stated.heads === form.heads &&
    stated.experts === (form.experts ?? null) &&
    agrees(stated.width, stated.experts === null ? form.width : (form.expertWidth ?? form.width)) &&
    agrees(stated.chosen, form.chosen) &&
    agrees(stated.gated, form.gated) &&
    ((form.latent ?? null) !== null || agrees(stated.keyValueHeads, form.keyValueHeads ?? form.heads)) &&
    (stated.vocabulary === null || vocabulary === null || Math.abs(stated.vocabulary / vocabulary - 1) <= paddingAtMost)
  );
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
const familyOf = (name: string): string => /^[a-z]*/.exec(letters(name))?.[0] ?? '';

/**
 * The published model that a row is of: of those that have all that it states the one that it is called by, or that has its family’s name and
 * its depth. Without such a name only experts tell models apart; dense shapes are common to several.
 */
export function kinOf(stated: StatedShape, name: string, published: readonly Published[]): Published | null {
  const likely = published.filter(({ shape }) => isOfShape(stated, shape));
  const called = likely
    .filter(({ id }) => letters(name).startsWith(letters(id)))
    .toSorted((one, other) => letters(other.id).length - letters(one.id).length);
  const related = likely
    .filter(({ id }) => familyOf(name) !== '' && familyOf(id) === familyOf(name))
    .toSorted((one, other) => Number(other.shape.layers === stated.layers) - Number(one.shape.layers === stated.layers));
  return called[0] ?? related[0] ?? (stated.experts === null ? null : (likely[0] ?? null));
}

/** The same with fewer or more layers; those without experts come first, and some have them. */
export function cutTo(form: ArchitectureForm, layers: number, vocabulary: number | null): ArchitectureForm {
  const named = vocabulary === null ? form : { ...form, vocabulary };
  if (layers === form.layers) return named;
  const { runs: _, ...rest } = named;
  return { ...rest, layers, denseLayers: Math.min(rest.denseLayers ?? 0, layers - 1) };
}
