// `npm test`: installs what is missing, then proves everything. The last line printed is `N passed, N failed`.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { find, installBrowsers, need, wanted } from './browsers.mjs';
import { install } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.PATH = `${process.cwd()}/node_modules/.bin:${process.env.PATH}`;

const total = { passed: 0, failed: 0 };
const notes = [];

/** Runs a command, its output passed on, with `more` in its environment; gives its exit code and the last `N passed, N failed` it printed. */
function run(command, args, more) {
  return new Promise((ok, no) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...more } });
    let tail = '';
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      tail = (tail + text).slice(-4096);
    });
    child.once('error', no);
    child.once('close', (code) => ok({ code, counts: [...tail.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) }));
  });
}

async function step(title, command, ...args) {
  console.log(`\n── ${title}`);
  const { code } = await run(command, args);
  if (code !== 0) throw new Error(`${title}: failed (${[command, ...args].join(' ')} ended with ${code}).`);
}

/** A part that counts its own tests, with `more` in its environment. One that fails does not stop the next. */
async function tests(title, [command, ...args], more) {
  console.log(`\n── ${title}`);
  const { code, counts } = await run(command, args, more);
  const [passed, failed] = counts ? counts.slice(1).map(Number) : [0, 0];
  total.passed += passed;
  total.failed += failed;
  if (code !== 0 && failed === 0) {
    total.failed++;
    notes.push(`${title}: ended with ${code} although no test failed.`);
  } else if (passed + failed === 0) {
    total.failed++;
    notes.push(`${title}: no test ran.`);
  }
}

/** The browsers to test in. In CI all that are wanted must be there; elsewhere those that are, the others told at the end. */
function browsers() {
  const names = wanted();
  installBrowsers(names);
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
  process.env.BROWSERS = present.join();
  return present;
}

const nodeTests = () =>
  ['test', 'tools'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.test.mjs'))
      .map((path) => `${folder}/${path}`)
      .sort(),
  );

try {
  console.log('── What is missing');
  install();
  const present = browsers();
  await step('Types', 'tsc');
  await step('Lint, format, import rule', 'biome', 'ci', '--colors=off', '.');
  await step('Generated reference is fresh', 'node', 'tools/reference.mjs', '--check');
  await step('Generated outline is fresh', 'node', 'tools/outline.mjs', '--check');
  await step('Generated shape of a feed is fresh', 'node', 'tools/generate-validators.mjs', '--check');
  await step('Generated diagnostics are fresh', 'node', 'tools/diagnostics.mjs', '--check');
  await step('Build', 'npm', 'run', '--silent', 'build');
  await step('Pinned hash is fresh', 'node', 'tools/update-integrity.mjs', '--check');
  await step('Sizes', 'node', 'tools/sizes.mjs');
  await step('Generated guarantees are fresh', 'node', 'tools/guarantees.mjs', '--check');
  await tests('Tools', ['node', '--test', '--test-reporter=./test/helpers/node/count-reporters.mjs', ...nodeTests()]);
  // the lines that are run are counted by V8, which is in Chromium alone
  const isCounted = present.includes('chromium');
  const others = present.filter((name) => name !== 'chromium').join();
  if (isCounted) await tests('Elements in chromium', ['wtr'], { BROWSERS: 'chromium', COVERAGE: '1' });
  if (others) await tests(`Elements in ${others}`, ['wtr'], { BROWSERS: others });
  await tests(`Pages in ${present.join(', ')}`, ['node', 'test/e2e/run.mjs']);
  if (isCounted) await step('Lines that are run', 'node', 'tools/coverage.mjs');
} catch (error) {
  total.failed++;
  notes.push(error.message);
}
if (notes.length) console.log(`\n${notes.join('\n')}`);
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
