import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';

/** What a plan chooses of its step besides numbers, in the order of a link. */
export type PredictionChoice = {
  readonly key: 'arch' | 'precision' | 'stack' | 'layout';
  readonly label: string;
  /** As it is said, and as a link has it. */
  readonly value: string;
  readonly spelling: string;
  readonly badge: 'source' | 'default' | 'input';
};

/** None where a plan names no architecture. */
export function predictionChoices(
  { binding: { prediction, scenario } }: Pick<Estimate, 'binding'>,
  messages: Messages,
): readonly PredictionChoice[] {
  if (!prediction) return [];
  const { architecture, workload, stack, written, stated } = prediction;
  const choice = (
    key: PredictionChoice['key'],
    spelling: string,
    badge: PredictionChoice['badge'],
    value = spelling,
  ): PredictionChoice => ({
    key,
    label: messages.fields[key],
    value,
    spelling,
    badge,
  });
  return [
    choice('arch', architecture.id ?? scenario.arch ?? '', architecture.status, architecture.name[messages.code]),
    choice('precision', workload.precision, stated.precision ? 'input' : 'default'),
    choice('stack', stack, stated.stack ? 'input' : 'default'),
    choice('layout', written, scenario.layout === undefined ? 'default' : 'input'),
  ];
}
