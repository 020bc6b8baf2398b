import { describe, expect, test } from 'vitest';
import { equations } from './costEquations.ts';
import type { CostCase } from './costs.ts';
import { costCases, costsArePresent, groupOf, overheadsOf, skipped } from './costs.ts';

const equationOf = (id: string) => equations[id] ?? equations[groupOf(id)];

const gpt4 = {
  chip: 'NVIDIA A100 SXM4 40 GB',
  price_per_chip_incl_server_usd: 24_875,
  available_from: '2020-08-12',
  training_start: '2022-05-12',
  chip_hours: 57e6,
  chip_tdp_w: 400,
  server_power_ratio: 2.0312,
  avg_power_fraction: 0.75,
  pue: 1.25,
  usd_per_kwh: 0.0806,
  network_fraction: 0.19,
  ooms_per_year: 0.14,
} as const;
const bloom = {
  ...gpt4,
  chip: 'NVIDIA A100 SXM4 80 GB',
  available_from: '2021-02-14',
  training_start: '2022-01-15',
  chip_hours: 1_078_272,
  usd_per_kwh: 0.0832,
} as const;
const gigawatt = { it: 26.25, facility: 11.75, rate: 0.065, it_life: 5, facility_life: 14, opex: 0.9 } as const;

const put = (id: string, expected: number, tolerance: number, inputs: CostCase['inputs'] = {}) => ({ id, expected, tolerance, inputs });

/** One of each group, put down by hand, so that something is tested where the table is absent. */
const byHand = [
  put('epoch-amortised/GPT-4', 40_155_933.94482975, 0.002, gpt4),
  put('epoch-energy/GPT-4', 3_499_488.28125, 1e-6, gpt4),
  put('epoch-cloud/GPT-4', 77_520_000, 1e-9, { chip_hours: 57e6, usd_per_chip_hour: 1.36 }),
  put('epoch-start-value/BLOOM-176B', 18_507.931672367435, 0.002, bloom),
  put('epoch-upfront/OPT-175B', 31_446_913.58024691, 1e-9, { n: 1024, price: 24_875 }),
  put('epoch-paper/GPT-4 amortised', 40e6, 0.02, { nominal: 40_155_933.94482975 }),
  put('epoch-paper/GPT-4 buy', 800e6, 0.035),
  put('epoch-halving', 2.1, 0.03, { r: 0.14 }),
  put('epoch-1gw-tco/5y', 8.5, 0.015, gigawatt),
  put('patterson-mwh/GPT-3', 1287, 0.015, { chips: 10_000, days: 14.8, watts: 330, pue: 1.1 }),
  put('patterson-tco2/GPT-3', 552.1, 0.015, { mwh: 1287, ci: 0.429 }),
  put('patterson-flop/GPT-3', 3.14e23, 0.02, { chips: 10_000, tflops: 24.6, days: 14.8 }),
  put('semi-100k-100d', 6e26, 0.01),
  put('semi-a100-peak', 6.28e18, 0.01),
  put('llama31-flop', 3.8e25, 0.005, { N: 405e9, D: 15.6e12 }),
  put('llama2-co2/34B', 153.9, 0.001, { gpu_hours: 1_038_336, watts: 350, kg_per_kwh: 0.4235 }),
  put('llama2-co2/total', 539, 0.0001),
  put('llama31-co2/405B', 8930, 0.01, { gpu_hours: 30.84e6, watts: 700, kg_per_kwh: 0.414 }),
  put('llama31-co2/total', 11_390, 0.001),
  put('bloom-kwh', 433_196, 1e-6, { gpu_hours: 1_082_990, kw: 0.4 }),
  put('bloom-idle', 14.6, 0.003, { kwh: 256_646 }),
  put('bloom-total', 50.5, 0.0001, { embodied_t: 11.2 }),
  put('bloom-ckpt', 0.0037, 0.01),
  put('olmo2-7b-co2', 52, 0.01, { mwh: 157 }),
  put('olmo2-7b-water', 202, 0.005, { mwh: 157 }),
  put('olmoe-co2', 18, 0.01, { mwh: 54 }),
  put('olmo-embodied-hour', 0.013, 0.02, { kg: 463 }),
  put('opt-ci', 0.318, 0.002),
  put('deepseek-total', 5_576_000, 1e-9, { gpu_hours: 2_788_000, usd: 2 }),
  put('deepseek-sum', 2_788_000, 1e-9),
  put('deepseek-days', 3.7, 0.012),
  put('gpt2-karpathy', 43_000, 0.001),
  put('nanochat', 3, 0.01),
  put('alpha-one-gpuh', 26_249, 0.002),
  put('llama3-mtbf', 3.1, 0.01),
  put('rsc1-mttf-16384', 1.8, 0.005, { nodes: 2048 }),
  put('rsc1-mttf-131072', 0.23, 0.025, { nodes: 16_384 }),
  put('mtbf-compose', 1.6, 1e-9),
  put('seed-fx-usd', 1334, 1e-9),
  put('seed-fx-cny', 191.7, 1e-9),
  put('opengpt2-experiments', 10, 1e-9),
];

