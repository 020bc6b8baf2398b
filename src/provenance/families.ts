import type { Accelerator } from './records.ts';

/** Words of a product’s full name that don’t tell its family. */
const vendors = /\b(nvidia|google|cerebras|huawei|amazon|amd|intel|tesla|geforce|quadro|gpus?)\b/gi;
const sizes = /\b(\d+ ?gb|sxm\d?|pcie|dgxs)\b/gi;
/** Words that tell one form of a family from another. */
const forms = /\b(\d+ ?gb|sxm|pcie|nvl)/gi;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

type Shelf = { readonly accelerators: readonly Accelerator[] };

/** Reads the families of accelerators in a name: one of ours where it is named, else what is left of the name. */
export function familyReader({ accelerators }: Shelf): (name: string | null, accelerator?: string | null) => readonly string[] {
  const families = [...new Set(accelerators.map(({ family }) => family))].toSorted((one, other) => other.length - one.length);
  const patterns = families.map((family) => ({
    family,
    pattern: new RegExp(`(?<![a-z0-9])${escaped(family).replaceAll(' ', String.raw`\s*`)}(?![\\da-z])`, 'i'),
  }));
  const ofOne = (name: string): string =>
    patterns.find(({ pattern }) => pattern.test(name))?.family ??
    name.replaceAll(vendors, '').replaceAll(sizes, '').replaceAll(/\s+/g, ' ').trim();
  return (name, accelerator = null) => {
    const known = accelerators.find(({ id }) => id === accelerator);
    const named = (name ?? '')
      .replaceAll(/\([^)]*\)/g, '')
      .split(/,|;|\+|\band\b/)
      .flatMap((each) => (each.trim() === '' ? [] : [ofOne(each)]));
    return [...new Set([...(known ? [known.family] : []), ...named])].filter((each) => each !== '');
  };
}

const readers = new WeakMap<Shelf['accelerators'], ReturnType<typeof familyReader>>();

/** The one family of accelerators that a name speaks of; null where it names several, or none. `H100-class` is of the H100’s. */
export function familyOf(name: string, shelf: Shelf, accelerator: string | null = null): string | null {
  const read = readers.get(shelf.accelerators) ?? familyReader(shelf);
  readers.set(shelf.accelerators, read);
  if (name.includes('/')) return null; // one or the other
  const [family, ...others] = read(name.replace(/-class$/, ''), accelerator);
  return family === undefined || others.length > 0 ? null : family;
}

const formsIn = (name: string): readonly string[] => [...name.toLowerCase().matchAll(forms)].map(([form]) => form.replaceAll(' ', ''));

/**
 * The accelerator among ours that a name stands for: of its family the form that it names, or else the one that clusters
 * are built of. null where no form fits, or where those left differ in their peak.
 */
export function acceleratorNamed(name: string, shelf: Shelf): Accelerator | null {
  const family = familyOf(name, shelf);
  const asked = formsIn(name);
  const left = shelf.accelerators.filter((each) => each.family === family && asked.every((form) => formsIn(each.name).includes(form)));
  if (new Set(left.map(({ peak }) => peak.value)).size !== 1) return null;
  return left.find((each) => formsIn(each.name).includes('sxm')) ?? left[0] ?? null;
}
