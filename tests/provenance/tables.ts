import type { Accelerator, Cited, DatedPrice } from '../../src/provenance/records.ts';
import { Decimal } from '../../src/units/index.ts';
import { readTable, type Row } from './originals.ts';

/** Columns of the table of hardware, what one of their units is in ours, and the rows we take another number for. */
const columns = [
  { field: 'peak', column: 'bf16_dense_tflops', scale: '1e12' },
  { field: 'memory', column: 'memory_gb', scale: '1e9' },
  { field: 'memoryBandwidth', column: 'memory_bw_gbps', scale: '1e9' },
  { field: 'linkRate', column: 'scaleup_gbps_bidirectional', scale: '1e9' },
  { field: 'boardPower', column: 'tdp_w', scale: '1' },
] as const;

/** The text says that an A800 computes like an A100; the table's clock-derived 311.8 is the same chip. */
const computesLike: Readonly<Record<string, string>> = { 'a800-40-pcie': 'a100-40-pcie', 'a800-80-sxm': 'a100-80-sxm' };
/** Cards that nobody quotes a rent for take a sibling's, and say so. */
export const rentsLike: Readonly<Record<string, string>> = {
  'a100-40-pcie': 'a100-80-pcie',
  'a800-40-pcie': 'a100-80-pcie',
  'a800-80-sxm': 'a100-80-sxm',
  'h100-nvl': 'h100-pcie',
};

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(?:-(\d[\d,]*))?(k?)/g)].flatMap(([, first = '', second, thousand]) =>
    [first, second ?? first].map((digits) => Number(digits.replaceAll(',', '')) * (thousand ? 1000 : 1)),
  );
/** Every price that the table has for a card: its own, its history, and a server's by the card. */
const pricesIn = (row: Row): ReadonlySet<number> => {
  const cards = [row.price_usd, row.price_history, row.price_source, row.server_price_source].flatMap((text) => numbersIn(text ?? ''));
  const servers = [row.server_price_usd, row.server_price_source].flatMap((text) => numbersIn(text ?? ''));
  return new Set([...cards, ...servers.map((price) => price / Number(row.server_gpus || 1))]);
};

const numbersOf = ({ value, low, high }: Cited | DatedPrice): readonly string[] => [value, low, high].filter((number) => number !== null);

/** Where our hardware differs from the tables it was taken from. */
export const hardwareDisagreements = (accelerators: readonly Accelerator[]): readonly string[] => {
  const hardware = new Map(readTable('hardware.csv').map((row) => [row.id, row]));
  const rents = readTable('cloud_prices.csv').filter(
    (row) => row.row_type === 'summary_year' && row.as_of === '2025' && row.commitment === 'on-demand',
  );
  return accelerators.flatMap((accelerator) => {
    const row = hardware.get(accelerator.id);
    if (!row) return [`${accelerator.id}: no such row`];
    const found: string[] = [];
    const expect = (what: string, ours: string | null | undefined, theirs: Decimal): void => {
      if (!ours || !new Decimal(ours).eq(theirs)) found.push(`${accelerator.id}.${what}: ${ours ?? 'nothing'}, not ${theirs.toFixed()}`);
    };
    for (const { field, column, scale } of columns) {
      const from = field === 'peak' ? hardware.get(computesLike[accelerator.id] ?? accelerator.id) : row;
      expect(field, accelerator[field].value, new Decimal(from?.[column] ?? 0).times(scale));
    }
    if (accelerator.sparsePeak) {
      const sparse = row.fp8_dense_tflops ? new Decimal(row.fp8_dense_tflops) : new Decimal(row.bf16_dense_tflops ?? 0).times(2);
      expect('sparsePeak', accelerator.sparsePeak.value, sparse.times('1e12'));
    }
    const prices = pricesIn(row);
    for (const number of accelerator.alternativePrices.flatMap(numbersOf)) {
      if (!prices.has(Number(number))) found.push(`${accelerator.id}: nobody asked ${number}`);
    }
    if (accelerator.price.operator === 'range') {
      const base = new Decimal(hardware.get(computesLike[accelerator.id] ?? '')?.price_usd ?? 0);
      expect('price', accelerator.price.value, base);
      expect('price.low', accelerator.price.low, base);
      expect('price.high', accelerator.price.high, base.times(2));
    }
    const rent = rents.find(({ gpu }) => gpu === (rentsLike[accelerator.id] ?? accelerator.id));
    expect('rentalRate', accelerator.rentalRate.value, new Decimal(rent?.median_usd_gpu_h ?? 0));
    expect('rentalRate.low', accelerator.rentalRate.low, new Decimal(rent?.min_usd_gpu_h ?? 0));
    expect('rentalRate.high', accelerator.rentalRate.high, new Decimal(rent?.max_usd_gpu_h ?? 0));
    return found;
  });
};
