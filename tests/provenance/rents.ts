import type { Quote } from '../../src/provenance/records.ts';
import { Decimal } from '../../src/units/index.ts';
import { readTable, type Row } from './originals.ts';

/** Cards that nobody quotes a rent for take a sibling's, and say so. */
export const rentsLike: Readonly<Record<string, string>> = {
  'a100-40-pcie': 'a100-80-pcie',
  'a800-40-pcie': 'a100-80-pcie',
  'a800-80-sxm': 'a100-80-sxm',
  'h100-nvl': 'h100-pcie',
};

/** What the table of rents calls some cards; of V100s with 16 GB it does not tell the form. */
const calls: Readonly<Record<string, string>> = {
  'p100-sxm': 'p100',
  'v100-16-sxm': 'v100-16',
  'v100-16-pcie': 'v100-16',
  'v100-32-sxm': 'v100-32',
};

type Rent = { readonly value: Decimal; readonly low: Decimal | null; readonly high: Decimal | null; readonly asOf: string };

const decimal = (text: string | undefined): Decimal | null => (text ? new Decimal(text) : null);
/** `2026 (approx)` is 2026, and what is of late 2025 to 2026 is of 2026. */
const dateOf = ({ as_of = '' }: Row): string => as_of.replace(' (approx)', '').replace(/^\d{4}-(\d{4})$/, '$1');
const commitmentOf = ({ commitment = '' }: Row): string => commitment.split(' ')[0] ?? '';

const toRent = (value: Decimal, ends: readonly Decimal[], asOf: string): Rent => {
  const [low, high] = [Decimal.min(...ends), Decimal.max(...ends)];
  return low.eq(high) ? { value, low: null, high: null, asOf } : { value, low, high, asOf };
};

const median = (values: readonly Decimal[]): Decimal => {
  const sorted = values.toSorted((a, b) => a.cmp(b));
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (lower ?? new Decimal(Number.NaN)).plus(upper ?? Number.NaN).div(2);
};

/** What a card is rented for: the median of the last year of which there is one on demand; else of the last single offers, on demand if any. */
export function rentOf(id: string): Rent | null {
  const rows = readTable('cloud_prices.csv').filter(({ gpu }) => gpu === (calls[id] ?? id));
  const last = rows
    .filter((row) => row.row_type === 'summary_year' && row.commitment === 'on-demand')
    .toSorted((a, b) => (a.as_of ?? '').localeCompare(b.as_of ?? ''))
    .at(-1);
  if (last) {
    const ends = [last.min_usd_gpu_h, last.max_usd_gpu_h].flatMap((end) => decimal(end) ?? []);
    return toRent(new Decimal(last.median_usd_gpu_h ?? 0), ends, dateOf(last));
  }
  const points = rows.some((row) => row.commitment === 'on-demand') ? rows.filter((row) => row.commitment === 'on-demand') : rows;
  const dates = points.map(dateOf).toSorted();
  const offers = points.filter((row) => dateOf(row) === dates.at(-1)).flatMap((row) => decimal(row.median_usd_gpu_h) ?? []);
  return offers.length === 0 ? null : toRent(median(offers), offers, dates.at(-1) ?? '');
}

const providers: Readonly<Record<string, string | null>> = {
  AWS: 'Amazon Web Services',
  Azure: 'Microsoft Azure',
  GCP: 'Google Cloud',
  'MosaicML/Databricks': 'MosaicML',
  'Google Cloud (Karpathy: 8 USD per TPU v3 device-hour)': 'Google Cloud',
  'market (neocloud contract)': null,
  'median of 37 providers': null,
  'DeepSeek-V3 paper': null,
};

/** Of a sum: the one provider it has, named in its notes, or none. */
function providerOf(row: Row): string | null {
  const { provider = '' } = row;
  if (row.row_type !== 'summary_year') return Object.hasOwn(providers, provider) ? (providers[provider] ?? null) : provider;
  return row.n_vendors === '1' ? (/vendors: (.*)$/.exec(row.notes ?? '')?.[1] ?? null) : null;
}

const nowhere = new Set(['', 'all', 'cheapest', 'n/a']);

/** What a row of the table says, in the form of a quote. */
const saidBy = (row: Row) => {
  const { value, low, high } = toRent(
    new Decimal(row.median_usd_gpu_h ?? Number.NaN),
    [row.min_usd_gpu_h || row.median_usd_gpu_h, row.max_usd_gpu_h || row.median_usd_gpu_h].flatMap((end) => decimal(end) ?? []),
    '',
  );
  return {
    accelerator: Object.entries(calls).find(([, name]) => name === row.gpu)?.[0] ?? row.gpu ?? '',
    commitment: commitmentOf(row),
    asOf: dateOf(row),
    provider: providerOf(row),
    instance: row.instance === '' ? null : (row.instance ?? null),
    region: nowhere.has(row.region ?? '') ? null : (row.region ?? null),
    count: Number(row.n_quotes),
    value: value.toFixed(),
    low: low?.toFixed() ?? null,
    high: high?.toFixed() ?? null,
  };
};
type Said = ReturnType<typeof saidBy>;

