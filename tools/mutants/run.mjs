// `npm run mutants [part of a name]` breaks the source on purpose, one mutant at a time in a copy of the project, and
// runs the tests that must notice. Fails where a mutant survives, or where the line that it changes is no longer in
// the source.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyInto } from '../../test/helpers/node/project-copy.mjs';
import { MUTANTS } from './list.mjs';

const namePart = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'passerelle-mutants-'));

/** Adds up the counts of Mocha (`N passing`) and of our reporter for browsers (`N passed, N failed`). */
function countTests(output) {
  const sum = (pattern) => [...output.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  return {
    passed: sum(/^\s*(\d+) passing/gm) + sum(/^(\d+) passed, \d+ failed$/gm),
    failed: sum(/^\s*(\d+) failing/gm) + sum(/^\d+ passed, (\d+) failed$/gm),
  };
}

/** Runs these test files in the copy, in Node or in Chromium as each needs. */
function runTests(files) {
  const { stdout, stderr } = spawnSync(process.execPath, ['tools/test-unit.mjs', ...files], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // one test that fails is enough, and one that waits for what a mutant prevents need not wait long
    env: { ...process.env, BROWSERS: 'chromium', STOP_EARLY: '1' },
  });
  const output = stdout + stderr;
  return { ...countTests(output), output };
}

/**
 * Applies a mutant, runs its tests and restores the source. Returns why the mutant survives, or undefined when a test
 * noticed it.
 */
function survivalReason({ file, from, to, tests }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  const times = source.split(from).length - 1;
  if (times !== 1) return `«${from}» stands ${times} times in ${file}: update tools/mutants/list.mjs`;
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const { passed, failed, output } = runTests(tests);
  writeFileSync(path, source);
  // a file that does not load has noticed nothing
  if (failed && !/SyntaxError|Could not import|No test ran/.test(output)) return undefined;
  return passed && !failed
    ? `${passed} tests of ${tests.join(', ')} did not notice it`
    : `no test ran:\n${output.slice(-2000)}`;
}

let killed = 0;
let survived = 0;
try {
  copyInto(copy);
  const mutants = MUTANTS.filter(({ breaks, file }) => `${breaks} ${file}`.includes(namePart));
  if (!mutants.length) throw new RangeError(`No mutant has "${namePart}" in its name or file.`);
  const unbroken = runTests([...new Set(mutants.flatMap(({ tests }) => tests))]);
  if (unbroken.failed || !unbroken.passed)
    throw new Error(`The tests fail before anything is broken:\n${unbroken.output.slice(-3000)}`);
  for (const mutant of mutants) {
    const reason = survivalReason(mutant);
    console.log(`  ${reason ? '✗' : '✓'} ${mutant.breaks}: ${mutant.file}${reason ? `\n    ${reason}` : ''}`);
    if (reason) survived++;
    else killed++;
  }
} finally {
  rmSync(copy, { recursive: true });
}
process.exitCode = survived ? 1 : 0;
console.log(`\n${killed} passed, ${survived} failed`);
