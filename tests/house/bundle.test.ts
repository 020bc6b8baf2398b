import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scriptsAtStart, type Manifest } from './rules/bundle.ts';
import { root } from './source.ts';

/** So that the first answer stands after a second on a slow line. */
const MOST_BYTES_AT_START = 130_000;

describe('the built page', () => {
  const directory = mkdtempSync(join(tmpdir(), 'runcost-build-'));
  let html = '';
  let manifest: Manifest = {};

  beforeAll(() => {
    const { NODE_ENV: _, VITEST: __, ...env } = process.env; // or React would be built for development
    const built = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', directory, '--emptyOutDir', '--manifest', 'manifest.json'],
      { cwd: root, env, encoding: 'utf8' },
    );
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
    html = readFileSync(join(directory, 'index.html'), 'utf8');
    manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  }, 120_000);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test(`asks for at most ${MOST_BYTES_AT_START / 1000} kB of compressed script at start`, () => {
    const sizes = scriptsAtStart(html, manifest).map((file) => ({
      file,
      bytes: gzipSync(readFileSync(join(directory, file)), { level: 9 }).length,
    }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(
      `Script at start: ${(total / 1000).toFixed(1)} kB gzip of ${MOST_BYTES_AT_START / 1000} (${sizes.map(({ file, bytes }) => `${file} ${(bytes / 1000).toFixed(1)}`).join(', ')})`,
    );
    expect(total).toBeGreaterThan(0);
    expect(total, 'load what is not needed for the first answer with import()').toBeLessThanOrEqual(MOST_BYTES_AT_START);
  });

  test('is locked by its content security policy, before anything else is read', () => {
    const head = html.slice(html.indexOf('<head>') + '<head>'.length).trimStart();
    const [, policy = ''] = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head) ?? [];
    const directives = policy.replaceAll('&#39;', "'").split('; ');
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('has no script or style in its markup, and no address outside itself', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
  });
});

test('lazy chunks are not counted, what they share with the start is', () => {
  const manifest: Manifest = {
    'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'assets/deep.js' },
    'src/report.ts': { file: 'assets/report.js', imports: ['_shared.js'] },
  };
  const html = `<script type="module" crossorigin src="./assets/index.js"></script><link rel="modulepreload" href="./assets/early.js"><link rel="icon" href="./icon.js">`;
  expect(scriptsAtStart(html, manifest)).toEqual(['assets/index.js', 'assets/shared.js', 'assets/deep.js', 'assets/early.js']);
});
