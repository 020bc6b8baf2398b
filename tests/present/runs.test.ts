import { describe, expect, test } from 'vitest';
import { presentCatalogue } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { broken, languages, readers } from './readers.ts';
import { someRuns, withRuns } from './someRuns.ts';

const runsOf = (language: (typeof languages)[number], shelf = withRuns(library)) => {
  const { messages, pen } = readers[language];
  return presentCatalogue(shelf, messages, pen);
};

test('the latest run comes first', () => expect(runsOf('en').runs.map(({ id }) => id)).toEqual(['big', 'middle', 'small']));

test('a value stands without its unit in its column, as stated, with it where it stands alone', () => {
  const [big] = runsOf('en').runs;
  expect(big?.values.parameters).toMatchObject({ text: 'about 1.8T', size: 1.8e12, reference: 'big.parameters' });
  expect(big?.values.accelerators).toMatchObject({ text: '> 25,000', reference: 'big.accelerators' });
  const olmo = runsOf(
    'en',
    withRuns(
      library,
      someRuns.map((run) => ({ ...run, values: { accelerators: { operator: '=', value: '1024', citation: null } } })),
    ),
  ).runs[0];
  expect(olmo?.values.accelerators?.text).toBe('1,024');
  expect(big?.values.utilisation).toMatchObject({ text: '34%', reference: null });
  expect(big?.values.amortisedCost).toMatchObject({ text: '40.1M' });
  const [korean] = runsOf('ko').runs;
  expect(big && runsOf('en').valuesOf(big)).toContainEqual({
    of: 'amortisedCost',
    label: 'cost of the run, amortised (2023 USD)',
    amount: 'USD 40.1M',
    reference: 'big.amortisedCost',
  });
  expect(
    korean &&
      runsOf('ko')
        .valuesOf(korean)
        .map(({ amount }) => amount),
  ).toContain('4,012만 달러');
  expect(korean?.values.amortisedCost).toMatchObject({ text: '4,012만' });
  expect(korean?.confidenceText).toBe('유력');
});

test('what is not published is not there', () => expect(runsOf('en').runs[0]?.values.energy).toBeUndefined());

test('families are read from the accelerator that is ours, else from the name, several where it names several', () => {
  const byId = new Map(runsOf('en').runs.map(({ id, hardware }) => [id, hardware]));
  expect(byId.get('big')).toEqual(['H100']);
  expect(byId.get('small')).toEqual(['TPU v3', 'K40c']);
});

test('credits come from the sources’ own records, each once', () => {
  const { licence, credit } = library.source('epoch-models');
  const credits = runsOf('en').credits.filter((line) => line.includes('Notable'));
  expect(credits).toHaveLength(1);
  expect(credits[0]).toContain(`${licence}`);
  expect(credits[0]).toContain(`${credit}`);
  const other = { ...withRuns(library), source: (id: string) => ({ ...library.source(id), licence: 'Another 2.0' }) };
  expect(runsOf('en', other).credits[0]).toContain('Another 2.0');
});

describe.each(languages)('the runs of the seeds, in %s', (language) => {
  const { runs, citeRun, valuesOf, runsCsv } = runsOf(language, library);

  test('each is a row with its words whole, and can be quoted', () => {
    expect(runs).toHaveLength(library.runs.length);
    for (const row of runs) {
      const cells = [
        ...Object.values(row.values).map(({ text }) => text),
        ...valuesOf(row).flatMap(({ label, amount }) => [label, amount]),
      ];
      for (const text of [row.model, row.organization, row.published, row.source, row.confidenceText, ...cells, citeRun(row.id)])
        expect(text, row.id).not.toMatch(broken);
      expect(row.year).toMatch(/^\d{4}$/);
      for (const family of row.hardware) expect(family.length, row.id).toBeLessThan(24);
    }
  });

  test('all fit one table', () => expect(runsCsv(runs.map(({ id }) => id)).split('\r\n')).toHaveLength(library.runs.length + 2));
});
