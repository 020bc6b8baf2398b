import type { PublishedRun, RunQuantity } from '../../src/provenance/publishedRun.ts';
import type { Accelerator } from '../../src/provenance/records.ts';
import { Decimal } from '../../src/units/index.ts';
import { readData, readTable, type Row } from './originals.ts';
import { cards, differently, leftOut, renamed } from './runsExcused.ts';

/** What each of our values is called in the two tables, and what one of their units is in ours. */
const epochColumns: Readonly<Partial<Record<RunQuantity, string>>> = {
  parameters: 'parameters',
  tokens: 'training_tokens_or_datapoints',
  epochs: 'epochs',
  compute: 'training_compute_flop',
  accelerators: 'hardware_quantity',
  duration: 'training_time_hours',
  utilisation: 'mfu_reported',
  hardwareUtilisation: 'hfu_reported',
  amortisedCost: 'cost_2023usd_amortised',
  rentedCost: 'cost_2023usd_cloud',
  purchaseCost: 'cost_2023usd_upfront',
};
const curatedColumns: Readonly<Partial<Record<RunQuantity, readonly [column: string, scale: number]>>> = {
  parameters: ['params_b', 1e9],
  activeParameters: ['active_params_b', 1e9],
  tokens: ['tokens_b', 1e9],
  compute: ['train_flop', 1],
  accelerators: ['n_gpus', 1],
  duration: ['wallclock_days', 24],
  acceleratorHours: ['gpu_hours', 1],
  utilisation: ['mfu', 1],
  energy: ['energy_mwh', 1000],
  carbon: ['co2_t', 1000],
  statedCost: ['cost_usd_published', 1],
};

type Values = ReadonlyMap<string, Decimal>;
type Said = { readonly row: Row | null; readonly values: Values };
const { entries } = Object;
const digits = 15; // as many as a record keeps

/** A cell with several numbers says none. */
const isNumber = (cell: string): boolean => cell !== '' && Number.isFinite(Number(cell));
const valuesOf = (row: Row, columns: readonly (readonly [of: string, column: string, scale: number])[]): Values =>
  new Map(
    columns.flatMap(([of, column, scale]) => {
      const cell = row[column] ?? '';
      return isNumber(cell) ? [[of, new Decimal(cell).times(scale).toSignificantDigits(digits)] as const] : [];
    }),
  );

/** Accelerator-hours where they are more than count times hours, to the six digits that the table has of them. */
const hoursOfTheirOwn = ({ chip_hours_derived: hours, hardware_quantity: count, training_time_hours: time }: Row): Values => {
  if (!hours || (count && time && new Decimal(count).times(time).div(hours).minus(1).abs().lt(1e-5))) return new Map();
  return new Map([['acceleratorHours', new Decimal(hours)]]);
};

const textOf = (row: Row | undefined, column: string): string => row?.[column] ?? '';
const amount = (text: string, pattern: RegExp): Decimal => {
  const [, number = Number.NaN, suffix = ''] = pattern.exec(text) ?? [];
  return new Decimal(String(number).replaceAll(',', '')).times(suffix === 'B' ? 1e9 : 1);
};

type Oracle = {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly equation: string;
};
type Parameters = { readonly id: string; readonly published: Readonly<Record<'rounded' | 'active', string>> };
type Systems = { readonly systems: readonly { readonly name: string; readonly outside_data: string }[] };

