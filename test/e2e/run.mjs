// Runs the end-to-end tests against the built bundle, all engines side by side:
//   node test/e2e/run.mjs [NAME] [--grep TEXT] [--deep] [--engine chromium,firefox,webkit]
// NAME is part of a file's name, TEXT part of a title. --deep runs the tests that `npm test` skips (helpers/e2e-test.mjs).
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wanted } from '../../tools/browsers.mjs';
import { buildIfStale } from '../../tools/build-if-stale.mjs';
import { tests } from './helpers/e2e-test.mjs';
import { open } from './helpers/engines.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** Ends a test that hangs. No test may come close to it, even on a slow machine. */
const HANG_TIMEOUT_MS = 240_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    deep: { type: 'boolean', default: false },
    engine: { type: 'string' },
  },
});
const [name = ''] = positionals;
if (values.engine) process.env.BROWSERS = values.engine;

function orTimeout(promise) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Still running after ${HANG_TIMEOUT_MS / 1000} s.`)), HANG_TIMEOUT_MS);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

let passed = 0;
const failures = [];
function report(error, title) {
  const line = `  ${error ? '✗' : '✓'} ${title}${error ? `\n${error.stack ?? error}` : ''}`;
  if (error) failures.push(line);
  else passed++;
  console.log(line);
}
process.on('unhandledRejection', (error) => report(error, 'a rejection outside a test'));

for (const file of readdirSync('test/e2e').sort())
  if (file.endsWith('.e2e.mjs') && file.includes(name)) await import(`./${file}`);

/** Whether a test runs in this engine: a test selected by name always does. */
function isSelected({ title, engines, quick }, engine) {
  if (!engines.includes(engine) || !title.includes(values.grep)) return false;
  return name || values.grep ? true : quick.includes(engine) !== values.deep;
}

/** Groups the tests of an engine by their settings, because each change of settings starts a browser. */
function groupsOf(engine) {
  const groups = new Map();
  for (const test of tests.filter((test) => isSelected(test, engine))) {
    const key = JSON.stringify(test.settings);
    groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  return [...groups.values()];
}

/** Runs a test in its own page and reports it, then its cleanup tasks, the last one first. */
async function runTest({ title, run }, browser, engine) {
  const started = performance.now();
  const cleanups = [];
  let error;
  try {
    const page = await orTimeout(browser.newPage());
    cleanups.push(() => page.close({ spoilt: !!error }));
    await orTimeout(run({ page, engine, after: (task) => cleanups.push(task) }));
  } catch (reason) {
    error = reason;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  report(error, `${engine} ${seconds} s  ${title}`);
  for (const cleanup of cleanups.reverse())
    await orTimeout(cleanup()).catch((reason) => report(reason, `${engine}  ${title} (closing)`));
}

/** The parallel browsers of each engine: WebKit and Chromium often wait; in Firefox only one window has the focus. */
const WORKERS = { chromium: 2, firefox: 1, webkit: 3 };

async function runEngine(engine) {
  for (const group of groupsOf(engine)) {
    const queue = [...group];
    const work = async () => {
      const browser = await open(engine, group[0].settings);
      for (let test = queue.shift(); test; test = queue.shift()) await runTest(test, browser, engine);
      await browser.close();
    };
    await Promise.all(Array.from({ length: Math.min(WORKERS[engine], group.length) }, work));
  }
}

buildIfStale();
await Promise.all(wanted().map((engine) => runEngine(engine).catch((error) => report(error, `${engine} starts`))));
if (passed + failures.length === 0) report(new Error('No test matches.'), `NAME «${name}», --grep «${values.grep}»`);
process.exitCode = failures.length ? 1 : 0;
// repeated at the end, where a long log shows them last
if (failures.length) console.log(`\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
