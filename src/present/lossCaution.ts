import type { Estimate } from '../analysis/index.ts';
import { lawOf, outsideLaw } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { Decimal } from '../units/index.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';

const losses: ReadonlySet<NodeName> = new Set([
  'predictedLoss',
  'parameterLoss',
  'tokenLoss',
  'optimalLoss',
  'lossAboveOptimum',
  'repeatedLoss',
  'lossIfUnique',
  'repetitionLoss',
]);

/** What has to be said beside a loss, else null. */
export function lossCaution(name: NodeName, estimate: Estimate, messages: Messages, pen: Pen): string | null {
  if (!losses.has(name)) return null;
  return [messages.quality.caution, writeOutsideLaw(estimate, messages, pen)].filter((each) => each !== null).join(' ');
}

/** That the plan lies outside the runs of its fit, and how far these reach; null where it lies within. */
export function writeOutsideLaw(estimate: Estimate, { quality }: Messages, pen: Pen): string | null {
  const law = lawOf(estimate);
  const outside = outsideLaw(estimate);
  if (!law || outside.length === 0) return null;
  const reach = (of: 'parameters' | 'tokens', unit: string): string => {
    const { low, high } = law.valid[of];
    const [least, most] = [low && new Decimal(low), new Decimal(high)];
    return least ? pen.quantity({ operator: 'range', value: null, low: least, high: most, unit }) : quality.upTo(pen.value(most, unit));
  };
  const written = {
    parameters: `${quality.parameters} ${pen.quantity(readable('parameters', estimate))}`,
    tokens: `${quality.tokens} ${pen.quantity(readable('trainingTokens', estimate))}`,
  };
  return quality.outside(
    outside.map((of) => written[of]).join(', '),
    quality.reach(reach('parameters', 'parameter'), reach('tokens', 'token')),
  );
}