/** By how much the book misses what was published, as a share of it. */
function missOf(id: string, inputs: CostCase['inputs'], expected: number): number {
  const equation = equationOf(id);
  if (!equation) throw new RangeError(`No equation is written for ${id}.`);
  return Math.abs(equation(inputs).toNumber() / expected - 1);
}

describe('one of each group, put down by hand', () => {
  test.each(byHand)('$id is $expected within $tolerance', ({ id, expected, tolerance, inputs }) => {
    expect(missOf(id, inputs, expected)).toBeLessThanOrEqual(tolerance);
  });

  test('no equation is without such a case', () => {
    const covered = new Set(byHand.flatMap(({ id }) => [id, groupOf(id)]));
    expect(Object.keys(equations).filter((key) => !covered.has(key))).toEqual([]);
  });
});

describe('every published cost, from the book', () => {
  test('the table was there to be read', (context) => {
    if (!costsArePresent) {
      console.log(skipped);
      return context.skip(skipped);
    }
    expect(costCases).toHaveLength(116);
    expect(new Set(costCases.map(({ id }) => id)).size).toBe(116);
  });

  test.runIf(costsArePresent).each(costCases)('$id', ({ id, inputs, expected, rel_tolerance: tolerance, source }) => {
    expect(missOf(id, inputs, expected), `${expected} (${source})`).toBeLessThanOrEqual(tolerance);
  });

  test.runIf(costsArePresent)('each has an equation of the book', () => {
    expect(costCases.filter(({ id }) => !equationOf(id)).map(({ id }) => id)).toEqual([]);
  });

  test.runIf(costsArePresent)('those put down by hand are as they stand in the table', () => {
    const published = new Map(costCases.map((each) => [each.id, each]));
    for (const { id, expected, tolerance, inputs } of byHand) {
      const { expected: there, rel_tolerance: within, inputs: stated } = published.get(id) ?? {};
      expect([there, within], id).toEqual([expected, tolerance]);
      expect(stated, id).toEqual(inputs);
    }
  });

  test('our overheads are those that the table has, which it prints to four places', () => {
    const chips = costCases.filter(({ inputs }) => inputs['server_power_ratio'] !== undefined);
    expect(costsArePresent ? chips.length : 36).toBe(36);
    for (const { id, inputs } of [...chips, { id: 'by hand', inputs: gpt4 }]) {
      const { serverPowerRatio, averagePowerFraction } = overheadsOf(inputs);
      expect(serverPowerRatio.toDecimalPlaces(4).toNumber(), id).toBe(inputs['server_power_ratio']);
      expect(Number(averagePowerFraction), id).toBe(inputs['avg_power_fraction']);
    }
  });
});
