import type { Amount } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Architecture, Machine, Precision, StackId } from '../performance/index.ts';
import { stacks } from '../performance/index.ts';
import type { Setting } from './arrangement.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { layoutWords, readLayout } from './layoutText.ts';
import type { Unpredicted } from './prediction.ts';
import { usualSequence } from './usual.ts';

const precisionsOf = ({ generation, peak8 }: Machine): readonly [Precision, ...Precision[]] => {
  if (generation === 'volta') return ['fp16'];
  return peak8 === null ? ['bf16', 'fp16'] : ['bf16', 'fp16', 'fp8'];
};

const stackIds = Object.keys(stacks);
const isStack = (text: string): text is StackId => Object.hasOwn(stacks, text);
/** The software that most measured runs of its time were trained with. */
const usualStack = ({ generation }: Machine): StackId =>
  generation === 'volta' || generation === 'ampere' ? 'megatronLm' : 'megatronCore';

/** What a plan lays out, by what it says and what is usual; what can’t be taken is told, and the usual stands. */
export function settingOf({ scenario, leaves }: Unpredicted, architecture: Architecture, machine: Machine, issues: Issue[]): Setting {
  const refuse = (key: 'precision' | 'stack', offered: readonly string[]): void => {
    issues.push(issue('error', 'unknown-choice', key, scenario[key] ?? '', { least: offered.join(', ') }));
  };
  const precisions = precisionsOf(machine);
  const asked = scenario.precision?.trim().toLowerCase();
  const precision = precisions.find((each) => each === asked) ?? precisions[0];
  if (asked !== undefined && precision !== asked) refuse('precision', precisions);
  const stack = stackIds.find((each) => each.toLowerCase() === scenario.stack?.trim().toLowerCase()) ?? usualStack(machine);
  if (scenario.stack !== undefined && stack.toLowerCase() !== scenario.stack.trim().toLowerCase()) refuse('stack', stackIds);
  const { stated, unread } = readLayout(scenario.layout ?? '');
  for (const part of unread) issues.push(issue('error', 'unknown-part', 'layout', part, { least: layoutWords.join(', ') }));
  const sequence = numberIn(leaves.get(registry.sequenceLength)?.amount) ?? usualSequence(architecture.positions);
  return {
    workload: { architecture, sequence, precision, flash: stated.flash ?? true, adapters: false },
    batch: numberIn(leaves.get(registry.batchSize)?.amount),
    machine,
    stack: isStack(stack) ? stack : usualStack(machine),
    stated,
  };
}

/** The one number of an amount, or the end that it has. */
export const numberIn = (amount: Amount | undefined): number | null => (amount?.value ?? amount?.low ?? amount?.high)?.toNumber() ?? null;
