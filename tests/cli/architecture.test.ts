import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'runcost-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a terminal would, in a process of its own: about a second each, so few of them. */
function run(content: string | null, ...args: readonly string[]) {
  const file = join(folder, 'config.json');
  if (content !== null) writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'architecture', ...(content === null ? [] : [file]), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return { status, stderr, answer: stdout === '' ? null : (JSON.parse(stdout) as Readonly<Record<string, unknown>>) };
}

const config = {
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14_336,
  vocab_size: 128_256,
};

// Processes wait for one another where there are few processors.
describe('architecture', { timeout: 120_000 }, () => {
  test('prints parameters and FLOPs by convention, as whole numbers', () => {
    expect(run(JSON.stringify(config), '--seq', '8192')).toEqual({
      status: 0,
      stderr: '',
      answer: {
        supported: true,
        model_type: 'llama',
        parameters: 8_030_261_248,
        active_parameters: 8_030_261_248,
        matmul_parameters: 7_504_658_432,
        sequence: 8192,
        flops_per_token: { six_n: 48_181_567_488, palm: 61_066_469_376, megatron: 54_691_627_008, exact_causal: 51_470_401_536 },
        notes: [],
        problem: null,
      },
    });
  });
  test('takes 4,096 tokens where nobody says a length, and fewer where the model takes no more', () => {
    expect(run(JSON.stringify({ ...config, max_position_embeddings: 1024 })).answer).toMatchObject({ sequence: 1024 });
  });
  test('says what is wrong and what would do, and fails', () => {
    const { status, stderr, answer } = run(JSON.stringify({ ...config, hidden_size: -4096 }));
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(answer).toMatchObject({
      supported: false,
      model_type: 'llama',
      parameters: null,
      problem: { reason: 'absurd', field: 'hidden_size', value: -4096, message: expect.stringContaining('from 1 to 10,000,000') as string },
    });
  });
  test('a file that is not there is a problem, and nothing worse', () => {
    const { status, stderr, answer } = run(null, 'nowhere.json');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(answer).toMatchObject({ supported: false, problem: { reason: 'unreadable', value: 'nowhere.json (ENOENT)' } });
  });
  test('a length that is no number is asked for again', () => {
    expect(run(JSON.stringify(config), '--seq', 'many')).toMatchObject({
      status: 2,
      answer: null,
      stderr: expect.stringContaining('--seq') as string,
    });
  });
});
