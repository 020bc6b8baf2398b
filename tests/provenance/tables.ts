import type { Accelerator, AcceleratorField, Cited, DatedPrice } from '../../src/provenance/records.ts';
import { Decimal } from '../../src/units/index.ts';
import { readTable, type Row } from './originals.ts';
import { rentOf, rentsLike } from './rents.ts';

/** Columns of the table of hardware, and what one of their units is in ours. Of chips without bf16 the fp16 peak is taken. */
const columns = [
  { field: 'peak', columns: ['bf16_dense_tflops', 'fp16_dense_tflops'], scale: '1e12' },
  { field: 'memory', columns: ['memory_gb'], scale: '1e9' },
  { field: 'memoryBandwidth', columns: ['memory_bw_gbps'], scale: '1e9' },
  { field: 'linkRate', columns: ['scaleup_gbps_bidirectional'], scale: '1e9' },
  { field: 'boardPower', columns: ['tdp_w'], scale: '1' },
] as const;

/** The text says that an A800 computes like an A100; the table's clock-derived 311.8 is the same chip. */
const computesLike: Readonly<Record<string, string>> = { 'a800-40-pcie': 'a100-40-pcie', 'a800-80-sxm': 'a100-80-sxm' };

/** The numbers that we take from somewhere else than the table, and why. */
export const otherNumbers: Readonly<Record<string, { readonly ours: string; readonly because: string }>> = {
  'tpu-v5e.linkRate': { ours: '400e9', because: 'Google’s documentation: both directions, of which the table has one, from memory' },
  'tpu-v5p.linkRate': { ours: '1200e9', because: 'Google’s documentation: both directions, of which the table has one, from memory' },
  'tpu-v6e.linkRate': { ours: '800e9', because: 'Google’s documentation: both directions; Epoch AI’s 448 is less' },
  'b200-sxm.price': { ours: '47409.125', because: 'the eighth part of USD 379,273, which the table rounds' },
};

/** Marks of the table for fields of ours that have a better source now. */
const verifiedSince: ReadonlySet<string> = new Set(['tpu-v5e.linkRate', 'tpu-v5p.linkRate']);

/** How many a server holds, where the table names no server. */
const nodesOf: Readonly<Record<string, string>> = {
  gb200: '72',
  gb300: '72',
  trainium1: '16',
  'tpu-v2': '4',
  'tpu-v3': '4',
  'tpu-v4': '4',
  'tpu-v5p': '4',
  'tpu-v7': '4',
};

/** What a dollar price is of, beside the table: an A100’s server is quoted for both sizes of memory. */
const pricedLike: Readonly<Record<string, string>> = { 'a100-80-sxm': 'a100-40-sxm' };

const marks: readonly (readonly [RegExp, AcceleratorField])[] = [
  [/\b(bf16|fp16)\b/, 'peak'],
  [/\bmemory_bw\b/, 'memoryBandwidth'],
  [/\bmemory_gb\b/, 'memory'],
  [/\bscaleup\b/, 'linkRate'],
  [/\btdp\b/, 'boardPower'],
  [/\bprice\b/, 'price'],
  [/\brelease_date\b/, 'released'],
];
const everyField: readonly AcceleratorField[] = ['released', 'peak', 'memory', 'memoryBandwidth', 'linkRate', 'boardPower', 'price'];

/** Our fields that the table marks as unverified. */
const unverifiedIn = (row: Row): readonly AcceleratorField[] =>
  row.unverified_fields === 'all'
    ? everyField
    : marks.flatMap(([mark, field]) =>
        mark.test(row.unverified_fields ?? '') && !verifiedSince.has(`${row.id ?? ''}.${field}`) ? [field] : [],
      );

const numbersIn = (text: string): readonly Decimal[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(?:-(\d[\d,]*))?(k?)/g)].flatMap(([, first = '', second, thousand]) =>
    [first, second ?? first].map((digits) => new Decimal(digits.replaceAll(',', '')).times(thousand ? 1000 : 1)),
  );
/** Every price that the table has for a card: its own, its history, and a server's by the card. */
const pricesIn = (row: Row): readonly Decimal[] => {
  const cards = [row.price_usd, row.price_kind, row.price_history, row.price_source, row.server_price_source];
  const servers = [row.server_price_usd, row.server_price_source].flatMap((text) => numbersIn(text ?? ''));
  return [...cards.flatMap((text) => numbersIn(text ?? '')), ...servers.map((price) => price.div(row.server_gpus || 1))];
};

