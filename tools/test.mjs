// `npm test` installs what is missing and proves the product in every browser there is; `npm run test:deep` runs the
// proofs that take long. Both print `N passed, N failed` last.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { find, installBrowsers, need, wanted } from './browsers.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { install } from './install.mjs';
import { installOldLibraries } from './old-libraries.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.PATH = `${process.cwd()}/node_modules/.bin:${process.env.PATH}`;
// A visitor is seldom in Greenwich: dates come from the feed, not from the clock of the machine.
process.env.TZ ??= 'America/Los_Angeles';

const isDeep = process.argv.includes('--deep');
/** How many of the last lines of a failed part are printed again at the end: reporters print their failures last. */
const REPEATED_LINES = 40;

const total = { passed: 0, failed: 0 };
const notes = [];

function fail({ message }) {
  total.failed++;
  notes.push(message);
}

/** Runs a command with `env` added to its environment; gives its exit code and all it printed. */
function run([command, ...args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(output).toString() }));
  });
}

/** Runs a command and prints what it printed under `title`, in one piece: several run side by side. */
async function part(title, command, env) {
  const started = performance.now();
  const { code, output } = await run(command, env);
  console.log(`\n── ${title} (${((performance.now() - started) / 1000).toFixed(0)} s)\n${output.trimEnd()}`);
  return { code, output };
}

/** A part without which the rest proves nothing. */
async function step(title, ...command) {
  const { code } = await part(title, command);
  if (code !== 0) throw new Error(`${title}: failed (${command.join(' ')} ended with ${code}).`);
}

/** The last counts in the output of our own reporters (`N passed, N failed`) or of Mocha (`N passing`, `N failing`). */
function countsOf(output) {
  const ours = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (ours) return { passed: Number(ours[1]), failed: Number(ours[2]) };
  const [, passing = 0] = output.match(/^\s*(\d+) passing/m) ?? [];
  const [, failing = 0] = output.match(/^\s*(\d+) failing/m) ?? [];
  return { passed: Number(passing), failed: Number(failing) };
}

/** A part that counts its own tests. One that fails does not stop the others. */
async function tests(title, command, env) {
  const { code, output } = await part(title, command, env);
  const { passed, failed } = countsOf(output);
  total.passed += passed;
  total.failed += failed;
  if (failed || code !== 0)
    notes.push(`── ${title}, again\n${output.trimEnd().split('\n').slice(-REPEATED_LINES).join('\n')}`);
  if (code !== 0 && failed === 0) {
    total.failed++;
    notes.push(`${title}: ended with ${code} although no test failed.`);
  } else if (passed + failed === 0) {
    total.failed++;
    notes.push(`${title}: no test ran.`);
  }
}

/** The browsers to test in: in CI all that are wanted must be there, elsewhere the absent ones are named at the end. */
function browsers() {
  const names = wanted();
  installBrowsers(names);
  installOldLibraries();
  if (process.env.CI) names.forEach(need);
  const present = names.filter(find);
  if (!present.length) need(names[0]);
  for (const name of names.filter((name) => !present.includes(name))) {
    try {
      need(name);
    } catch (error) {
      notes.push(`NOT TESTED in ${name}. ${error.message}`);
    }
  }
  return present;
}

const nodeTests = () =>
  ['test', 'tools'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.test.mjs'))
      .map((path) => `${folder}/${path}`)
      .sort(),
  );

/** Runs each list of parts in order, the lists side by side: browser tests wait more than they compute. */
const sideBySide = (...lists) =>
  Promise.all(
    lists.map(async (parts) => {
      try {
        for (const part of parts) await part();
      } catch (error) {
        fail(error);
      }
    }),
  );

const unitTests = (browser, suite) => () =>
  tests(`Unit tests in ${browser}`, ['wtr'], { BROWSERS: browser, SUITE: suite });
const pageTests =
  (browser, ...options) =>
  () =>
    tests(`Page tests in ${browser}`, ['node', 'test/e2e/run.mjs', '--engine', browser, ...options]);

async function runQuickSuite(present) {
  await step('Types', 'tsc');
  await step('Lint, format, import rules', 'biome', 'ci', '--colors=off', '.');
  await step('Generated files are fresh', 'npm', 'run', '--silent', 'check:generated');
  await step('Build', 'npm', 'run', '--silent', 'build');
  await step('Files made from the build are fresh', 'npm', 'run', '--silent', 'check:built');
  await sideBySide(
    [
      () => tests('Unit tests in Node', ['mocha', 'src/**/*.test.ts']),
      () =>
        tests('Tools', ['node', '--test', '--test-reporter=./test/helpers/node/count-reporters.mjs', ...nodeTests()]),
    ],
    ...present.map((browser) => [unitTests(browser, 'quick'), pageTests(browser)]),
  );
}

async function runDeepSuite(present) {
  buildIfStale();
  const hasChromium = present.includes('chromium');
  await sideBySide(
    // V8 counts the lines that run, so in Chromium alone, where all unit tests run again for that
    hasChromium
      ? [
          () => tests('All unit tests in chromium', ['wtr'], { BROWSERS: 'chromium', SUITE: 'all', COVERAGE: '1' }),
          () => step('Lines that run', 'node', 'tools/coverage.mjs'),
          () => tests('Mutants', ['node', 'tools/mutants/run.mjs']),
        ]
      : [],
    present.filter((name) => name !== 'chromium').map((browser) => unitTests(browser, 'deep')),
    present.map((browser) => pageTests(browser, '--deep')),
  );
}

try {
  install();
  const present = browsers();
  await (isDeep ? runDeepSuite : runQuickSuite)(present);
} catch (error) {
  fail(error);
}
if (notes.length) console.log(`\n${notes.join('\n')}`);
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
