import type { Architecture, ArchitectureForm, AssumedField } from '../../performance/index.ts';
import { assumedIn, formArchitecture } from '../../performance/index.ts';
import type { Assumption, Column } from './case.ts';
import type { RowReader } from './rowReader.ts';

export type ShapeReading = { readonly architecture: Architecture; readonly assumed: readonly Assumption[] };

/** Under which column a field of a form stands. Fields without one are no row’s to state. */
const columnOf: Readonly<Partial<Record<AssumedField, Column>>> = {
  vocabulary: 'vocab',
  keyValueHeads: 'kv_heads',
  width: 'ffn',
  expertWidth: 'ffn',
  gated: 'gated_mlp',
  chosen: 'moe_topk',
};

/**
 * The architecture of a row. Where all that it states is a published model’s (its depth aside, since benchmarks cut layers off), what no
 * column can say is that model’s: sizes of heads, latent attention, shared experts. The rest is as usual, and told.
 * @returns null after telling the reader what is missing or can’t be
 */
export function shapeIn(reader: RowReader, published: readonly ArchitectureForm[]): ShapeReading | null {
  const [layers, hidden, heads] = [reader.count('layers'), reader.count('hidden'), reader.count('heads')];
  const keyValueHeads = reader.count('kv_heads');
  const width = reader.count('ffn');
  const vocabulary = reader.count('vocab');
  const [experts, chosen] = [reader.count('moe_experts'), reader.count('moe_topk')];
  const gated = gateIn(reader);
  for (const [column, value] of [
    ['layers', layers],
    ['hidden', hidden],
    ['heads', heads],
  ] as const) {
    if (value === null) reader.refuse('missing', column);
  }
  if (heads !== null && keyValueHeads !== null && heads % keyValueHeads !== 0) reader.refuse('unreadable', 'kv_heads');
  if (hidden !== null && heads !== null && heads > hidden) reader.refuse('unreadable', 'heads');
  if (layers !== null && layers > mostLayers) reader.refuse('unreadable', 'layers');
  if (experts !== null && chosen !== null && chosen > experts) reader.refuse('unreadable', 'moe_topk');
  if (layers === null || hidden === null || heads === null || reader.problem() !== null) return null;

  const stated = { hidden, heads, keyValueHeads, vocabulary, gated, width, experts, chosen, expertWidth: experts === null ? null : width };
  const kin = published.find((form) => isOfForm(stated, form));
  const form: ArchitectureForm = kin ? cutTo(kin, layers, stated.vocabulary) : { ...stated, layers };
  const assumed = assumedIn(form).flatMap(({ field, value }): readonly Assumption[] => {
    const column = columnOf[field];
    return column && reader.text(column) === '' ? [{ field: column, value: String(value) }] : [];
  });
  return { architecture: formArchitecture(form), assumed: distinct(assumed) };
}

/** Deeper than any that was ever trained: what lies beyond is a slip. */
const mostLayers = 10_000;

function gateIn(reader: RowReader): boolean | null {
  const written = reader.text('gated_mlp').toLowerCase();
  if (/^(?:y|yes|true|1|gated|swiglu|geglu)$/.test(written)) return true;
  if (/^(?:n|no|false|0|plain|gelu|relu)$/.test(written)) return false;
  if (written !== '') reader.refuse('unreadable', 'gated_mlp');
  return null;
}

type StatedShape = Pick<ArchitectureForm, 'hidden' | 'heads' | 'keyValueHeads' | 'vocabulary' | 'gated' | 'width' | 'experts' | 'chosen'>;

/** Everything stated agrees, and enough is stated to tell models apart. Vocabularies are often padded, so they decide nothing. */
function isOfForm(stated: StatedShape, form: ArchitectureForm): boolean {
  const agrees = (one: number | null | undefined, other: number | null | undefined): boolean =>
    (one ?? null) === null || (other ?? null) === null || one === other;
  const isMixture = (stated.experts ?? null) !== null;
  const width = isMixture ? form.expertWidth : form.width;
  return (
    stated.hidden === form.hidden &&
    stated.heads === form.heads &&
    (stated.experts ?? null) === (form.experts ?? null) &&
    stated.width !== null &&
    stated.width === width &&
    agrees(stated.chosen, form.chosen) &&
    (form.latent !== undefined && form.latent !== null ? true : agrees(stated.keyValueHeads, form.keyValueHeads ?? form.heads)) &&
    (stated.gated === null || stated.gated === (form.gated ?? true))
  );
}

/** The same with fewer or more layers, each of the kind that most of them are. */
function cutTo(form: ArchitectureForm, layers: number, vocabulary: number | null): ArchitectureForm {
  const named = vocabulary === null ? form : { ...form, vocabulary };
  if (layers === form.layers) return named;
  const { runs: _, ...rest } = named;
  return { ...rest, layers, denseLayers: Math.min(rest.denseLayers ?? 0, Math.max(layers - 1, 0)) };
}

const distinct = (assumed: readonly Assumption[]): readonly Assumption[] =>
  assumed.filter(({ field }, index) => assumed.findIndex((other) => other.field === field) === index);
