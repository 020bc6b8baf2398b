// npm run calibrate: fits the coefficients of the step model to measured runs, and says how well it then predicts sources
// that it has not seen. `-- --write` puts the values into seeds/coefficients/step.json. `-- evidence` gathers how far those runs
// reach, see evidence.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { coreSeeds } from '../../seeds/core.mjs';

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(join(here, '../..'));
const asked = process.argv.slice(2).find((each) => !each.startsWith('--'));
const what = asked === 'evidence' ? 'evidence.ts' : 'calibrate.ts';
const { module } = await runnerImport(join(here, what), {
  root: process.cwd(),
  configFile: false,
  plugins: [coreSeeds()],
  logLevel: 'error',
});
process.exitCode = await module.run(process.argv.slice(2));
