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
  /** Whether the texts speak of it. */
  readonly isNamed: boolean;
};

export const knownModel = (model: Omit<KnownModel, 'size'>, pen: Pen): KnownModel => ({
  ...model,
  size: pen.value(new Decimal(model.architecture.parameters), 'parameter'),
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

/** The known model whose size is nearest to so many parameters, by their ratio; of those about as near one that the texts speak of. */
export function nearestKnown(models: readonly KnownModel[], parameters: number): KnownModel | null {
  const away = ({ architecture, isNamed }: KnownModel): number =>
    Math.abs(Math.log(architecture.parameters / parameters)) + (isNamed ? 0 : unnamed);
  return models.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
/** So much further away, in logarithms, seems a model that nobody speaks of. */
const unnamed = 0.02;
