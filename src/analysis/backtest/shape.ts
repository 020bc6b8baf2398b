import type { Architecture, ArchitectureForm, AssumedField } from '../../performance/index.ts';
import { assumedIn, formArchitecture } from '../../performance/index.ts';
import type { Assumption, Column } from './case.ts';
import type { Published, StatedShape } from './kin.ts';
import { cutTo, kinOf } from './kin.ts';
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
 * The architecture of a row. Where all that it states is a published model’s, what no column can say is that model’s as well: sizes of heads,
 * latent attention, shared experts. The rest is as usual. Both are told where a column would have had room for them.
 * @returns null after telling the reader what is missing or can’t be
 */
export function shapeIn(reader: RowReader, published: readonly Published[]): ShapeReading | null {
  const stated = statedIn(reader);
  if (!stated) return null;
  const { layers, vocabulary, width, experts } = stated;
  const kin = kinOf(stated, reader.text('model_name'), published);
  const form: ArchitectureForm = kin ? cutTo(kin.shape, layers, vocabulary) : { ...stated, expertWidth: experts === null ? null : width };
  const assumed = assumedIn(form).flatMap(({ field, value }): readonly Assumption[] => {
    const column = columnOf[field];
    return column && reader.text(column) === '' ? [{ field: column, value: String(value) }] : [];
  });
  return { architecture: formArchitecture(form), assumed: distinct([...assumed, ...(kin ? takenFrom(kin.shape, reader) : [])]) };
}

/** What stands in a published model’s shape, and not in the row. */
function takenFrom(form: ArchitectureForm, reader: RowReader): readonly Assumption[] {
  const taken: readonly (readonly [Column, number | boolean | null | undefined])[] = [
    ['vocab', form.vocabulary],
    ['kv_heads', (form.latent ?? null) === null ? form.keyValueHeads : null],
    ['ffn', form.expertWidth ?? form.width],
    ['gated_mlp', form.gated],
    ['moe_topk', form.chosen],
  ];
  return taken.flatMap(([field, value]) =>
    reader.text(field) === '' && value !== null && value !== undefined ? [{ field, value: String(value) }] : [],
  );
}

/** Deeper than any that was ever trained: what lies beyond is a slip. */
const mostLayers = 10_000;

function statedIn(reader: RowReader): StatedShape | null {
  const [layers, hidden, heads] = [reader.count('layers'), reader.count('hidden'), reader.count('heads')];
  const [keyValueHeads, width, vocabulary] = [reader.count('kv_heads'), reader.count('ffn'), reader.count('vocab')];
  const [experts, chosen] = [reader.count('moe_experts'), reader.count('moe_topk')];
  const gated = gateIn(reader);
  if (layers === null) reader.refuse('missing', 'layers');
  if (hidden === null) reader.refuse('missing', 'hidden');
  if (heads === null) reader.refuse('missing', 'heads');
  if (heads !== null && keyValueHeads !== null && heads % keyValueHeads !== 0) reader.refuse('unreadable', 'kv_heads');
  if (hidden !== null && heads !== null && heads > hidden) reader.refuse('unreadable', 'heads');
  if (layers !== null && layers > mostLayers) reader.refuse('unreadable', 'layers');
  if (experts !== null && chosen !== null && chosen > experts) reader.refuse('unreadable', 'moe_topk');
  if (layers === null || hidden === null || heads === null || reader.problem() !== null) return null;
  return { layers, hidden, heads, keyValueHeads, vocabulary, gated, width, experts, chosen };
}

function gateIn(reader: RowReader): boolean | null {
  const written = reader.text('gated_mlp').toLowerCase();
  if (/^(?:y|yes|true|1|gated|swiglu|geglu)$/.test(written)) return true;
  if (/^(?:n|no|false|0|plain|gelu|relu)$/.test(written)) return false;
  if (written !== '') reader.refuse('unreadable', 'gated_mlp');
  return null;
}

const distinct = (assumed: readonly Assumption[]): readonly Assumption[] =>
  assumed.filter(({ field }, index) => assumed.findIndex((other) => other.field === field) === index);
