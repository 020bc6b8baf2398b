import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { resultNames } from '../../src/analysis/index.ts';
import { isNodeName } from '../../src/model/index.ts';
import { edition } from '../../src/provenance/index.ts';
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

const link = '#v=1&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=2USD';
const plain = /^-?\d+(\.\d+)?$/;

// Processes wait for one another where there are few processors.
const patiently = { timeout: 120_000 };

describe('estimate', patiently, () => {
  const { status, stdout, stderr } = run('estimate', link, '--json');
  const output = read(stdout);

  test('succeeds: nothing but JSON on one stream, nothing on the other', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(output)).toEqual(['link', 'edition', 'inputs', 'results', 'comparisons', 'issues']);
    expect(output).toMatchObject({ link, edition, issues: [] });
  });

  test('inputs have a value, a unit, a status and a source', () => {
    for (const [name, input] of Object.entries(output.inputs)) {
      expect(Object.keys(input)).toEqual(expect.arrayContaining(['value', 'unit', 'status', 'source']));
      expect(['source', 'default', 'input']).toContain(input.status);
      if (name === 'accelerator') continue;
      expect(isNodeName(name), name).toBe(true);
      expect(input.value, name).toMatch(plain);
      expect(input.source === null, name).toBe(input.status === 'input');
    }
    expect(output.inputs['unitPrice']).toMatchObject({ value: '200000', unit: 'CNY/accelerator', status: 'source', key: 'price' });
    expect(output.inputs['rentalRate']).toMatchObject({ value: '2', unit: 'USD/accelerator/h', status: 'input', source: null });
    expect(output.inputs['plannedTokens']).toBeUndefined();
  });

  test('results have their ends, formula and foundations, in digits without exponent, to the last of them those of the screen', () => {
    expect(Object.keys(output.results)).toEqual(resultNames);
    const made = planned(link);
    for (const [name, result] of Object.entries(output.results)) {
      for (const end of [result.value, result.low, result.high]) expect(end, name).toMatch(plain);
      expect(result.rests_on.length).toBeGreaterThan(0);
      expect(result.rests_on.every(isNodeName), name).toBe(true);
      const shown = isNodeName(name) && made.quantity(name);
      expect(shown && [shown.value?.toFixed(), shown.low?.toFixed(), shown.high?.toFixed(), shown.unit]).toEqual([
        result.value,
        result.low,
        result.high,
        result.unit,
      ]);
    }
    expect(output.results['hardwarePurchase']).toMatchObject({
      value: '2000000000',
      unit: 'CNY',
      formula: 'K = n × P',
      rests_on: ['acceleratorCount', 'unitPrice'],
    });
    expect(output.results['rentedRun']).toMatchObject({ operator: '=', value: '14400000', low: '14400000', high: '14400000', unit: 'USD' });
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

  test('without --json the same in words; without a link, how it is used', () => {
    const words = run('estimate', link);
    expect({ status: words.status, stderr: words.stderr }).toEqual({ status: 0, stderr: '' });
    expect(words.stdout).toMatch(/Hardware purchase: CNY 2\.00bn\n/);
    const nothing = run('estimate');
    expect({ status: nothing.status, stdout: nothing.stdout }).toEqual({ status: 2, stdout: '' });
    expect(nothing.stderr).toMatch(/Usage/);
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
