import type { Quote } from '../../src/provenance/records.ts';
import { Decimal } from '../../src/units/index.ts';
import { readTable } from './originals.ts';

/** A number, or its two ends, or a centre between two ends. */
type Truth = string | Decimal | readonly [low: string | Decimal, high: string | Decimal] | readonly [string, string, string];
const one = new Decimal(1);

/** What the sources of the published values say, put down once more by hand. */
const truths: Readonly<Record<string, Truth>> = {
  // Patterson et al. 2021, table 4; Luccioni et al. 2022; Morrison et al. 2025
  'co2-gpt-3': '0.429',
  'co2-bloom': '0.057',
  'co2-olmo': '0.332',
  // Fits to what was printed: ../shared/domain/cost.md, section 9
  'co2-llama-2': '0.385',
  'co2-llama-3.1': '0.414',
  'co2-opt': new Decimal(75_000).div(new Decimal(992).times(33 * 24).times('0.3')).toDecimalPlaces(3),
  // EIA, industry, as Epoch AI takes it: cost.md, section 8
  'kwh-us-industrial-2018': '0.0692',
  'kwh-us-industrial-2019': '0.0681',
  'kwh-us-industrial-2020': '0.0667',
  'kwh-us-industrial-2021': '0.0718',
  'kwh-us-industrial-2022': '0.0832',
  'kwh-us-industrial-2023': '0.0806',
  'kwh-us-industrial-2024': '0.0771',
  'kwh-us-industrial-2025': '0.0826',
  // Kyeongin Ilbo and Econotelling on KEPCO’s prices; China Briefing; Statista; Eurostat
  'kwh-kr-industrial-2019': '106.6',
  'kwh-kr-industrial-2023': '153.7',
  'kwh-kr-industrial-large-2024-10': '182.7',
  'kwh-cn-industrial-2019': '0.084',
  'kwh-cn-industrial-2024': '0.088',
  'kwh-de-industrial-2024': '0.2016',
  'kwh-eu-non-household-2023': ['0.089', '0.276'],
  // cost.md, sections 6 and 8
  'pue-hyperscaler': ['1.05', '1.1', '1.16'],
  'pue-other': ['1.12', '1.25', '1.4'],
  'pue-gpt-3': '1.10',
  'pue-t5': '1.12',
  'pue-meena': '1.09',
  'embodied-olmo': '0.013',
  'water-olmo': new Decimal(202).div(157).toDecimalPlaces(2), // kilolitres over megawatt-hours, section 9
  // cost.md, section 5: base pay and its overhead, then with equity
  'pay-base': [new Decimal(140_000).times('1.25'), new Decimal(160_000).times('1.4')],
  'pay-equity': [new Decimal(140_000).times('1.25').plus(35_000), new Decimal(160_000).times('1.4').plus(490_000)],
  'decline-epoch': ['0.10', '0.14', '0.18'],
  'interest-epoch-1-gw': '0.065',
  'index-2023-12-2025-06': new Decimal('123.659').div('119.029').toSignificantDigits(12),
  'storage-s3-2026': new Decimal('0.023').times(1000),
  'storage-s3-2022': new Decimal('0.023').times(1000),
  'storage-s3-2022-over-500-tb': new Decimal('0.021').times(1000),
  // European Central Bank, reference rates of the euro
  // cost.md, section 10: interruptions in 54 days on 16,384 H100s, eight to a node; Kokolis et al. 2024
  'failures-llama-3': new Decimal(419).div(54).div(2048).times(1000).toDecimalPlaces(4),
  'failures-llama-3-all': new Decimal(466).div(54).div(2048).times(1000).toDecimalPlaces(4),
  'failures-rsc-1': '6.50',
  'failures-rsc-2': '2.34',
  'save-bloom': '40',
  'save-example': '10',
  'restart-example': '600',
  'spare-ml-engineering': ['0.03', '0.10'],
  'spare-fault-tolerance': ['0.05', '0.10'],
  // cost.md, sections 5, 9 and 13
  'exp-olmo': new Decimal(312 + 159).div(312).toDecimalPlaces(2),
  'exp-opt': '2',
  'exp-epoch-paper': ['1.2', '4'],
  'exp-epoch-2026': [one.div('0.3').toDecimalPlaces(1), one.div('0.1')],
  'exp-opengpt-2': new Decimal(500_000).div(50_000),
};

const endsOf = (truth: Truth): readonly [value: Decimal | null, low: Decimal | null, high: Decimal | null] => {
  if (typeof truth === 'string' || Decimal.isDecimal(truth)) return [new Decimal(truth), null, null];
  const ends = truth.map((each) => new Decimal(each));
  const [first = null, second = null, third] = ends;
  return third ? [second, first, third] : [null, first, second];
};

const same = (ours: string | null, theirs: Decimal | null): boolean =>
  ours === null || theirs === null ? ours === theirs : theirs.eq(ours);

/** Where a published value, of anything but rents, is not what its source says: grids by the table, the rest by hand. */
export const quotesAstray = (quotes: readonly Quote[]): readonly string[] =>
  quotes
    .filter(({ key }) => key !== 'rate')
    .flatMap(({ id, value, low, high, region, asOf }) => {
      const grid = /^co2-(\w+)-(\d{4})$/.exec(id);
      if (grid) {
        const row = readTable('grid_intensity.csv').find(({ iso3 }) => iso3 === (grid[1] === 'world' ? 'WOR' : region));
        const agrees = row?.year === asOf && grid[2] === asOf && same(value, new Decimal(row.kg_co2e_per_kwh_owid ?? Number.NaN));
        return agrees && low === null && high === null ? [] : [`${id}: ${value ?? ''} in ${asOf}`];
      }
      const truth = truths[id];
      if (truth === undefined) return [`${id}: not one we checked`];
      const [centre, least, most] = endsOf(truth);
      return same(value, centre) && same(low, least) && same(high, most) ? [] : [`${id}: ${[value, low, high].join()}`];
    });

/** Rows of the grids, and values put down here, that no quote has. */
export const quotesMissing = (quotes: readonly Quote[]): readonly string[] => {
  const ids = new Set(quotes.map(({ id }) => id));
  const grids = readTable('grid_intensity.csv').map(
    ({ iso3 = '', year: of = '' }) => `co2-${iso3 === 'WOR' ? 'world' : iso3.toLowerCase()}-${of}`,
  );
  return [...grids, ...Object.keys(truths)].filter((id) => !ids.has(id));
};
