import type { Library, PublishedRun, System } from '../../src/provenance/index.ts';
import { referencesOfRun } from '../../src/provenance/references.ts';

const from = (id: string, model: string, organization: string): Omit<PublishedRun, 'published' | 'confidence' | 'values'> => ({
  id,
  about: id,
  model,
  alias: [],
  organization,
  country: null,
  domain: 'Language',
  base: null,
  openWeights: null,
  frontier: true,
  hardware: null,
  accelerator: null,
  source: 'epoch-models',
  locator: `row ${model}`,
  computeMethod: null,
  remarks: [],
});

/** Runs to test tables with: made up, so that a test says what it is about whatever the seeds hold. */
export const someRuns: readonly PublishedRun[] = [
  {
    ...from('big', 'Big-1', 'Alibaba'),
    alias: ['빅원'],
    published: '2024-03-05',
    confidence: 'likely',
    hardware: 'NVIDIA H100 SXM5 80GB',
    accelerator: 'h100-sxm',
    values: {
      parameters: { operator: '~', value: '1.8e12', citation: null },
      compute: { operator: '=', value: '2.1e25', citation: null },
      accelerators: { operator: '>', value: '25000', citation: null },
      utilisation: { operator: '=', value: '0.34', citation: null },
      amortisedCost: { operator: '=', value: '40123456.75', citation: null },
    },
  },
  {
    ...from('small', '=Small', 'Elsewhere'),
    published: '2019-02',
    confidence: 'speculative',
    hardware: 'Google TPU v3,NVIDIA Tesla K40c',
    values: {
      parameters: { operator: '=', value: '10000000', citation: null },
      duration: { operator: '=', value: '168', citation: { kind: 'source', source: 'llama-2-paper', locator: 'table 2' } },
    },
    remarks: [{ en: 'A remark, “quoted”.', ko: '덧붙임.' }],
  },
  {
    ...from('middle', 'Middle', 'Somebody'),
    published: '2021',
    confidence: 'confident',
    hardware: 'NVIDIA V100',
    values: { parameters: { operator: '=', value: '175e9', citation: null }, energy: { operator: '=', value: '1287000', citation: null } },
  },
];

const alibaba: System = {
  id: 'some-company',
  kind: 'company',
  name: { en: 'Alibaba', ko: '알리바바' },
  alias: [],
  namedIn: ['S002'],
  about: [],
  presets: [],
  runs: [],
  accelerators: [],
  figures: [],
  inputs: [],
  remark: null,
};

/** A library that holds these runs and no others. */
export const withRuns = (library: Library, runs: readonly PublishedRun[] = someRuns): Library => ({
  ...library,
  runs,
  systems: [...library.systems, alibaba],
  references: [
    ...library.references.filter(({ run }) => run === null),
    ...runs.flatMap((run) => referencesOfRun(run, library.source(run.source))),
  ],
  run: (id) => {
    const found = runs.find((run) => run.id === id);
    if (!found) throw new RangeError(id);
    return found;
  },
});
