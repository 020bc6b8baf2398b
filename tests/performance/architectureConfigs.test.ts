import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readArchitecture } from '../../src/performance/architecture/read.ts';
import { skipped } from '../provenance/originals.ts';

const folder = fileURLToPath(new URL('../../../shared/data/configs/', import.meta.url));
type Entry = { readonly file: string; readonly total_params: number | null; readonly active_params?: number };
const index = existsSync(folder) ? (JSON.parse(readFileSync(`${folder}INDEX.json`, 'utf8')) as readonly Entry[]) : [];
const read = (file: string) => readArchitecture(readFileSync(folder + file, 'utf8'));

describe.skipIf(index.length === 0)(`configs of published models (${skipped} where absent)`, () => {
  const counted = index.filter(({ total_params }) => total_params !== null);
  const uncounted = index.filter(({ total_params, file }) => total_params === null && !file.startsWith('other-schema/'));

  test.each(counted)('$file has every parameter, and no more', ({ file, total_params, active_params }) => {
    const reading = read(file);
    expect(reading).toMatchObject({ ok: true, architecture: { parameters: total_params, activeParameters: active_params } });
  });

  test.each(uncounted)('$file is refused as unsupported', ({ file }) => {
    expect(read(file)).toMatchObject({ ok: false, problem: { reason: 'unsupported', field: 'model_type' } });
  });

  test('none of the files is left out', () => {
    expect(counted.length).toBeGreaterThanOrEqual(91);
    expect(uncounted.length).toBeGreaterThanOrEqual(3);
    expect(index.map(({ file }) => file)).toEqual(
      expect.arrayContaining(readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'INDEX.json')),
    );
  });
});
