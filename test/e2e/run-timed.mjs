// Runs the end-to-end tests: `node test/e2e/run.mjs [part of a file's name]`. A file `*.e2e.mjs` calls `visit` for each of its sentences.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wanted } from '../../tools/browsers.mjs';
import { visits } from './helpers/e2e-test.mjs';
import { open } from './helpers/engines.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const TIME_LIMIT = 60_000;

const within = (promise) => {
  let timer;
  const late = new Promise((_, no) => {
    timer = setTimeout(() => no(new Error(`not over after ${TIME_LIMIT / 1000} s`)), TIME_LIMIT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

let passed = 0;
let failed = 0;
const say = (ok, sentence, error) => {
  if (ok) passed++;
  else failed++;
  console.log(`  ${ok ? '✓' : '✗'} ${sentence}${error ? `\n${error.stack ?? error}` : ''}`);
};
process.on('unhandledRejection', (error) => say(false, 'no error outside a test', error));

const part = process.argv[2] ?? '';
for (const file of readdirSync('test/e2e').sort())
  if (file.endsWith('.e2e.mjs') && file.includes(part)) await import(`./${file}`);

const all = [...new Set(visits.map(({ settings }) => JSON.stringify(settings)))].sort();
const order = ({ settings }) => all.indexOf(JSON.stringify(settings));
for (const name of wanted()) {
  const mine = visits.filter(({ engines }) => engines.includes(name));
  if (!mine.length) continue;
  console.log(`\n${name}`);
  let engine;
  let set;
  // those of the same settings follow each other in one browser
  for (const { sentence, test, settings } of mine.sort((a, b) => order(a) - order(b))) {
    if (!engine || JSON.stringify(settings) !== set) {
      await engine?.close();
      engine = await open(name, settings);
      set = JSON.stringify(settings);
    }
    const undo = [];
    const t0 = performance.now();
    try {
      const page = await engine.newPage();
      undo.push(() => page.close());
      await within(test({ page, engine: name, after: (task) => undo.push(task) }));
      say(true, `${((performance.now() - t0) / 1000).toFixed(1)} s  ${sentence}`);
    } catch (error) {
      say(false, `${((performance.now() - t0) / 1000).toFixed(1)} s  ${sentence}`, error);
    }
    for (const task of undo.reverse()) await task().catch((error) => say(false, `${sentence} (closing)`, error));
  }
  await engine.close();
}
if (passed + failed === 0) say(false, `a test in a file named «${part}»`);
process.exitCode = failed ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
