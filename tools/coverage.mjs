// `npm run coverage`: which lines of feed/, view/, map/ and elements/ the elements' tests run in Chromium (coverage/lcov.info, from `wtr` with
// COVERAGE=1), comments and blank lines not counted. Fails where they are fewer than LEAST in a hundred, where a file has more that are not run than
// test/ledger/uncovered.json explains, or where that explains what is run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const LEAST = 98;
const FOLDERS = ['feed', 'view', 'map', 'elements'];

/** For each source file of the report, the numbers of its lines that were run. */
const run = new Map();
for (const record of readFileSync('coverage/lcov.info', 'utf8').split('end_of_record')) {
  const path = record.match(/^SF:(.*)$/m)?.[1];
  if (path) run.set(path, new Set([...record.matchAll(/^DA:(\d+),([1-9]\d*)/gm)].map(([, line]) => Number(line))));
}

const isCode = (line) => /\S/.test(line) && !/^\s*(\/\/|\/\*|\*)/.test(line);

/** The numbers of the lines of code of a file, and those that were not run: all, where nothing loaded it. Types alone are no code. */
function linesOf(path) {
  const source = readFileSync(path, 'utf8');
  if (!transformSync(source, { loader: 'ts' }).code) return { code: [], missed: [] };
  const code = source.split('\n').flatMap((line, index) => (isCode(line) ? [index + 1] : []));
  return { code, missed: code.filter((line) => !run.get(path)?.has(line)) };
}

const reasons = JSON.parse(readFileSync('test/ledger/uncovered.json', 'utf8'));
const faults = Object.keys(reasons)
  .filter((path) => !existsSync(path))
  .map((path) => `${path} is no longer there.`);
let all = 0;
let not = 0;
for (const folder of FOLDERS) {
  const files = readdirSync(`src/${folder}`, { recursive: true })
    .map((name) => `src/${folder}/${name}`)
    .filter((path) => /(?<!\.test|\.d)\.ts$/.test(path))
    .sort();
  let code = 0;
  let missed = 0;
  for (const path of files) {
    const lines = linesOf(path);
    code += lines.code.length;
    missed += lines.missed.length;
    const most = reasons[path]?.lines ?? 0;
    const those = `lines ${lines.missed.join(', ')}`;
    if (lines.missed.length > most)
      faults.push(`${path}: ${lines.missed.length} lines not run, ${most} explained: ${those}`);
    if (most && !lines.missed.length) faults.push(`${path}: every line is run, ${most} are explained.`);
  }
  all += code;
  not += missed;
  console.log(
    `  ${folder.padEnd(10)}${String(code - missed).padStart(6)} of ${code} lines, ${(100 - (100 * missed) / code).toFixed(2)} %`,
  );
}
const share = 100 - (100 * not) / all;
console.log(
  `  ${'in all'.padEnd(10)}${String(all - not).padStart(6)} of ${all} lines, ${share.toFixed(2)} % (at least ${LEAST})`,
);
if (share < LEAST) faults.push(`Less than ${LEAST} lines in 100 are run.`);
for (const fault of faults) console.error(`  ✗ ${fault}`);
if (faults.length) {
  console.error('  Test them, or say in test/ledger/uncovered.json why that cannot be, or where it is done.');
  process.exitCode = 1;
}
