import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { resultNames } from '../../src/analysis/index.ts';
import { isNodeName } from '../../src/model/index.ts';
import { answeredIn } from '../../src/present/index.ts';
import { edition } from '../../src/provenance/index.ts';
import { choices, isChoiceKey } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command as a terminal would, in a process of its own: about a second each, so few of them. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

type Ends = {
  readonly operator: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
};
type Output = {
  readonly link: string;
  readonly edition: typeof edition;
  readonly inputs: Readonly<
    Record<string, Ends & { readonly status: string; readonly source: string | null; readonly key: string | null }>
  >;
  readonly results: Readonly<Record<string, Ends & { readonly formula: string; readonly rests_on: readonly string[] }>>;
  readonly comparisons: readonly (Readonly<Record<string, string | null>> & {
    readonly reference: string;
    readonly sentence_en: string;
    readonly sentence_ko: string;
  })[];
  readonly issues: readonly Readonly<Record<string, string | null>>[];
};
const read = (stdout: string): Output => JSON.parse(stdout) as Output;

const link = '#v=2&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=2USD';
const plain = /^-?\d+(\.\d+)?$/;

/** Nobody says which of it is likeliest: ends without a centre. */
const withoutCentre = ['experimentsMultiplier', 'staffPay', 'runWithExperiments', 'programmeCost'];

// Processes wait for one another where there are few processors.
const patiently = { timeout: 120_000 };

