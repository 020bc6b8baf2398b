import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { coreSeeds } from '../../seeds/core.mjs';

export const name = 'performance';

type Measurement = { readonly value: number; readonly unit: string; readonly note?: string };

/** Bundled, as in the app, and in a process of its own: benches themselves are loaded file by file, which makes every call a slow one. */
export async function run(): Promise<Readonly<Record<string, Measurement>>> {
  const file = fileURLToPath(new URL('layouts/measure.ts', import.meta.url));
  const built = await build({
    configFile: false,
    plugins: [coreSeeds()],
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: file, write: false, minify: false, target: 'node20', rolldownOptions: { output: { codeSplitting: false } } },
  });
  const code = 'output' in built ? built.output[0].code : '';
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module'], {
    input: `${code}\nconsole.log(JSON.stringify(measure()));`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, Measurement>>;
}
