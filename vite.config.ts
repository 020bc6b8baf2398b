import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { parseSync } from 'vite';
import type { BuildEnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { citationsLater } from './seeds/citations.mjs';
import { coreSeeds } from './seeds/core.mjs';
import { launchOptions } from './tests/browser.mjs';

/** What a page may run and show: its own script, style and images, and nothing else from anywhere. */
const contentSecurityPolicy = (script: string, style: string, images: string): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    `img-src ${images}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** No request leaves the built page. Only at build: fast refresh needs an inline script and a socket. */
const lockThePage = (): Plugin => ({
  name: 'runcost:content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy("'self'", "'self'", "'self' data:") },
        injectTo: 'head-prepend',
      },
    ],
  },
});

/** The order of the cascade's layers, before any of them: the one sheet begins with whichever component comes first. */
const layersFirst = (): Plugin => ({
  name: 'runcost:layers-first',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) {
        file.source = `@layer reset,tokens,base,primitives,charts,views;${String(file.source)}`;
      }
    }
  },
});

/** With one style sheet and nothing preloaded, importing later is just importing: the usual helper would be a kilobyte. */
const plainImports = (): Plugin => ({
  name: 'runcost:plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
});

/** What the script imports at once is asked for together with it, not when it has been read: one way to the server less. */
const askTogether = (): Plugin => ({
  name: 'runcost:ask-together',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { chunk }) =>
      (chunk?.imports ?? []).map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
        injectTo: 'head',
      })),
  },
});

/** What the book never asks of a number: angles, cube roots, chance, fractions, other bases, logarithms to them. */
const neverAsked = [
  'cosine, sine, tangent, inverseCosine, inverseSine, inverseTangent, cos, sin, tan, acos, asin, atan, atan2',
  'hyperbolicCosine, hyperbolicSine, hyperbolicTangent, cosh, sinh, tanh',
  'inverseHyperbolicCosine, inverseHyperbolicSine, inverseHyperbolicTangent, acosh, asinh, atanh',
  'cubeRoot, cbrt, hypot, random, toFraction, toNearest, toBinary, toOctal, toHexadecimal, PI',
  'logarithm, log, log2, log10, clampedTo, clamp, truncated, trunc',
].flatMap((names) => names.split(', '));
/** What it asks of a number, and not of `Decimal`. */
const askedOfNumbers = 'abs, add, ceil, div, exp, floor, ln, mod, mul, pow, round, sign, sqrt, sub, sum'.split(', ');
const leftOut = new RegExp(String.raw`(?<!\b(?:Math|console))\.(${neverAsked.join('|')})\(|\bDecimal\.(${askedOfNumbers.join('|')})\b`);

/** Leaves it out of decimal.js, a third of it, since no bundler finds a method unused; and refuses code of ours that asks for it. */
const onlyWhatIsAsked = (): Plugin => ({
  name: 'runcost:only-what-is-asked',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (id.endsWith('decimal.js/decimal.mjs')) return withoutMethods(code);
    const asked = id.includes('/src/') ? leftOut.exec(code) : null;
    return asked ? this.error(`${asked[0]} is left out of decimal.js, see vite.config.ts.`, asked.index) : undefined;
  },
});

/** @throws Error where one of them is not where it used to be */
function withoutMethods(code: string): string {
  const { body } = parseSync('decimal.mjs', code).program;
  const ofClones = body.flatMap((each) =>
    each.type === 'FunctionDeclaration' && each.id?.name === 'clone' ? (each.body?.body ?? []) : [],
  );
  const given = [...body, ...ofClones].flatMap(({ start, end }) => {
    const [, of = '', name = ''] = /^(P\.|Decimal\.)?(\w+) = /.exec(code.slice(start, end)) ?? [];
    return neverAsked.includes(name) || (of === 'Decimal.' && askedOfNumbers.includes(name)) ? [{ name, start, end }] : [];
  });
  const missing = [...neverAsked, ...askedOfNumbers].filter((name) => !given.some((each) => each.name === name));
  if (missing.length > 0) throw new Error(`decimal.js has changed, and has no ${missing.join(', ')}.`);
  return given
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
    .replace(/(?<=\bPI = ')[\d.]+/, ''); // a thousand digits, which no other method reads
}

/** Archives are packed in the page's own thread: workers made of texts are what its policy is there to prevent. */
const packInThread = (): Plugin => ({
  name: 'runcost:pack-in-thread',
  enforce: 'pre',
  apply: 'build',
  load: (id) =>
    id.includes('write-excel-file/modules/zip/zipToArrayBuffer.js')
      ? `import { zipSync } from 'fflate'; export default (files) => Promise.resolve(zipSync(files).buffer);`
      : undefined,
});

/** The name by which a policy allows a text that stands in the page itself. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A text inside an element of HTML must not end it, nor begin a comment in it; in strings `<` may be escaped. The page is
 * hashed as a browser reads it, which changes carriage returns and NUL: a script with these would be refused.
 */
function withinHtml(text: string, escaped: string): string {
  if (/[\r\0]/.test(text)) throw new Error('A text with carriage returns or NUL can’t stand in a page and keep its hash.');
  return text.replaceAll(/<(?=\/(?:script|style)|!--)/gi, escaped);
}

/** Script, style and icon inside the one page, named by their hashes in its policy: it opens from disk and asks for nothing. */
const oneFile = (fileName: string): Plugin => ({
  name: 'runcost:one-file',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const files = Object.values(bundle);
      const text = (ending: string): string =>
        files
          .filter(({ fileName: name }) => name.endsWith(ending))
          .map((file) => (file.type === 'chunk' ? file.code : String(file.source)).trim())
          .join('\n');
      const [page, script, style] = [text('.html'), withinHtml(text('.js'), '\\x3C'), withinHtml(text('.css'), '\\3C ')];
      if (files.length !== 3)
        throw new Error(`A page, a script and a sheet were expected: ${files.map((file) => file.fileName).join(', ')}.`);
      const icon = (await readFile('public/icon.svg')).toString('base64');
      const policy = contentSecurityPolicy(hashOf(script), hashOf(style), 'data:');
      const inlined: readonly (readonly [RegExp, string])[] = [
        [/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">`],
        [/<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`],
        [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
        [/<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`],
      ];
      for (const [tag] of inlined) if (!tag.test(page)) throw new Error(`The page has no ${tag.source}.`);
      const source = inlined.reduce((html, [tag, by]) => html.replace(tag, () => by), page);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName, source });
    },
  },
});

