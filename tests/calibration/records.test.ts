import { beforeAll, describe, expect, test } from 'vitest';
import { fittedCoefficientIds, type StepCoefficients } from '../../src/performance/index.ts';
import { stepCoefficients } from '../../src/performance/predict.ts';
import { measuredSources, neighbourGroups, type MeasuredSource, type NeighbourGroup } from '../../src/provenance/index.ts';
import { coefficientRecords } from '../../src/provenance/coefficients.ts';
import { originalsArePresent, skipped } from '../provenance/originals.ts';
import { fit } from './fit.ts';
import { leftOut } from './leaveOut.ts';
import { priors } from './priors.ts';
import { sourceNamed, neighbourGroupsOf, sourcesOf } from './records.ts';
import { median } from './report.ts';
import { measuredRuns, predictor, type Run } from './runs.ts';

/** Whether what `npm run calibrate -- --write` has written is what it would write of the present table, rules and model. */

const c: StepCoefficients = stepCoefficients;
const again = 'npm run calibrate -- --write has to be run again';
const records = fittedCoefficientIds.map((id) => ({ id, record: coefficientRecords.find((each) => each.id === id) }));
const fitted = records.flatMap(({ record }) => (record && 'fit' in record ? [{ ...record }] : []));

describe('a source of measured runs', () => {
  const called = (...titles: readonly string[]) =>
    sourceNamed(titles.map((title) => ({ source_title: title, source_url: title, year: '' })));

  test('is called as most of its rows are', () =>
    expect(called('A paper, Table 2', 'A log', 'A paper, Table 2')).toMatchObject({ title: 'A paper, Table 2', url: 'A paper, Table 2' }));
  test('by what all rows share, where each names another release', () => {
    expect(called('Good recipes, release 25.04: llama', 'Good recipes, release 24.11: grok').title).toBe('Good recipes');
    expect(called('Summary of runs 24.07 (first)', 'Summary of runs 24.07 (final)').title).toBe('Summary of runs 24.07');
  });
  test('or as one of them, where they share nothing', () => expect(called('One', 'Other').title).toBe('One'));
});

describe('the table of coefficients', () => {
  test('lies within what was allowed to each, and says of those alone that they were fitted', () => {
    for (const { id, record } of records) {
      const { low, high } = priors[id];
      expect(c[id], id).toBeGreaterThanOrEqual(low);
      expect(c[id], id).toBeLessThanOrEqual(high);
      expect(record !== undefined && 'fit' in record, id).toBe(true);
    }
    expect(coefficientRecords.filter((each) => 'fit' in each).map(({ id }) => id)).toEqual([...fittedCoefficientIds]);
  });

  test('speaks of one fit', () => {
    expect(fitted.length).toBeGreaterThan(0);
    expect(new Set(fitted.map((record) => JSON.stringify('fit' in record && record.fit))).size).toBe(1);
  });
});

describe.skipIf(!originalsArePresent)(`what a fit has left behind (${originalsArePresent ? 'here' : skipped})`, () => {
  let runs: { readonly fitted: readonly Run[]; readonly others: readonly Run[] } = { fitted: [], others: [] };
  beforeAll(() => {
    runs = measuredRuns();
  });
  const errorsOf = (of: readonly Run[]): readonly number[] =>
    predictor(of)(c).map((seconds, index) => Math.abs(seconds / (of[index]?.seconds ?? Number.NaN) - 1));

  test('at most one coefficient for fifteen runs that leave nothing open', () => {
    const whole = [...runs.fitted, ...runs.others].filter(({ case: { fullySpecified } }) => fullySpecified).length;
    console.log(`${fitted.length} coefficients are fitted; ${whole} runs leave nothing open`);
    expect(fitted.length * 15).toBeLessThanOrEqual(whole);
  });

  test('rows and sources are those that were fitted to', () => {
    const sources = new Set(runs.fitted.map(({ case: { source } }) => source)).size;
    for (const record of fitted) {
      if (!('fit' in record)) continue;
      expect(record.fit.rows, again).toBe(runs.fitted.length);
      expect(record.fit.on, again).toContain(`${sources} sources`);
    }
  });

  test('the error that is stated is of runs unseen: more than of those seen, and no more than a tenth', () => {
    const seen = median(errorsOf(runs.fitted));
    const [stated] = fitted.map((record) => ('fit' in record ? Number(record.fit.error) : Number.NaN));
    console.log(
      `half of the runs are nearer than ${(100 * seen).toFixed(1)} %; unseen than ${(100 * (stated ?? Number.NaN)).toFixed(1)} %`,
    );
    expect(stated).toBeGreaterThan(seen);
    expect(stated).toBeLessThanOrEqual(0.1);
  });

  test('a search that begins at the coefficients stays where they are', () => {
    const next = fit(runs.fitted, 1, c);
    const moved = fittedCoefficientIds.map((id) => ({ id, by: Math.abs(next[id] / c[id] - 1) })).filter(({ by }) => by > 0.05);
    expect(moved, again).toEqual([]);
  });

  test('runs.json says of every run what is measured and predicted', () => {
    const now = JSON.parse(sourcesOf([...runs.fitted, ...runs.others], c)) as readonly MeasuredSource[];
    const facts = ({ source, title, url, year }: MeasuredSource) => ({ source, title, url, year });
    expect(measuredSources.map(facts), again).toEqual(now.map(facts));
    const off: string[] = [];
    for (const [index, { source, runs: rows }] of now.entries()) {
      const written = measuredSources[index]?.runs ?? [];
      const measuredAndShape = (row: (typeof rows)[number]) => row.with(6, 0);
      expect(written.map(measuredAndShape), `${source}: ${again}`).toEqual(rows.map(measuredAndShape));
      for (const [place, row] of rows.entries()) {
        const [predicted, before] = [row[6], written[place]?.[6] ?? Number.NaN];
        if (!(Math.abs(predicted / before - 1) <= 0.005)) off.push(`${source} ${place}: ${before} is written, ${predicted} is predicted`);
      }
    }
    expect(off, again).toEqual([]);
  });

  test('neighbours.json has the groups that there are, and their bands', () => {
    const predicted = predictor(runs.others)(c);
    const never = runs.others.map((run, index) => ({ run, ratio: run.seconds / (predicted[index] ?? Number.NaN) }));
    const unseen = leftOut(runs.fitted).map((run) => ({ run, ratio: 1 }));
    const now = neighbourGroupsOf([...unseen, ...never]);
    const key = ({ generation, stack, experts, least, most }: NeighbourGroup): string =>
      [generation, stack, experts, least, most].join(' ');
    const who = (group: NeighbourGroup) => `${key(group)}: ${group.rows} of ${group.sources.join(', ')}`;
    expect(neighbourGroups.map(who).toSorted(), again).toEqual(now.map(who).toSorted());
    // Bands of runs that were never fitted to hang on the coefficients alone.
    const written = new Map(neighbourGroups.map((group) => [key(group), group]));
    const wholly = new Map(neighbourGroupsOf(never).map((group) => [key(group), group]));
    let compared = 0;
    for (const group of now) {
      const [there, here] = [written.get(key(group)), wholly.get(key(group))];
      expect((there?.low ?? 0) > 0 && (there?.low ?? 0) <= (there?.high ?? 0), key(group)).toBe(true);
      if (here?.rows !== group.rows) continue;
      compared += 1;
      for (const end of ['low', 'high'] as const)
        expect(Math.abs((there?.[end] ?? 0) / here[end] - 1), `${key(group)}: ${again}`).toBeLessThan(0.01);
    }
    expect(compared).toBeGreaterThan(0);
  });
});
