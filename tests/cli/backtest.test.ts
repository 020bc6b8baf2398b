import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', 'backtest', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
};

const heads =
  'id,source_key,year,framework,gpu,n_gpus,layers,hidden,heads,ffn,gated_mlp,vocab,seq_len,precision,tp,pp,vp,dp_or_fsdp,micro_batch,global_batch_seqs,recompute,measured_metric,measured_value,colour';
// Korthikanti 2022, table 5.
const rows = [
  'a,paper,2022,Megatron-LM,A100-SXM4-80GB,64,96,12288,96,49152,n,51200,2048,fp16,8,8,3,dp=1,1,64,selective,iteration_s,13.75,red',
  'b,paper,2022,Megatron-LM,A100-SXM4-80GB,64,96,12288,96,49152,n,51200,2048,fp16,8,8,3,dp=1,1,64,,mfu,0.514,blue',
  'c,other,2022,Megatron-LM,TPU v4,64,96,12288,96,49152,n,51200,2048,fp16,8,8,3,dp=1,1,64,full,iteration_s,18.13,',
];

type Output = {
  readonly rows: readonly {
    readonly id: string;
    readonly metric: string;
    readonly measured: number;
    readonly predicted: number | null;
    readonly error: number | null;
    readonly supported: boolean;
    readonly problem: { readonly field: string; readonly message: string } | null;
    readonly assumed: readonly string[];
    readonly fully_specified: boolean;
  }[];
  readonly summary: {
    readonly n: number;
    readonly supported: number;
    readonly mape: number;
    readonly by_source: Readonly<Record<string, { readonly n: number; readonly mape: number; readonly constant_mape: number }>>;
  };
};

describe('backtest', { timeout: 120_000 }, () => {
  let folder = '';
  const at = (name: string, text: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'runcost-backtest-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('predicts what it can, says why not of the rest, and prints nothing but JSON', () => {
    const { status, stdout, stderr } = run(at('cases.csv', [heads, ...rows].join('\r\n')), '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const output = JSON.parse(stdout) as Output;
    const [a, b, c] = output.rows;
    expect(output.rows.map(({ id, supported, fully_specified }) => [id, supported, fully_specified])).toEqual([
      ['a', true, true],
      ['b', true, false],
      ['c', false, false],
    ]);
    expect(a?.error).toBeCloseTo((a?.predicted ?? 0) / 13.75 - 1, 9);
    expect(b?.error).toBeCloseTo(0.514 / (b?.predicted ?? 0) - 1, 9);
    expect(b?.assumed.filter((each) => each.startsWith('recompute='))).toHaveLength(1);
    expect(c).toMatchObject({ predicted: null, error: null, problem: { reason: 'unsupported', field: 'gpu', value: 'TPU v4' } });
    expect(c?.problem?.message).toContain('TPU v4');
    expect(output.summary).toMatchObject({ n: 3, supported: 2, by_source: { paper: { n: 2 } } });
    expect(output.summary.mape).toBeCloseTo((Math.abs(a?.error ?? 0) + Math.abs(b?.error ?? 0)) / 2, 9);
    expect(output.summary.by_source['paper']?.constant_mape).toBeGreaterThanOrEqual(0);
  });

  test('prints a table otherwise', () => {
    const { status, stdout } = run(at('cases.csv', [heads, ...rows].join('\n')));
    expect(status).toBe(0);
    expect(stdout).toMatch(/2 of 3 rows predicted/);
    expect(stdout).toMatch(/paper +2 /);
    expect(stdout).toMatch(/unsupported gpu +1/);
  });

  test('says what is wrong where nothing can be predicted', () => {
    const missing = run(join(folder, 'nowhere.csv'), '--json');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.csv');
    expect(missing.stderr).not.toMatch(/\bat .*:\d+/);
    const binary = run(at('cases.zip', new Uint8Array([80, 75, 3, 4, 0, 0])));
    expect(binary).toMatchObject({ status: 2, stderr: 'The file is not text.\n' });
    expect(run().stderr).toContain('Usage');
  });
});
