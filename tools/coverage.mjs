// Which lines of src/ the unit tests run in Chromium, comments and blank lines not counted. Reads coverage/lcov.info,
// which `SUITE=all COVERAGE=1 wtr` writes: tests that `npm test` runs in Node run there too. Fails below MIN_PERCENT,
// and where a file has more lines that no test runs than test/ledger/uncovered.json explains.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const LEDGER = 'test/ledger/uncovered.json';
const MIN_PERCENT = 98;
const FOLDERS = ['common', 'text', 'feed', 'view', 'map', 'ui', 'elements'];

/** Returns the numbers of the lines that ran, for each source file of an lcov report. */
export function linesRun(lcov) {
  const files = new Map();
  for (const record of lcov.split('end_of_record')) {
    const path = record.match(/^SF:(.*)$/m)?.[1];
    const lines = [...record.matchAll(/^DA:(\d+),[1-9]/gm)].map(([, line]) => Number(line));
    if (path) files.set(path, new Set(lines));
  }
  return files;
}

const isCode = (line) => /\S/.test(line) && !/^\s*(\/\/|\/\*|\*)/.test(line);

/** Returns the numbers of the lines of code of a source text. A file of types alone has none. */
export function codeLines(source) {
  if (!transformSync(source, { loader: 'ts' }).code) return [];
  return source.split('\n').flatMap((line, index) => (isCode(line) ? [index + 1] : []));
}

/** Returns what is wrong, as sentences: `files` are `{ path, missed }`, `explained` is the ledger. */
export function coverageFaults(files, explained) {
  return files.flatMap(({ path, missed }) => {
    const most = explained[path]?.lines ?? 0;
    if (missed.length <= most) return [];
    return [`${path}: no test runs ${missed.length} lines, ${LEDGER} explains ${most}: lines ${missed.join(', ')}`];
  });
}

const sourceFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /(?<!\.test|\.d)\.ts$/.test(path))
    .sort();

function printShare(name, files) {
  const code = files.reduce((sum, file) => sum + file.code.length, 0);
  const missed = files.reduce((sum, file) => sum + file.missed.length, 0);
  const percent = code ? 100 - (100 * missed) / code : 100;
  console.log(`  ${name.padEnd(10)}${String(code - missed).padStart(6)} of ${code} lines, ${percent.toFixed(2)} %`);
  return percent;
}

function main() {
  const run = linesRun(readFileSync('coverage/lcov.info', 'utf8'));
  const explained = JSON.parse(readFileSync(LEDGER, 'utf8'));
  const faults = Object.keys(explained)
    .filter((path) => !existsSync(path))
    .map((path) => `${path} is in ${LEDGER}, but not in src/.`);
  const files = [];
  for (const folder of FOLDERS) {
    const measured = sourceFiles(`src/${folder}`).map((path) => {
      const code = codeLines(readFileSync(path, 'utf8'));
      return { path, code, missed: code.filter((line) => !run.get(path)?.has(line)) };
    });
    printShare(folder, measured);
    files.push(...measured);
  }
  const percent = printShare(`in all`, files);
  faults.push(...coverageFaults(files, explained));
  if (percent < MIN_PERCENT) faults.push(`Tests run less than ${MIN_PERCENT} % of the lines.`);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
  if (!faults.length) return;
  console.error(`  Test them, or say in ${LEDGER} why that cannot be, or where it is done.`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
