// npm test: every check there is, from a checkout with node_modules, on any machine.
// The last line it prints is the sum: `N passed, N failed`.
// `node tests/run.mjs --only unit,types` runs some of the steps.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';

const STEP_LIMIT_MS = 15 * 60_000;

const bin = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  oxfmt: 'oxfmt/bin/oxfmt',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  playwright: '@playwright/test/cli.js',
};

const vitest = (project, ...more) => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=test-results/${project}.json`,
    ...more,
  ],
  report: { file: `test-results/${project}.json`, read: readVitest },
});

const steps = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', 'src', 'tests', 'vite.config.ts'] },
  { name: 'format', command: ['oxfmt', '--check', 'src', 'tests', 'vite.config.ts', 'index.html'] },
  vitest('unit', '--maxWorkers=2'), // else one core of two stands idle
  { ...vitest('browser'), needsBrowser: true },
  { name: 'build', command: ['vite', 'build'] },
  {
    name: 'journeys',
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'],
    report: { file: 'test-results/journeys.json', read: readPlaywright },
    needs: 'build',
    needsBrowser: true,
  },
];

/** A file that could not be loaded has no tests in the report, so it counts as one failure itself. */
function readVitest(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...unloadable.map((file) => `${file.name}: could not be loaded`),
      ...report.testResults.flatMap((file) =>
        file.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => `${file.name}: ${test.fullName}\n${indented(test.failureMessages.join('\n'))}`),
      ),
    ],
  };
}

function readPlaywright({ stats, errors, suites }) {
  const erring = (suite, path) => [
    ...(suite.suites ?? []).flatMap((inner) => erring(inner, [...path, inner.title])),
    ...(suite.specs ?? []).flatMap((spec) => {
      const messages = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors.map((error) => error.message)));
      if (messages.length === 0) return [];
      const verdict = spec.ok ? ' (passed at the second try)' : '';
      return [`${[...path, spec.title].join(' › ')}${verdict}\n${indented(messages.join('\n'))}`];
    }),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    names: [
      ...errors.map((error) => error.message ?? 'an error outside the tests'),
      ...(suites ?? []).flatMap((suite) => erring(suite, [suite.title])),
    ],
  };
}

/** Enough of a message to see what was expected, and not the whole page. */
const indented = (text) =>
  text
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 240)}`)
    .join('\n');

function readReport({ file, read }) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, names: [] };
  }
}

function selection(argv) {
  const at = argv.indexOf('--only');
  if (at < 0) return steps;
  const names = (argv[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No step called ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  return steps.filter(
    (step) => names.includes(step.name) || steps.some((other) => names.includes(other.name) && other.needs === step.name),
  );
}

/** A port of one's own, so that two runs on one machine never test each other's build. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function runStep({ name, command: [tool, ...args], report }, env) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(process.execPath, [join('node_modules', bin[tool]), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STEP_LIMIT_MS,
    env,
  });
  if (error) console.error(error.message);
  const counts = report ? readReport(report) : { passed: 0, failed: 0, skipped: 0, names: [] };
  // A step that ends badly without naming a failed test (types, lint, build, a crash) is a failed check.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tests = report ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`== ${counts.failed === 0 ? 'ok' : 'FAILED'}  ${name}  ${seconds} s${tests}`);
  return counts;
}

async function main() {
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
  const selected = selection(process.argv.slice(2));
  rmSync('test-results', { recursive: true, force: true });

  const results = new Map();
  if (selected.some((step) => step.needsBrowser)) {
    try {
      ensureBrowser();
    } catch (error) {
      console.error(error.message);
      results.set('browser to test with', { passed: 0, failed: 1, skipped: 0 });
    }
  }

  // CI: a snapshot that is missing and a forgotten `.only` are failures, here as everywhere.
  const env = { ...process.env, CI: '1', RUNCOST_PORT: String(await freePort()) };
  for (const step of selected) {
    if (step.needs && results.get(step.needs)?.failed > 0) {
      console.log(`\n== FAILED  ${step.name}: not run, since ${step.needs} failed`);
      results.set(step.name, { passed: 0, failed: 1, skipped: 0 });
    } else {
      results.set(step.name, runStep(step, env));
    }
  }

  const sum = (key) => [...results.values()].reduce((total, counts) => total + counts[key], 0);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
  const failures = [...results].filter(([, counts]) => counts.failed > 0).map(([name]) => name);
  console.log(failures.length > 0 ? `\nFailed in: ${failures.join(', ')}` : '');
  for (const { names } of results.values()) for (const name of names ?? []) console.log(`  ${name}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  const testsWereDue = selected.some((step) => step.report);
  process.exitCode = failed > 0 || (testsWereDue && passed === 0) ? 1 : 0;
}

await main();
