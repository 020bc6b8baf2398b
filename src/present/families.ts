import type { Library } from '../provenance/index.ts';

/** Words of a product’s full name that don’t tell its family. */
const vendors = /\b(nvidia|google|cerebras|huawei|amazon|amd|intel|tesla|geforce|quadro|gpus?)\b/gi;
const sizes = /\b(\d+ ?gb|sxm\d?|pcie|dgxs)\b/gi;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Reads the families of accelerators in a name: one of ours where it is named, else what is left of the name. */
export function familyReader(
  library: Pick<Library, 'accelerators'>,
): (name: string | null, accelerator?: string | null) => readonly string[] {
  const families = [...new Set(library.accelerators.map(({ family }) => family))].toSorted((one, other) => other.length - one.length);
  const patterns = families.map((family) => ({
    family,
    pattern: new RegExp(`(?<![a-z0-9])${escaped(family).replaceAll(' ', String.raw`\s*`)}(?!\\d|-class)`, 'i'),
  }));
  const ofOne = (name: string): string =>
    patterns.find(({ pattern }) => pattern.test(name))?.family ??
    name.replaceAll(vendors, '').replaceAll(sizes, '').replaceAll(/\s+/g, ' ').trim();
  return (name, accelerator = null) => {
    const known = library.accelerators.find(({ id }) => id === accelerator);
    const named = (name ?? '')
      .replaceAll(/\([^)]*\)/g, '')
      .split(/,|;|\+|\band\b/)
      .flatMap((each) => (each.trim() === '' ? [] : [ofOne(each)]));
    return [...new Set([...(known ? [known.family] : []), ...named])].filter((each) => each !== '');
  };
}
