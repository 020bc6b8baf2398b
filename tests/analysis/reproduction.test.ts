import { describe, expect, test } from 'vitest';
import { accuracyOf, computeByMethod, estimate, reproduce } from '../../src/analysis/index.ts';
import type { PublishedRun } from '../../src/provenance/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, followsFromTokens, readLink, withPlans, writeLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

const shelf = withPlans(library);
const made = library.runs.map((run) => reproduce(run, library));
const plans = made.flatMap(({ run, plan }) => (plan ? [{ run, plan }] : []));

/** The runs whose stated method does not come within a tenth of the compute. */
const offIn = (runs: readonly PublishedRun[]): readonly string[] =>
  runs
    .filter(({ computeMethod }) => computeMethod !== 'other')
    .flatMap((run) => {
      const ratio = computeByMethod(run, library)?.div(run.values.compute?.value ?? 0);
      if (ratio?.minus(1).abs().lte('0.1')) return [];
      return [`${run.id}: ${run.computeMethod ?? 'no method'}, ${ratio?.toFixed(3) ?? 'nothing'}`];
    });

describe('the compute of published runs', () => {
  const complete = library.runs.filter(({ values }) => values.parameters && values.tokens && values.compute);

  test('is compared wherever parameters, tokens and compute are published', () => {
    expect(complete.length).toBeGreaterThan(100);
    const compared = new Set(
      made.filter(({ rows }) => rows.some(({ of, ours }) => of === 'compute' && ours !== null)).map(({ run }) => run.id),
    );
    const points = complete.filter(({ values }) => ['=', '~'].includes(values.compute?.operator ?? ''));
    expect(points.filter(({ id }) => !compared.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('is within a tenth of what its stated method comes to in the book', () => {
    expect(offIn(complete)).toEqual([]);
  });

  test('which 6ND does not give within a tenth, and no other method, says why', () => {
    const unexplained = made.filter(({ run, rows }) =>
      rows.some(
        ({ of, error }) =>
          of === 'compute' && error?.abs().gt('0.1') === true && !run.remarks.some(({ en }) => /compute|6 ×|tokens|data|encoder/i.test(en)),
      ),
    );
    expect(unexplained.map(({ run }) => run.id)).toEqual([]);
    expect(complete.filter(({ computeMethod }) => computeMethod === 'other').length).toBeGreaterThan(20);
  });

  test('a method that was turned into another, or a digit of its parts, is noticed', () => {
    const counted = complete.filter(({ computeMethod }) => computeMethod === 'seen');
    expect(counted.length).toBeGreaterThan(20);
    for (const run of counted) {
      const { epochs } = run.values;
      if (epochs && Math.abs(Number(epochs.value) - 1) > 0.3) expect(offIn([{ ...run, computeMethod: 'epochs' }]), run.id).toHaveLength(1);
      const doubled = { operator: '=' as const, value: new Decimal(run.values.tokens?.value ?? 0).times(2).toFixed(), citation: null };
      expect(offIn([{ ...run, values: { ...run.values, tokens: doubled } }]), run.id).toHaveLength(1);
    }
  });
});

describe('published runs as plans', () => {
  test('are many, and state what was published, each with its source', () => {
    expect(plans.length).toBeGreaterThan(80);
    for (const { run, plan } of plans) {
      const { binding } = estimate(decisionsOf(plan), shelf);
      expect(
        binding.issues.filter(({ code }) => code !== 'not-published' && code !== 'beyond-sense'),
        run.id,
      ).toEqual([]);
      expect(Object.keys(plan.evidence).toSorted(), run.id).toEqual(Object.keys(plan.decisions).toSorted());
      const amount = (key: 'n' | 'p') => [...binding.leaves.values()].find((leaf) => leaf.key === key)?.amount.value?.toFixed();
      expect(amount('n'), run.id).toBe(new Decimal(run.values.accelerators?.value ?? 0).toFixed());
      const counted = run.values.activeParameters ?? run.values.parameters;
      expect(amount('p'), run.id).toBe(new Decimal(counted?.value ?? 0).toFixed());
      expect(binding.solved, run.id).toEqual(['budget', 't']);
    }
  });

  test('where a source names a family only, its form is an assumption; where a family has several peaks, none is taken', () => {
    const evidenceOf = (id: string) => plans.find(({ run }) => run.id === id)?.plan;
    expect(evidenceOf('epoch-llama-65b')?.evidence['gpu']?.kind).toBe('assumption');
    expect(evidenceOf('epoch-llama-3.1-405b')?.evidence['gpu']?.kind).toBe('source');
    for (const { run, plan } of plans) {
      const { family, peak } = library.accelerator(plan.decisions['gpu'] ?? '');
      if (run.accelerator !== null) expect(plan.decisions['gpu'], run.id).toBe(run.accelerator);
      else
        expect(
          library.accelerators.filter((each) => each.family === family && each.peak.value !== peak.value),
          run.id,
        ).toEqual([]);
    }
  });

  test('open from their links as they were', () => {
    for (const { run, plan } of plans) {
      const link = writeLink(decisionsOf(plan));
      expect(readLink(link), run.id).toMatchObject({ scenario: decisionsOf(plan), issues: [], isPlan: true });
      expect(link.length, run.id).toBeLessThanOrEqual(300);
    }
  });

  test('their numbers are the source’s, not the user’s, and only where the plan stands for the run', () => {
    const plan = plans.find(({ plan: { decisions } }) => decisions['mfu'] !== undefined)?.plan;
    if (!plan) throw new Error('No run has an MFU.');
    const statusOf = (scenario: Readonly<Record<string, string>>, key: string) =>
      [...estimate(scenario, shelf).binding.leaves.values()].find((leaf) => leaf.key === key)?.status;
    for (const key of ['n', 'p', 'mfu']) expect(statusOf(plan.decisions, key), key).toBe('source');
    expect(statusOf({ ...plan.decisions, n: '17' }, 'n')).toBe('input');
    expect([...estimate(plan.decisions, library).binding.leaves.values()].find(({ key }) => key === 'n')?.status).toBe('input');
  });
});

describe('what is set beside what was published', () => {
  test('rests on nothing that it is compared with', () => {
    for (const { run, plan, rows } of made) {
      expect(plan?.decisions['t'], run.id).toBeUndefined();
      expect(plan?.decisions['rate'], run.id).toBeUndefined();
      const hours = rows.find(({ of }) => of === 'duration');
      if (hours?.independent !== true) continue;
      const otherwise = { ...run, values: { ...run.values, duration: { operator: '=' as const, value: '12345', citation: null } } };
      const again = reproduce(otherwise, library).rows.find(({ of }) => of === 'duration');
      expect(again?.ours?.toFixed(), run.id).toBe(hours.ours?.toFixed());
    }
  });

  test('hours where the compute may come from the hours are no test', () => {
    for (const { run, rows } of made) {
      for (const row of rows) {
        const isHours = row.of !== 'compute' && row.of !== 'purchaseCost';
        if (isHours && !followsFromTokens(run)) expect(row.independent, run.id).toBe(false);
      }
    }
    const gpt4 = made.find(({ run }) => run.id === 'epoch-gpt-4');
    expect(gpt4?.rows.find(({ of }) => of === 'duration')?.independent).toBe(false);
  });

  test('a bound is no point: it is neither planned with nor compared', () => {
    for (const operator of ['>', '>=', '<', '<='] as const) {
      for (const { run } of plans.slice(0, 5)) {
        const bounded = { ...run, values: { ...run.values, accelerators: { operator, value: '1000', citation: null } } };
        expect(reproduce(bounded, library).plan, run.id).toBeNull();
        const dear = { ...run, values: { ...run.values, purchaseCost: { operator, value: '1000', citation: null } } };
        expect(
          reproduce(dear, library).rows.some(({ of }) => of === 'purchaseCost'),
          run.id,
        ).toBe(false);
      }
    }
  });
});

describe('accuracy', () => {
  const of = (...errors: readonly number[]) => {
    const { count, median, ninetieth, bias } = accuracyOf(
      'compute',
      errors.map((error) => new Decimal(error)),
    );
    return [count, median?.toNumber() ?? null, ninetieth?.toNumber() ?? null, bias?.toNumber() ?? null];
  };

  test('is the median and the ninetieth part of the sizes, and the median of the errors', () => {
    expect(of()).toEqual([0, null, null, null]);
    expect(of(-0.5)).toEqual([1, 0.5, 0.5, -0.5]);
    expect(of(-0.1, 0.3)).toEqual([2, 0.2, 0.28, 0.1]);
    expect(of(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)).toEqual([11, 0.5, 0.9, 0.5]);
  });
});