describe('estimate', patiently, () => {
  const { status, stdout, stderr } = run('estimate', link, '--json');
  const output = read(stdout);

  test('succeeds: nothing but JSON on one stream, nothing on the other', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(output)).toEqual(['schema', 'link', 'edition', 'inputs', 'results', 'comparisons', 'issues']);
    expect(output).toMatchObject({ schema: 'runcost/estimate/1', link, edition, issues: [] });
  });

  test('inputs have a value, a unit, a status and a source', () => {
    for (const [name, input] of Object.entries(output.inputs)) {
      expect(Object.keys(input)).toEqual(expect.arrayContaining(['value', 'unit', 'status', 'source']));
      expect(['source', 'default', 'input']).toContain(input.status);
      if (name === 'accelerator' || isChoiceKey(name)) continue;
      expect(isNodeName(name), name).toBe(true);
      for (const end of [input.low, input.high]) expect(end, name).toMatch(plain);
      if (input.value === null) expect(withoutCentre, name).toContain(name);
      else expect(input.value, name).toMatch(plain);
      expect(input.source === null, name).toBe(input.status === 'input');
    }
    expect(output.inputs['unitPrice']).toMatchObject({ value: '200000', unit: 'CNY/accelerator', status: 'source', key: 'price' });
    expect(output.inputs['rentalRate']).toMatchObject({ value: '2', unit: 'USD/accelerator/h', status: 'input', source: null });
    expect(output.inputs['plannedTokens']).toBeUndefined();
    expect(output.inputs['powerUsageEffectiveness']).toMatchObject({ operator: 'range', value: '1.1', low: '1.05', high: '1.4' });
  });

  test('what was chosen of a few words is an input too, and says whether it was', () => {
    const chosen = Object.keys(output.inputs).filter(isChoiceKey);
    expect(chosen.toSorted()).toEqual(Object.keys(choices).toSorted());
    for (const key of chosen) expect(output.inputs[key]).toMatchObject({ unit: null, key, status: 'default', spelling: null });
    expect(chosen.map((key) => [key, output.inputs[key]?.value])).toEqual([
      ['covers', 'all'],
      ['method', 'rent'],
      ['interval', 'young'],
      ['pays', 'run'],
      ['best', 'no'],
      ['cur', 'USD'],
      ['law', 'besiroglu'],
    ]);
  });

  test('results have their ends, formula and foundations, in digits without exponent, to the last of them those of the screen', () => {
    const made = planned(link);
    expect(Object.keys(output.results)).toEqual(answeredIn(made));
    expect(resultNames).toEqual(expect.arrayContaining(Object.keys(output.results)));
    for (const [name, result] of Object.entries(output.results)) {
      for (const end of [result.low, result.high]) expect(end, name).toMatch(plain);
      if (result.value === null) expect(withoutCentre, name).toContain(name);
      else expect(result.value, name).toMatch(plain);
      expect(result.rests_on.length).toBeGreaterThan(0);
      expect(result.rests_on.every(isNodeName), name).toBe(true);
      const shown = isNodeName(name) && made.quantity(name);
      expect(shown && [shown.value?.toFixed() ?? null, shown.low?.toFixed(), shown.high?.toFixed(), shown.unit]).toEqual([
        result.value,
        result.low,
        result.high,
        result.unit,
      ]);
    }
    for (const name of withoutCentre) if (name in output.results) expect(output.results[name]?.value, name).toBeNull();
    expect(output.results['hardwarePurchase']).toMatchObject({
      value: '2000000000',
      unit: 'CNY',
      formula: 'K = n × P',
      rests_on: ['plannedCount', 'unitPrice'],
    });
    expect(output.results['rentedRun']).toMatchObject({ operator: '=', value: '14400000', low: '14400000', high: '14400000', unit: 'USD' });
  });

  test('the four costs are among them, each with what it rests on', () => {
    const of = (name: string) => output.results[name];
    expect(of('clusterPurchaseReported')).toMatchObject({ unit: 'USD', formula: 'B′ = B × xₖ ÷ x' });
    expect(Number(of('clusterPurchaseReported')?.value)).toBeCloseTo((2e9 * 191.7) / 1334, 3);
    expect(of('finalRun')).toMatchObject({ value: '14400000', unit: 'USD' });
    expect(of('finalRun')?.rests_on).toEqual(expect.arrayContaining(['rentalRate', 'wonPerReportCurrency']));
    expect(of('runWithExperiments')).toMatchObject({ operator: 'range', value: null, low: '21600000', high: '144000000', unit: 'USD' });
    expect(of('programmeCost')).toMatchObject({ low: '21600000', high: '144000000', unit: 'USD' });
    expect(of('programmeCost')?.rests_on).toEqual(expect.arrayContaining(['experimentsMultiplier', 'staffEffort', 'dataSpending']));
  });

  test('comparisons say what may be said, in both languages', () => {
    const besides = (reference: string) => output.comparisons.find((each) => each.reference === reference);
    for (const each of output.comparisons) {
      expect(Object.keys(each)).toEqual(
        expect.arrayContaining(['reference', 'kind', 'operator', 'ratio', 'ratio_below', 'sentence_en', 'sentence_ko']),
      );
      expect(each.sentence_en).toMatch(/^[A-Z0-9].*\.$/);
      expect(each.sentence_ko).toMatch(/[가-힣].*\.$/);
      if (each['operator'] !== '=' && each['operator'] !== '~') expect(each['ratio']).toBeNull();
    }
    expect(besides('S003-04')).toMatchObject({ kind: 'trainingRun', operator: '>', ratio: null, ratio_below: '0.144' });
    expect(besides('S003-05')).toMatchObject({ kind: 'trainingRun', operator: '=', ratio: '288', ratio_below: null });
    expect(besides('S002-02')).toMatchObject({ kind: 'hardwarePurchase', operator: '=', ratio: '1', ratio_below: null });
    expect(stdout).not.toMatch(/14\.4\s*%/);
  });

  test('a plan that can’t be taken as it stands gives its issues, exit code 2 and no numbers', () => {
    const failed = run('estimate', '#v=1&gpu=h100-sxm&n=1e999&p=70B&t=30d&zz=1', '--json');
    const said = read(failed.stdout);
    expect({
      status: failed.status,
      stderr: failed.stderr,
      inputs: said.inputs,
      results: said.results,
      comparisons: said.comparisons,
    }).toEqual({ status: 2, stderr: '', inputs: {}, results: {}, comparisons: [] });
    expect(said.issues.map(({ severity, code, key }) => [severity, code, key])).toEqual([
      ['warning', 'unknown-key', 'zz'],
      ['error', 'unreadable-numeral', 'n'],
    ]);
    for (const each of said.issues) expect([each['message_en'], each['message_ko']].every(Boolean)).toBe(true);
  });

  test('a word that can’t be chosen gives its issue and exit code 2', () => {
    const failed = run('estimate', `${link}&method=borrow`, '--json');
    const said = read(failed.stdout);
    expect({ status: failed.status, stderr: failed.stderr, results: said.results }).toEqual({ status: 2, stderr: '', results: {} });
    expect(said.issues).toMatchObject([{ severity: 'error', code: 'unknown-choice', key: 'method', text: 'borrow' }]);
    expect(said.issues[0]?.['message_en']).toContain('rent, market, straight, annuity');
  });

  test('what nobody publishes is a warning: the plan is estimated, and what rests on it stays open', () => {
    const open = run('estimate', '#v=2&gpu=ascend910&n=1000&p=70B&t=30d&method=annuity&cur=KRW', '--json');
    const said = read(open.stdout);
    expect({ status: open.status, stderr: open.stderr }).toEqual({ status: 0, stderr: '' });
    expect(said.issues.map(({ severity, code, key }) => [severity, code, key])).toEqual([
      ['warning', 'not-published', 'price'],
      ['warning', 'not-published', 'rate'],
    ]);
    const nothing = { operator: 'range', value: null, low: null, high: null };
    expect(said.inputs['unitPrice']).toMatchObject({ ...nothing, status: 'default' });
    expect(said.inputs['rentalRate']).toMatchObject({ ...nothing, status: 'default' });
    expect(said.inputs['method']).toMatchObject({ value: 'annuity', status: 'input', spelling: 'annuity' });
    for (const name of ['hardwarePurchase', 'clusterPurchaseReported', 'rentedRun'])
      expect(said.results[name], name).toMatchObject(nothing);
    // At least its electricity, whatever the hardware costs.
    const electricity = said.results['electricityCostReported']?.low;
    expect(said.results['finalRun']).toMatchObject({ operator: '>=', low: electricity, high: null, unit: 'KRW' });
    expect(said.results['trainingCompute']?.value).toMatch(plain);
    expect(said.comparisons.filter(({ kind, relation }) => kind === 'hardwarePurchase' && relation !== 'unknown')).toEqual([]);
  });

  test('of several plans each is told, under its name; one that can’t be taken gives exit code 2', () => {
    const both = run('estimate', `${link.replace('n=10000', 'n=10000;20000')}&name=;Twice`);
    expect({ status: both.status, stderr: both.stderr }).toEqual({ status: 0, stderr: '' });
    expect(both.stdout).toMatch(/# Plan 1\n[^#]*Accelerators: 10,000\n[^#]*# Twice\n[^#]*Accelerators: 20,000\n/);
    const one = run('estimate', link.replace('n=10000', 'n=10000;-5'));
    expect(one.status).toBe(2);
    expect(one.stdout).toMatch(/# Plan 1\n[^#]*Accelerators: 10,000\n[^#]*# Plan 2\n! [^#]*-5/);
    const failed = run('estimate', link.replace('n=10000', 'n=10000;-5'), '--json');
    expect(failed.status).toBe(2);
    expect(JSON.parse(failed.stdout)).toMatchObject({ scenarios: [{ name: '' }, { name: '', inputs: {}, results: {} }] });
  });

  test('without --json the same in words; without a link, how it is used', () => {
    const words = run('estimate', link);
    expect({ status: words.status, stderr: words.stderr }).toEqual({ status: 0, stderr: '' });
    expect(words.stdout).toMatch(/Hardware purchase: CNY 2\.00bn\n/);
    expect(words.stdout).toMatch(/Cluster purchase: USD 287M\n/);
    expect(words.stdout).toMatch(/Final run: USD 14\.4M\n/);
    expect(words.stdout).toMatch(/Whole programme: USD 21\.6M – 144M\n/);
    const nothing = run('estimate');
    expect({ status: nothing.status, stdout: nothing.stdout }).toEqual({ status: 2, stdout: '' });
    expect(nothing.stderr).toMatch(/Usage/);
  });
});