const numbersOf = ({ value, low, high }: Cited | DatedPrice): readonly string[] => [value, low, high].filter((number) => number !== null);

/** Whether ours is theirs, to as many digits as we write of a fraction without end. */
export const isSame = (ours: string, theirs: Decimal): boolean => {
  const written = new Decimal(ours);
  return written.eq(theirs) || (written.precision(true) >= 20 && written.eq(theirs.toSignificantDigits(written.precision(true))));
};

const dateIn = (text: string | undefined): string | null => /^\d{4}(-\d{2})?(-\d{2})?/.exec(text ?? '')?.[0] ?? null;

/** Where our hardware differs from the tables it was taken from, and from what we take instead. */
export const hardwareDisagreements = (
  accelerators: readonly Accelerator[],
  others: typeof otherNumbers = otherNumbers,
): readonly string[] => {
  const hardware = new Map(readTable('hardware.csv').map((row) => [row.id, row]));
  return accelerators.flatMap((accelerator) => {
    const row = hardware.get(accelerator.id);
    if (!row) return [`${accelerator.id}: no such row`];
    const found: string[] = [];
    const expect = (what: string, ours: string | null | undefined, theirs: Decimal | null): void => {
      const other = others[`${accelerator.id}.${what}`];
      const wanted = other ? new Decimal(other.ours) : theirs;
      const same = ours && wanted ? isSame(ours, wanted) : (ours ?? null) === wanted;
      if (!same) found.push(`${accelerator.id}.${what}: ${ours ?? 'nothing'}, not ${wanted?.toFixed() ?? 'anything'}`);
    };
    for (const { field, columns: names, scale } of columns) {
      const from = (field === 'peak' && hardware.get(computesLike[accelerator.id] ?? '')) || row;
      const stated = names.map((name) => from[name]).find(Boolean);
      expect(field, accelerator[field]?.value, stated ? new Decimal(stated).times(scale) : null);
    }
    if (accelerator.sparsePeak) {
      const sparse = row.fp8_dense_tflops ? new Decimal(row.fp8_dense_tflops) : new Decimal(row.bf16_dense_tflops ?? 0).times(2);
      expect('sparsePeak', accelerator.sparsePeak.value, sparse.times('1e12'));
    }
    if (accelerator.released !== dateIn(row.release_date)) found.push(`${accelerator.id}.released: ${accelerator.released}`);
    if (accelerator.unverified.toSorted().join() !== unverifiedIn(row).toSorted().join())
      found.push(`${accelerator.id}.unverified: ${accelerator.unverified.join()}, not ${unverifiedIn(row).join()}`);
    expect('acceleratorsPerNode', accelerator.acceleratorsPerNode.value, new Decimal(row.server_gpus || (nodesOf[accelerator.id] ?? 8)));

    const prices = [row, hardware.get(pricedLike[accelerator.id] ?? '')].flatMap((each) => (each ? pricesIn(each) : []));
    const isAsked = (number: string): boolean => prices.some((price) => isSame(number, price));
    for (const number of accelerator.alternativePrices.flatMap(numbersOf)) {
      if (!isAsked(number)) found.push(`${accelerator.id}: nobody asked ${number}`);
    }
    const { price } = accelerator;
    const base = hardware.get(computesLike[accelerator.id] ?? '')?.price_usd;
    if (price?.figure === undefined) {
      // An A800 is an A100 for up to twice its price; a range's ends are among the row's prices, as its centre is.
      expect('price', price?.value, base || row.price_usd ? new Decimal(base ?? row.price_usd ?? 0) : null);
      if (base) expect('price.low', price?.low, new Decimal(base));
      if (base) expect('price.high', price?.high, new Decimal(base).times(2));
      for (const end of [price?.low, price?.high]) if (!base && end && !isAsked(end)) found.push(`${accelerator.id}: nobody asked ${end}`);
      if (price && !base && price.asOf !== dateIn(row.price_date)) found.push(`${accelerator.id}.price.asOf: ${price.asOf ?? 'never'}`);
    }
    const rent = rentOf(rentsLike[accelerator.id] ?? accelerator.id);
    expect('rentalRate', accelerator.rentalRate?.value, rent?.value ?? null);
    expect('rentalRate.low', accelerator.rentalRate?.low, rent?.low ?? null);
    expect('rentalRate.high', accelerator.rentalRate?.high, rent?.high ?? null);
    if ((accelerator.rentalRate?.asOf ?? null) !== (rent?.asOf ?? null)) found.push(`${accelerator.id}.rentalRate.asOf`);
    return found;
  });
};
