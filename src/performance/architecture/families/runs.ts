import type { Config } from '../config.ts';
import { foundValue } from '../problem.ts';
import type { Run } from '../fields.ts';

type Which = (layer: number) => boolean;

/** Layers counted by kind. Which of them stand where changes no sum. @param layers at most ten thousand: all are looked at */
export function runsOf(layers: number, hasExperts: Which, isWindowed: Which): readonly Run[] {
  const kinds = [false, true].flatMap((experts) => [false, true].map((windowed) => ({ experts, windowed })));
  const numbers = Array.from({ length: layers }, (_, layer) => layer);
  return kinds
    .map((kind) => ({
      ...kind,
      count: numbers.filter((layer) => hasExperts(layer) === kind.experts && isWindowed(layer) === kind.windowed).length,
    }))
    .filter(({ count }) => count > 0);
}

const windowedKinds: ReadonlySet<unknown> = new Set(['sliding_attention', 'chunked_attention']);

/** Which layers a list `layer_types` gives a window; where there is none, those that the family says. */
export function windowedBy(config: Config, layers: number, otherwise: Which = () => false): Which {
  const kinds = config.layerList('layer_types', layers);
  if (!kinds) return otherwise;
  const odd = kinds.find((kind) => kind !== 'full_attention' && !windowedKinds.has(kind));
  if (odd !== undefined) config.complain({ reason: 'unsupported', field: 'layer_types', value: foundValue(odd), because: 'layerKind' });
  return (layer) => windowedKinds.has(kinds[layer]);
}

/** A window for the layers that have one; none, if it is null or missing, or if no sequence is longer. */
export function windows(
  config: Config,
  layers: number,
  isWindowed: Which,
  hasExperts: Which = () => false,
): { readonly window: number | null; readonly runs: readonly Run[] } {
  const [stated, positions] = [config.whole('window', null), config.whole('positions', null)];
  const window = stated !== null && positions !== null && stated >= positions ? null : stated;
  const which = windowedBy(config, layers, isWindowed);
  return { window, runs: runsOf(layers, hasExperts, (layer) => window !== null && which(layer)) };
}

export const always: Which = () => true;
export const never: Which = () => false;
/** All but each last of so many. */
export const butEvery =
  (step: number): Which =>
  (layer) =>
    (layer + 1) % step !== 0;