const sayingOf = ({ accelerator, commitment, asOf, provider, instance, region, count, value, low, high }: Quote): Said => {
  const [centre, least, most] = [value, low, high].map((end) => (end === null ? null : new Decimal(end).toFixed()));
  return {
    accelerator: accelerator ?? '',
    commitment: commitment ?? '',
    asOf,
    provider,
    instance,
    region,
    count: count ?? 0,
    value: centre ?? '',
    low: least ?? null,
    high: most ?? null,
  };
};

/** Quotes that say otherwise than their row, what each of the two says, and why. */
const saidOtherwise: Readonly<Record<string, { readonly ours: Partial<Said>; readonly table: Partial<Said>; readonly because: string }>> = {
  'rate-h100-nvl-microsoft-azure-on-demand-2026-03': {
    ours: { accelerator: 'h100-nvl' },
    table: { accelerator: 'h100-sxm' },
    because: 'an NC H100 v5 has the NVL card',
  },
  'rate-trainium1-amazon-web-services-capacity-block-2024-12': {
    ours: { region: 'ap-southeast-4' },
    table: { region: 'us-east-2' },
    because: 'the table has one region for all four blocks; the record names Melbourne for this one',
  },
  'rate-h100-sxm-mosaicml-on-demand-2023-06-22': {
    ours: { instance: null },
    table: { instance: 'MPT-30B blog' },
    because: 'a page is no instance',
  },
  'rate-h100-sxm-median-of-37-on-demand-2026-05-20': { ours: { count: 37 }, table: { count: 1 }, because: 'one row, of 37 providers' },
  'rate-h100-sxm-neocloud-1-year-2025-10': { ours: { count: 0 }, table: { count: 1 }, because: 'nobody says of how many' },
  'rate-h100-sxm-neocloud-1-year-2026-03': { ours: { count: 0 }, table: { count: 1 }, because: 'nobody says of how many' },
  'rate-h800-sxm-deepseek-v3-assumed-2024-12': { ours: { count: 0 }, table: { count: 1 }, because: 'an assumption is no offer' },
};

/** What a quote says, in the words of the table where ours are others for a reason. */
const inTheirWords = (quote: Quote): Said => {
  const said = sayingOf(quote);
  const { ours = {}, table = {} } = saidOtherwise[quote.id] ?? {};
  return Object.entries(ours).every(([key, value]) => said[key as keyof Said] === value) ? { ...said, ...table } : said;
};

/** Single prices of Epoch AI’s cost code, each the centre or an end of the year that it is of. */
export const oneOfAYear: Readonly<Record<string, 'value' | 'low' | 'high'>> = {
  'rate-v100-16-sxm-3-year-2018-lower': 'low',
  'rate-a100-40-sxm-epoch-1-36-2022': 'value',
  'rate-a100-40-sxm-epoch-1-45-2022': 'high',
  'rate-a100-80-sxm-epoch-1-8-2022': 'low',
  'rate-a100-80-sxm-epoch-1-81-2022': 'high',
};

/** Rows that no quote takes, and why. */
const leftOut = (row: Row): boolean =>
  row.gpu === 'v100-legacy' || // of no one card
  (row.commitment === 'spot' && (row.gpu ?? '').startsWith('tpu-')); // its file has spot above on-demand: a data error, it says

const write = (said: Said): string => JSON.stringify(said);

/** The table, read once: the mutations ask for it some thousand times. */
let kept: { readonly years: readonly Said[]; readonly known: ReadonlySet<string> } | null = null;
const readRents = () => {
  const rows = readTable('cloud_prices.csv');
  kept ??= {
    years: rows.filter((row) => row.row_type === 'summary_year').map(saidBy),
    known: new Set(rows.map(saidBy).map(write)),
  };
  return kept;
};

/** Where a quoted rent is in no row of the table. */
export const rentsAstray = (quotes: readonly Quote[]): readonly string[] => {
  const { years, known } = readRents();
  return quotes
    .filter(({ key }) => key === 'rate')
    .flatMap((quote) => {
      const stated = sayingOf(quote);
      const end = oneOfAYear[quote.id];
      if (end) {
        const year = years.find((row) => (['accelerator', 'commitment', 'asOf'] as const).every((key) => row[key] === stated[key]));
        return year?.[end] === stated.value && stated.low === null && stated.high === null && stated.count === 1
          ? []
          : [`${quote.id} is no ${end}`];
      }
      const isRange = quote.operator === 'range';
      return isRange === (stated.low !== null) && known.has(write(inTheirWords(quote)))
        ? []
        : [`${quote.id}: no row says ${write(stated)}`];
    });
};

/** Exceptions that nothing needs. */
export const idleExceptions = (quotes: readonly Quote[]): readonly string[] => {
  const { known } = readRents();
  return Object.keys(saidOtherwise).filter((id) => quotes.every((quote) => quote.id !== id || known.has(write(sayingOf(quote)))));
};

/** Rows of the table that no quote takes. */
export const rentsMissing = (quotes: readonly Quote[]): readonly string[] => {
  const taken = new Set(quotes.map((quote) => write(inTheirWords(quote))));
  return readTable('cloud_prices.csv')
    .filter((row) => !leftOut(row))
    .map((row) => write(saidBy(row)))
    .filter((said) => !taken.has(said));
};
