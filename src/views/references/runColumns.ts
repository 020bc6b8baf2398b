import { createColumnHelper } from '@tanstack/react-table';
import type { Messages } from '../../messages/index.ts';
import type { RunRow } from '../../present/index.ts';
import { runQuantityNames } from '../../present/index.ts';
import { features } from './sorting.ts';

const helper = createColumnHelper<typeof features, RunRow>();

export type RunColumn = keyof Messages['catalogue']['columns'];
type RunText = Exclude<RunColumn, RunQuantityName>;
type RunQuantityName = (typeof runQuantityNames)[number];

const isQuantity = (id: RunColumn): id is RunQuantityName => runQuantityNames.some((name) => name === id);

/** All columns in their order: what it is, how large, on what, for how long, at what cost, and how sure. */
export const runColumns: readonly RunColumn[] = [
  'model',
  'organization',
  'published',
  'parameters',
  'activeParameters',
  'tokens',
  'epochs',
  'compute',
  'accelerator',
  'accelerators',
  'duration',
  'acceleratorHours',
  'utilisation',
  'hardwareUtilisation',
  'energy',
  'carbon',
  'amortisedCost',
  'rentedCost',
  'purchaseCost',
  'statedCost',
  'confidence',
  'source',
];

/** What a planner looks for first; the rest is a choice away. */
export const shownAtFirst: ReadonlySet<RunColumn> = new Set([
  'model',
  'organization',
  'published',
  'parameters',
  'tokens',
  'compute',
  'accelerator',
  'accelerators',
  'duration',
  'amortisedCost',
  'confidence',
]);

/** Columns that show what the filter by kind asks for. */
const columnsOfKind: Readonly<Record<string, readonly RunColumn[]>> = {
  parameters: ['parameters'],
  trainingData: ['tokens'],
  compute: ['compute'],
  acceleratorCount: ['accelerators'],
  duration: ['duration'],
  acceleratorHours: ['acceleratorHours'],
  energy: ['energy'],
  trainingRun: ['amortisedCost', 'rentedCost', 'statedCost'],
  hardwarePurchase: ['purchaseCost'],
};

/** Whether a column is shown until somebody says otherwise: always those of the kind that is asked for. */
export const isShownAtFirst = (id: RunColumn, kind: string): boolean => shownAtFirst.has(id) || (columnsOfKind[kind] ?? []).includes(id);

const textOfRun: { readonly [Name in RunText]: (row: RunRow) => string } = {
  model: ({ model }) => model,
  organization: ({ organization }) => organization,
  published: ({ published }) => published,
  accelerator: ({ accelerator }) => accelerator,
  confidence: ({ confidenceText }) => confidenceText,
  source: ({ source }) => source,
};

export const textOf = (id: RunColumn, row: RunRow): string => (isQuantity(id) ? (row.values[id]?.text ?? '') : textOfRun[id](row));

/** Numbers stand to the right. */
export const isNumber = isQuantity;

/** What is not published stands last, whichever way round. */
export const columnsFor = ({ catalogue }: Messages) =>
  helper.columns(
    runColumns.map((id) =>
      isQuantity(id)
        ? helper.accessor((row) => row.values[id]?.size, { id, header: catalogue.columns[id], sortFn: 'basic', sortUndefined: 'last' })
        : helper.accessor((row) => textOf(id, row) || undefined, {
            id,
            header: catalogue.columns[id],
            sortFn: 'text',
            sortUndefined: 'last',
          }),
    ),
  );
