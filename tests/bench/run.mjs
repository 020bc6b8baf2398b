// npm run bench: how fast it is, today, on this machine. `-- --json` for machines, `-- --only keystroke` for one bench.
// A bench is a module `*.bench.ts` with a `name` and `run()`, which gives named measurements: { value, unit, note? }.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { coreSeeds } from '../../seeds/core.mjs';
import { ensureBrowser } from '../browser.mjs';
import { measureKeystrokes } from './keystroke.mjs';

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(join(here, '../..'));

const argv = process.argv.slice(2);
const asJson = argv.includes('--json');
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined;

function buildApp() {
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' }, // loading the benches has said development
  });
  if (built.status !== 0) throw new Error('The build failed.');
}

const keystroke = {
  name: 'keystroke to paint',
  run: () => {
    ensureBrowser();
    buildApp();
    return measureKeystrokes();
  },
};

async function loadBenches() {
  const files = readdirSync(here)
    .filter((file) => file.endsWith('.bench.ts'))
    .toSorted();
  const benches = [];
  for (const file of files) {
    const path = join(here, file);
    try {
      // Loaded as the app is, so that data globbed from seeds/ is there.
      const { module } = await runnerImport(path, { root: process.cwd(), configFile: false, plugins: [coreSeeds()], logLevel: 'error' });
      benches.push({ name: module.name ?? file, run: module.run });
    } catch (error) {
      benches.push({ name: file, run: () => Promise.reject(error) });
    }
  }
  return [...benches, keystroke].filter(({ name }) => only === undefined || name.includes(only));
}

const written = ({ value, unit, note }) =>
  `${Number(value.toPrecision(4)).toLocaleString('en-US', { maximumSignificantDigits: 4 })} ${unit}${note ? `  (${note})` : ''}`;

const results = [];
for (const { name, run } of await loadBenches()) {
  if (!asJson) console.log(`\n${name}`);
  try {
    const measurements = await run();
    results.push({ name, measurements });
    if (!asJson) for (const [key, measurement] of Object.entries(measurements)) console.log(`  ${key.padEnd(28)} ${written(measurement)}`);
  } catch (error) {
    results.push({ name, error: error.message });
    process.exitCode = 1;
    if (!asJson) console.log(`  not measured: ${error.message}`);
  }
}
const machine = { node: process.version, processors: cpus().length, processor: cpus()[0]?.model };
if (asJson) console.log(JSON.stringify({ machine, results }, null, 2));
else console.log(`\n${results.length} benches on ${machine.processors} x ${machine.processor}, Node ${machine.node}`);
