import type { Cited, DefaultName, Overheads, Preset } from './records.ts';

type Defaults = Readonly<Record<DefaultName, Cited>>;

/** The shelves that the first page needs whole. */
export const presets: readonly Preset[] = Object.values(
  import.meta.glob<Preset>('../../seeds/presets/*.json', { eager: true, import: 'default' }),
);
export const overheads: readonly Overheads[] = Object.values(
  import.meta.glob<readonly Overheads[]>('../../seeds/overheads/*.json', { eager: true, import: 'default' }),
).flat();
export const constants: Defaults = onlyOne(
  Object.values(import.meta.glob<Defaults>('../../seeds/constants/*.json', { eager: true, import: 'default' })),
);

/** @throws Error where the seeds have no defaults: everything else may be empty, the model's defaults may not. */
function onlyOne(files: readonly Defaults[]): Defaults {
  const [only] = files;
  if (!only) throw new Error('seeds/constants holds no defaults.');
  return only;
}
