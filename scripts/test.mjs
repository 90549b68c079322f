// npm test: every check, from a fresh clone to real browsers. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const { browserPath } = await import('./browser.mjs');
const { buildApp } = await import('./build.mjs');
const { checkTypes, projects } = await import('./types.mjs');

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
/** Names of what failed, said once more at the end, where somebody who only sees the end finds them. */
const failures = [];
const started = Date.now();

/** Counts one step that passes or fails as a whole, and says how long it took. */
function step(name, work) {
  const from = Date.now();
  const counts = work();
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) failures.push(...(counts.names?.length ? counts.names : [name]));
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  console.log(`\n── ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`);
}

const sh = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
const whole = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Counts from a runner's JSON report; a report that is missing or counts nothing is a failure. */
function counted(file, read, ok) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  return counts.passed + counts.failed === 0 || (!ok && counts.failed === 0)
    ? { passed: counts.passed, failed: 1, names: counts.names }
    : counts;
}

const testsIn = ({ specs = [], suites = [] }) => [
  ...specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${spec.file}: ${spec.title}` }))),
  ...suites.flatMap(testsIn),
];
/** The first line of what a test says when it fails. */
const firstLine = (message = '') => message.split('\n', 1)[0];
/** Passed at the second try, after a first one in which the browser's own process ended and nothing else was wrong. */
const wasCrash = ({ status, results: tries }) =>
  status === 'flaky' &&
  tries
    .filter((one) => one.status !== 'passed')
    .every(
      ({ errors }) =>
        errors.length > 0 &&
        errors.every(({ message = '' }) =>
          /page, context or browser has been closed|page crashed/i.test(message),
        ),
    );

step('types', () => {
  const bad = checkTypes().length;
  return { passed: projects.length - bad, failed: bad };
});
step('format and lint', () => whole(sh('npx', ['--no', '--', 'biome', 'check', '.'])));
step('unused files, exports and dependencies', () => whole(sh('npx', ['--no', '--', 'knip'])));
step('message catalogue', () => whole(sh(process.execPath, ['scripts/messages.mjs', '--check'])));
step('build', () => {
  buildApp({ force: true });
  return { passed: 1, failed: 0 };
});
step('size of the main bundle', () => whole(sh(process.execPath, ['scripts/size.mjs'])));
step('boundaries, unit, properties, scenarios', () => {
  const file = join(results, 'vitest.json');
  const ok = sh('npx', [
    '--no',
    '--',
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(
    file,
    (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests + r.numPendingTests,
      names: r.testResults.flatMap(({ name, message, assertionResults }) => {
        const bad = assertionResults.filter(({ status }) => status !== 'passed');
        const said = bad.map((one) => `${one.fullName}: ${firstLine(one.failureMessages?.[0])}`);
        const all = said.length > 0 || !message ? said : [firstLine(message)];
        return all.map((line) => `${relative(root, name)}: ${line}`);
      }),
    }),
    ok,
  );
});
const chromium = await browserPath().catch((error) => console.error(error.message));
step('real browsers', () => {
  if (!chromium) return { passed: 0, failed: 1 };
  const file = join(results, 'playwright.json');
  const ok = sh('npx', ['--no', '--', 'playwright', 'test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return counted(
    file,
    ({ stats, suites }) => {
      const tests = suites.flatMap(testsIn);
      const crashed = tests.filter(wasCrash).length;
      if (crashed > 0)
        console.log(`\nThe browser itself ended in ${crashed} tests, which passed in a new one.`);
      const failed = stats.unexpected + stats.flaky - crashed + stats.skipped;
      const bad = tests.filter((one) => one.status !== 'expected' && !wasCrash(one));
      const names = bad.map(({ name, results: tries }) => {
        const message = tries.flatMap(({ errors }) => errors).at(0)?.message;
        return `${name}: ${firstLine(message)}`;
      });
      return { passed: stats.expected + crashed, failed, names };
    },
    ok,
  );
});

for (const name of failures) console.log(`failed: ${name}`);
console.log(`Took ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
