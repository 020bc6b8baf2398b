import type { DocumentedEstimate, ResultName, SweepGroup } from '../analysis/index.ts';
import { runNames, sweepAxes, sweepGroups } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { inputOf } from '../scenario/index.ts';
import { capital } from './sweepSentences.ts';
import { fieldLabel, plainName } from './name.ts';

/** An input that can be put along the axis, and what can be drawn over it. */
export type SweepAxisChoice = {
  readonly key: NumeralKey;
  readonly label: string;
  /** Every plan computes it, so that none can be swept along it. */
  readonly computed: boolean;
  readonly inAll: boolean;
  /** A date has no multiples: its axis is linear. */
  readonly isDate: boolean;
  readonly groups: readonly SweepGroupChoice[];
};

/** Results of one kind, which may share a chart. */
export type SweepGroupChoice = {
  readonly id: SweepGroup;
  readonly label: string;
  readonly isCost: boolean;
  readonly results: readonly { readonly name: ResultName; readonly label: string }[];
  /** What is drawn until somebody chooses: all of one plan, of several plans the one result that they are compared by. */
  readonly opening: readonly ResultName[];
};

const costs: ReadonlySet<SweepGroup> = new Set([
  'run',
  'overLife',
  'budget',
  'purchase',
  'cluster',
  'experiments',
  'programme',
  'electricity',
  'hour',
  'perToken',
]);

export function presentSweepChoices(plans: readonly DocumentedEstimate[], messages: Messages): readonly SweepAxisChoice[] {
  return sweepAxes(plans).map(({ key, computed, inAll, groups }) => ({
    key,
    inAll,
    label: computed ? messages.sweep.computedOption(fieldLabel(key, messages)) : fieldLabel(key, messages),
    computed,
    isDate: inputOf(key).unit.symbol === 'calendarDay',
    groups: groups.map((id) => ({
      id,
      label: messages.sweep.groups[id],
      isCost: costs.has(id),
      results: sweepGroups[id].map((name) => ({ name, label: capital(messages.sweep.names[name] ?? plainName(name, messages)) })),
      opening: openingOf(id, plans),
    })),
  }));
}

function openingOf(id: SweepGroup, plans: readonly DocumentedEstimate[]): readonly ResultName[] {
  const all: readonly ResultName[] = sweepGroups[id];
  const [first, ...others] = plans;
  if (!first || others.length === 0 || id === 'overLife') return all;
  return id === 'run' ? [runNames[first.binding.choices.method]] : all.slice(0, 1);
}