/** The one page opens from disk, where no worker can be started, and it asks for no file: its own thread does their work. */
const withoutWorkers = (): Plugin => ({
  name: 'runcost:without-workers',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id.endsWith('?worker&url') ? `export default '';` : undefined),
});

/** The plain build, and with `--mode single` one page that holds everything. */
const building = (isSingle: boolean): BuildEnvironmentOptions =>
  isSingle
    ? { outDir: 'dist-single', copyPublicDir: false, rolldownOptions: { output: { codeSplitting: false } } }
    : {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], includeDependenciesRecursively: false }] } },
        },
      };

export default defineConfig(({ command, mode }) => ({
  base: './', // works from any path of any host
  define: command === 'build' ? { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } : {}, // the built page has nothing for these tools
  plugins: [
    react(),
    coreSeeds(),
    citationsLater(),
    onlyWhatIsAsked(),
    plainImports(),
    packInThread(),
    layersFirst(),
    askTogether(),
    lockThePage(),
    mode === 'single' && withoutWorkers(),
    mode === 'single' && oneFile('runcost.html'),
  ],
  worker: { format: 'es', plugins: () => [coreSeeds(), onlyWhatIsAsked()] },
  css: { modules: { generateScopedName: 'r[hash:base64:4]' } }, // short, since every name is in the script as well
  build: {
    target: 'es2023',
    sourcemap: false,
    cssCodeSplit: false, // one sheet, 10 kB: the code that fetches sheets would weigh as much
    modulePreload: false, // what is loaded later is loaded when it is asked for: no list of it at the start
    ...building(mode === 'single'),
  },
  test: {
    // What hangs is ended; no test is judged by how long it takes.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      // Pure code: one pool of threads and no isolation of files, which is many times faster.
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          isolate: false,
          setupFiles: ['tests/luck.ts'],
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Named here, since a dependency found half-way makes the page reload under the running tests.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'zustand',
            'zustand/vanilla',
            'decimal.js',
            'valibot',
            'uqr',
            'papaparse',
            'write-excel-file/universal',
            '@tanstack/react-table',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            isolate: false,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            provider: playwright({
              launchOptions: launchOptions(),
              contextOptions: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