/** The values that stand in neither table's columns: in a note, in the list of systems, among the checks of costs. */
function saidElsewhere(curated: readonly Row[]): Values {
  const outside = (name: string): string =>
    readData<Systems>('seed_figures.json').systems.find((system) => system.name.includes(name))?.outside_data ?? '';
  const cost = (id: string) => readData<readonly Oracle[]>('cost_oracles.json').find((oracle) => oracle.id === id);
  const [titan, qwen] = [outside('ERNIE'), outside('Tongyi')];
  const counted = readData<readonly Parameters[]>('domain_oracles.json').find(
    ({ id }) => id === 'param.deepseek-ai--DeepSeek-V3',
  )?.published;
  const active = amount(counted?.active ?? '', /^(\d+)(B)$/);
  const glam = curated.find(({ model }) => model === 'GLaM');
  return new Map([
    ['epoch-glam.activeParameters', amount(textOf(glam, 'notes'), /6 \* 600B \* ([\d.]+)(B)/)],
    ['epoch-ernie-3-titan.parameters', amount(titan, /\b(\d+)(B), /)],
    ['epoch-ernie-3-titan.tokens', amount(titan, /\b(\d+)(B) tokens/)],
    ['epoch-ernie-3-titan.compute', amount(titan, /([\d.e]+) FLOP/)],
    ['epoch-ernie-3-titan.accelerators', amount(titan, /([\d,]+) chips/)],
    ['epoch-qwen-72b.tokens', amount(qwen, /([\d.e]+) tokens/)],
    ['epoch-qwen-72b.compute', amount(qwen, /([\d.e]+) FLOP/)],
    ['deepseek-v3.parameters', amount(counted?.rounded ?? '', /^(\d+)(B)$/)],
    ['deepseek-v3.accelerators', amount(cost('deepseek-days')?.equation ?? '', /\/(\d+)\//)],
    ['deepseek-v3.acceleratorHours', new Decimal(cost('deepseek-total')?.inputs.gpu_hours ?? Number.NaN)],
    ['deepseek-v3.statedCost', new Decimal(cost('deepseek-total')?.expected ?? Number.NaN)],
    ...['deepseek-v3', 'epoch-deepseek-v3', 'epoch-deepseek-v3-mar-2025', 'epoch-deepseek-r1', 'epoch-deepseek-r1-may-2025'].map(
      (id) => [`${id}.activeParameters`, active] as const,
    ),
  ]);
}

/** The tables, read once: the mutations ask for them some thousand times. */
function readRuns() {
  const rows = readTable('runs.csv');
  const curated = rows.filter(({ origin }) => origin === 'curated');
  const epoch = readTable('epoch.csv').map((row): readonly [string, Said] => [
    row.model ?? '',
    {
      row,
      values: new Map([
        ...valuesOf(
          row,
          entries(epochColumns).map(([of, column]) => [of, column, 1] as const),
        ),
        ...hoursOfTheirOwn(row),
      ]),
    },
  ]);
  const others = curated.map((row): readonly [string, Said] => [
    row.model ?? '',
    {
      row,
      values: valuesOf(
        row,
        entries(curatedColumns).map(([of, [column, scale]]) => [of, column, scale] as const),
      ),
    },
  ]);
  return { epoch: new Map(epoch), curated: new Map(others), elsewhere: saidElsewhere(rows) };
}
let kept: ReturnType<typeof readRuns> | null = null;
const tables = (): ReturnType<typeof readRuns> => (kept ??= readRuns());

const isEpochs = ({ source }: PublishedRun): boolean => source === 'epoch-models';
/** The row that a record is of; its values are none where it is of no row. */
export const rowOf = (run: PublishedRun): Said =>
  (isEpochs(run) ? tables().epoch.get(run.locator) : tables().curated.get(renamed[run.id] ?? run.model)) ?? {
    row: null,
    values: new Map(),
  };

const within = (ours: Decimal | undefined, theirs: Decimal | undefined, part: number): boolean =>
  ours !== undefined && theirs !== undefined && ours.div(theirs).minus(1).abs().lte(part);

/** Of count, hours and their product the curated table works out the third, which is no publication. */
const isWorkedOut = (of: string, { values }: Said, run: PublishedRun): boolean => {
  const [count, duration, hours] = [values.get('accelerators'), values.get('duration'), values.get('acceleratorHours')];
  const follows = count && duration ? within(hours, count.times(duration), 0.025) : false;
  if (of === 'acceleratorHours') return follows && 'accelerators' in run.values && 'duration' in run.values;
  return of === 'duration' && follows && 'acceleratorHours' in run.values;
};

/** What a row tells beside numbers, where it is not what ours tells. */
const detailsAstray = (run: PublishedRun, row: Row): readonly string[] => {
  const told: readonly (readonly [what: string, ours: unknown, theirs: unknown])[] = isEpochs(run)
    ? [
        ['model', run.model, row.model],
        ['published', run.published, row.publication_date],
        ['domain', run.domain.replaceAll(', ', ','), row.domain],
        ['confidence', run.confidence, textOf(row, 'confidence').toLowerCase()],
        ['hardware', run.hardware ?? '', row.training_hardware],
        ['base', run.base ?? '', row.base_model],
        ['frontier', run.frontier, row.frontier === 'True'],
        ['openWeights', run.openWeights, row.open_weights ? row.open_weights === 'Yes' : null],
      ]
    : [
        [
          'confidence',
          run.confidence,
          /^(source_file|paper_transcription)_read$/.test(textOf(row, 'verification')) ? 'confident' : 'likely',
        ],
        ['published', run.published.slice(0, 4), /-\d{4}$/.test(textOf(row, 'date')) ? run.published.slice(0, 4) : row.date?.slice(0, 4)],
        ['hardware', run.hardware ?? '', row.gpu],
      ];
  return [...told, ['accelerator', run.accelerator, cards[run.hardware ?? ''] ?? null] as const].flatMap(([what, ours, theirs]) =>
    ours === theirs ? [] : [`${run.id}.${what}: ${String(ours)}, not ${String(theirs)}`],
  );
};

/** Where a record differs from the row that it was taken from, value by value, and what of the row it has not. */
export const runsAstray = (runs: readonly PublishedRun[]): readonly string[] =>
  runs.flatMap((run) => {
    const said = rowOf(run);
    const wanted = (of: string): Decimal | undefined => {
      const key = `${run.id}.${of}`;
      const other = differently[key];
      return other ? new Decimal(other.ours) : (said.values.get(of) ?? tables().elsewhere.get(key));
    };
    // A share of the dense peak is an MFU in the curated table, whatever it counts.
    const called = (of: string): string => (of === 'hardwareUtilisation' && !isEpochs(run) ? 'utilisation' : of);
    const values = entries(run.values).flatMap(([of, { value }]) => {
      const theirs = wanted(called(of));
      return theirs?.eq(value) ? [] : [`${run.id}.${of}: ${value}, not ${theirs?.toString() ?? 'anything'}`];
    });
    const ours = new Set<string>(Object.keys(run.values).map(called));
    const missing = [...said.values.keys()].flatMap((of) =>
      ours.has(of) || leftOut.has(`${run.id}.${of}`) || isWorkedOut(of, said, run) ? [] : [`${run.id}.${of}: left out`],
    );
    return [...values, ...missing, ...(said.row ? detailsAstray(run, said.row) : [])];
  });

/** Rows that no record is of: Epoch AI’s on language, and the curated ones that were read. */
export const runsMissing = (runs: readonly PublishedRun[]): readonly string[] => {
  const taken = new Set(runs.map((run) => rowOf(run).row));
  const { epoch, curated } = tables();
  const wanted = [
    ...[...epoch.values()].filter(
      ({ row }) => /Language/.test(textOf(row ?? undefined, 'domain')) && textOf(row ?? undefined, 'publication_date') >= '2017-06',
    ),
    ...[...curated.values()].filter(({ row }) => row?.verification !== 'recalled' && !leftOut.has(row?.id ?? '')),
  ];
  return wanted.flatMap(({ row }) => (taken.has(row) ? [] : [row?.model ?? '']));
};

/** What a compute comes to by each method, over what was published, where all of it is there. */
export function computeBy(
  { values, accelerator, hardware }: PublishedRun,
  accelerators: readonly Accelerator[],
): Readonly<Record<string, number>> {
  const of = (name: RunQuantity): number => Number(values[name]?.value ?? Number.NaN);
  const family = /\b[AH]\d00\b/.exec(hardware ?? '')?.[0];
  const peaks = accelerators
    .filter(({ id, family: its }) => (accelerator === null ? its === family : id === accelerator))
    .map(({ peak }) => Number(peak.value));
  const peak = new Set(peaks).size === 1 ? (peaks[0] ?? Number.NaN) : Number.NaN;
  const hours = values.acceleratorHours ? of('acceleratorHours') : of('accelerators') * of('duration');
  const byHardware = [of('utilisation'), of('hardwareUtilisation')].map((share) => (hours * 3600 * peak * share) / of('compute'));
  return {
    active: (6 * of('activeParameters') * of('tokens')) / of('compute'),
    seen: (6 * of('parameters') * of('tokens')) / of('compute'),
    epochs: (6 * of('parameters') * of('tokens') * of('epochs')) / of('compute'),
    hardware: byHardware.find((ratio) => Math.abs(ratio - 1) <= 0.1) ?? byHardware.find(Number.isFinite) ?? Number.NaN,
  };
}
