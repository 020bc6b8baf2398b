import type { Architecture, ArchitectureForm } from '../performance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** A model whose architecture is published, to be chosen. */
export type KnownModel = {
  readonly id: string;
  readonly name: string;
  /** Its parameters: `175B`. */
  readonly size: string;
  readonly architecture: Architecture;
  readonly form: ArchitectureForm | null;
};

export const knownModel = (id: string, name: string, architecture: Architecture, form: ArchitectureForm | null, pen: Pen): KnownModel => ({
  id,
  name,
  size: pen.value(new Decimal(architecture.parameters), 'parameter'),
  architecture,
  form,
});

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_.]+/g, '');

/** Those in whose name or id every word occurs, wherever: `llama 70`. */
export function findKnown(models: readonly KnownModel[], text: string): readonly KnownModel[] {
  const words = text.split(/\s+/).map(folded).filter(Boolean);
  return models.filter(({ id, name }) => {
    const of = folded(`${name}${id}`);
    return words.every((word) => of.includes(word));
  });
}

/** The known model whose size is nearest to so many parameters, by their ratio; null where none is known. */
export function nearestKnown(models: readonly KnownModel[], parameters: number): KnownModel | null {
  const away = ({ architecture }: KnownModel): number => Math.abs(Math.log(architecture.parameters / parameters));
  return models.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
