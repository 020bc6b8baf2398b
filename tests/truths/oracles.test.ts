import { expect, test } from 'vitest';
import type { NodeName } from '../../src/model/index.ts';
import type { Decimal } from '../../src/units/index.ts';
import { valueWith } from '../model/plan.ts';
import type { Oracle } from './oracles.ts';
import { oracles, oraclesArePresent, skipped } from './oracles.ts';

type Plan = { readonly link: string; readonly overrides?: Readonly<Partial<Record<NodeName, number>>>; readonly per?: number };
type Equation = {
  readonly what: string;
  readonly rows: readonly string[];
  readonly gives: NodeName;
  readonly least: number;
  readonly plan: (inputs: Oracle['inputs']) => Plan;
};

const plain = (value: number | undefined): string => String(value ?? Number.NaN);
/** Accelerator-hours that a paper states as one number: so many accelerators for an hour. */
const forAnHour = (hours: number | undefined): string => `n=${plain(hours)}&t=1h`;

const equations: readonly Equation[] = [
  {
    what: 'compute is six operations a parameter and token',
    rows: [
      'compute.gpt3',
      'compute.palm540b_6ND',
      'compute.chinchilla_6ND',
      'compute.gopher_6ND',
      'compute.llama31_405b',
      'compute.falcon180b',
    ],
    gives: 'trainingCompute',
    least: 6,
    plan: ({ N, D }) => ({ link: `p=${plain(N)}&d=${plain(D)}` }),
  },
  {
    what: 'utilisation follows from published accelerator-hours',
    rows: ['compute.gpuhours_mfu.'],
    gives: 'modelFlopsUtilisation',
    least: 5,
    plan: ({ N, D, gpu_hours: hours, peak = 0 }) => ({
      link: `p=${plain(N)}&d=${plain(D)}&${forAnHour(hours)}`,
      overrides: { peakThroughput: peak },
    }),
  },
  {
    what: 'duration is work over rate',
    rows: ['duration.nanogpt', 'duration.scalingbook.llama70b'],
    gives: 'trainingTime',
    least: 2,
    plan: ({ N, D, gpus, chips, peak = 0, mfu }) => ({
      link: `p=${plain(N)}&d=${plain(D)}&n=${plain(gpus ?? chips)}&mfu=${plain(mfu)}`,
      overrides: { peakThroughput: peak },
      per: 86400,
    }),
  },
  {
    what: 'a cluster at a measured rate, for so many days',
    rows: ['patterson-flop/'],
    gives: 'trainingCompute',
    least: 4,
    plan: ({ chips, tflops = 0, days }) => ({
      link: `n=${plain(chips)}&t=${plain(days)}d&mfu=1`,
      overrides: { peakThroughput: tflops * 1e12 },
    }),
  },
  {
    what: 'a rented run is accelerator-hours times their price',
    rows: ['epoch-cloud/'],
    gives: 'rentedRun',
    least: 15,
    plan: ({ chip_hours: hours, usd_per_chip_hour: rate }) => ({ link: `${forAnHour(hours)}&rate=${plain(rate)}USD` }),
  },
  {
    // Patterson measured whole systems while training: no server comes on top, and the average is what was measured.
    what: 'energy is systems at measured power for the time, times PUE',
    rows: ['patterson-mwh/'],
    gives: 'trainingEnergy',
    least: 5,
    plan: ({ chips, days, watts, pue }) => ({
      link: `n=${plain(chips)}&t=${plain(days)}d&pue=${plain(pue)}&tdp=${plain(watts)}&server=1&load=1`,
      per: 3.6e9,
    }),
  },
];

const errorOf = (found: Decimal, expected: number): number => Math.abs(found.toNumber() / expected - 1);

test.each(equations)('$what, as published', ({ rows, gives, least, plan }) => {
  const published = oracles(...rows);
  expect(oraclesArePresent ? published.length : least).toBeGreaterThanOrEqual(least);
  for (const { id, inputs, expected, tolerance, source } of published) {
    const { link, overrides = {}, per = 1 } = plan(inputs);
    const found = valueWith(link, gives, overrides).div(per);
    expect(errorOf(found, expected), `${id}: ${found.toPrecision(6)} for ${expected} (${source})`).toBeLessThanOrEqual(tolerance);
  }
});

test('the published tables were there to be read', (context) => {
  if (!oraclesArePresent) {
    console.log(skipped);
    return context.skip(skipped);
  }
  expect(oracles('').length).toBeGreaterThan(100);
});
