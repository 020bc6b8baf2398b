import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/parse.ts';

type Answer = { code: number; out: string; json: Record<string, unknown> & { problem: Record<string, unknown> | null } };

const parse = (...args: string[]): Answer => {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = run(args);
    return { code, out, json: out === '' ? {} : JSON.parse(out) };
  } finally {
    write.mockRestore();
    quiet.mockRestore();
  }
};

describe('parse in a terminal', () => {
  test('what is read', () => {
    const { code, json } = parse('>$100M', '--kind', 'money');
    expect(code).toBe(0);
    expect(json).toEqual({
      ok: true,
      value: '100000000',
      unit: 'USD',
      operator: '>',
      low: '100000000',
      high: null,
      echo: '>$100M = more than 100,000,000 USD',
      problem: null,
    });
  });
  test('values have no exponent', () => expect(parse('1e60').json['value']).toBe(`1${'0'.repeat(60)}`));
  test('an interval has no value', () =>
    expect(parse('20~50%').json).toMatchObject({ value: null, low: '0.2', high: '0.5', operator: 'range' }));
  test('what is refused', () => {
    const { code, json } = parse('1억2');
    expect(code).toBe(2);
    expect(json).toEqual({
      ok: false,
      value: null,
      unit: null,
      operator: null,
      low: null,
      high: null,
      echo: null,
      problem: {
        code: 'digits-after-unit',
        at: 2,
        length: 1,
        text: '2',
        suggestions: ['1억 2천만', '1.2억', '100000002'],
        message: '“2” stands after a unit and has none of its own (character 3). Try “1억 2천만” or “1.2억” or “100000002”.',
      },
    });
  });
  test('the context, before or after the text', () => {
    expect(parse('--kind', 'money', '--currency=CNY', '20만').json).toMatchObject({ value: '200000', unit: 'CNY' });
    expect(parse('2M', '--kind=duration').json.problem).toMatchObject({ code: 'ambiguous-unit' });
  });
  test('a text of dashes is a text', () => expect(parse('--5').json.problem).toMatchObject({ code: 'not-a-number' }));
  test('an empty text is a text', () => expect(parse('').json.problem).toMatchObject({ code: 'empty', message: 'Nothing was typed.' }));
  test('arguments that make no sense are refused without an answer', () => {
    expect([parse('5', '--kind', 'mood').code, parse().code, parse('5', '6').code, parse('5', '--currency', 'GBP').code]).toEqual([
      2, 2, 2, 2,
    ]);
    expect(parse('5', '--kind', 'mood').out).toBe('');
  });
});

describe('the launcher', () => {
  const launch = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../src/cli/run.mjs', import.meta.url)), ...args], { encoding: 'utf8' });
  test('prints the answer and nothing else', () => {
    const { status, stdout, stderr } = launch('parse', '20억 위안');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: '2000000000', unit: 'CNY' });
  }, 20_000);
  test('names a command that there isn’t', () => {
    const { status, stdout, stderr } = launch('../main');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('../main');
  }, 20_000);
});
