import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { coreSeeds } from '../../seeds/core.mjs';
import { ensureBrowser, launchOptions } from '../browser.mjs';
import type { Measured } from './layouts/page.ts';

export const name = 'layouts in a browser';

const ROUNDS = 3;
const WORKERS = 2;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Searches the full space in two workers of a real browser, each time in a fresh page. */
export async function run() {
  ensureBrowser();
  const outDir = mkdtempSync(join(tmpdir(), 'runcost-layouts-'));
  const setting = { root: 'tests/bench/layouts', configFile: false, logLevel: 'error' } as const;
  await build({
    ...setting,
    base: './',
    plugins: [coreSeeds()],
    worker: { format: 'es', plugins: () => [coreSeeds()] },
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({ ...setting, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch(launchOptions());
  try {
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage();
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => 'searchLayouts' in window);
      rounds.push(await page.evaluate((workers) => window.searchLayouts(workers), WORKERS));
      await page.close();
    }
    const whole = medianOf(rounds.map(({ wholeMs }) => wholeMs));
    const size = rounds[0]?.size ?? Number.NaN;
    const note = `GPT-3 175B on up to 4,096 A100s, ${WORKERS} workers, ${cpus().length} processors`;
    return {
      'strategies gone through': { value: size, unit: 'layouts', note },
      'all of them': { value: whole / 1000, unit: 's' },
      'until within 1 % of the best': {
        value: medianOf(rounds.map(({ firstMs }) => firstMs)) / 1000,
        unit: 's',
        note: 'workers started before, as on the page',
      },
      'strategies a second': { value: (size / whole) * 1000, unit: '1/s' },
      'page busy at most': { value: medianOf(rounds.map(({ busyMs }) => busyMs)), unit: 'ms' },
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}
