import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { coreSeeds } from './seeds/core.mjs';
import { launchOptions } from './tests/browser.mjs';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
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
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }, injectTo: 'head-prepend' },
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

export default defineConfig({
  base: './', // works from any path of any host
  plugins: [react(), coreSeeds(), plainImports(), layersFirst(), lockThePage()],
  css: { modules: { generateScopedName: 'r[hash:base64:4]' } }, // short, since every name is in the script as well
  build: {
    target: 'es2023',
    sourcemap: false,
    cssCodeSplit: false, // one sheet, 10 kB: the code that fetches sheets would weigh as much
    modulePreload: false, // what is loaded later is loaded when it is asked for: no list of it at the start
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], includeDependenciesRecursively: false }] } },
    },
  },
  test: {
    projects: [
      // Pure code: one pool of threads and no isolation of files, which is many times faster.
      { extends: true, test: { name: 'unit', environment: 'node', pool: 'threads', isolate: false, include: ['tests/**/*.test.ts'] } },
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
});