describe('estimate with a predicted MFU', patiently, () => {
  const predicted = '#v=2&gpu=a100-80-sxm&n=1024&t=30d&mfu=predicted&arch=gpt-3&seq=2048&batch=1536&layout=tp8,pp8,mb1,rc-full,z1,sp';

  test('has architecture and layout among its inputs, and the step among its results, with ranges', () => {
    const { status, stdout } = run('estimate', predicted, '--json');
    expect(status).toBe(0);
    const { inputs, results, issues } = read(stdout);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(inputs['architecture']).toMatchObject({ value: 'gpt-3', status: 'source', key: 'arch' });
    expect(inputs['layout']).toMatchObject({ value: 'tp8,pp8,mb1,rc-full,z1,sp', status: 'input', key: 'layout' });
    expect(inputs['plannedParameters']).toMatchObject({ status: 'source', key: 'p' });
    for (const name of ['predictedUtilisation', 'stepTime']) {
      const { value, low, high, rests_on: below } = results[name] ?? {};
      expect(Number(low), name).toBeLessThan(Number(value));
      expect(Number(high), name).toBeGreaterThanOrEqual(Number(value));
      expect(below).toEqual(expect.arrayContaining(['batchSize', 'sequenceLength', 'stepError']));
    }
    expect(results['modelFlopsUtilisation']?.value).toBe(results['predictedUtilisation']?.value);
  });

  test('says why where nothing can be predicted, and succeeds no more', () => {
    const { status, stdout } = run('estimate', predicted.replace('pp8', 'pp1'));
    expect(status).toBe(2);
    expect(stdout).toMatch(/takes [\d.]+ GB of an accelerator that has [\d.]+ GB\. This would fit: tp8,/);
  });
});

describe('parse', patiently, () => {
  test('one line of JSON with values in base units; 2 where the text is refused', () => {
    const taken = run('parse', '20억 위안');
    expect({ status: taken.status, stderr: taken.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(taken.stdout)).toMatchObject({ ok: true, value: '2000000000', unit: 'CNY', operator: '=', problem: null });
    const refused = run('parse', '--kind', 'duration', '2M');
    expect({ status: refused.status, stderr: refused.stderr }).toEqual({ status: 2, stderr: '' });
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, value: null, problem: { code: 'ambiguous-unit' } });
  });
});

test('a command that isn’t there is an error, not a crash', patiently, () => {
  for (const command of ['nothing', '../cli/parse', '']) {
    const { status, stdout, stderr } = run(command);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(/at .*:\d+/);
  }
});
