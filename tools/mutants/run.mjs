// `npm run mutants [part of a name]`: breaks the source on purpose, one mutant at a time in a copy of the project, and runs the tests that must
// see it. Fails where a mutant survives, or where what it changes is no longer in the source as it says.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyInto } from '../../test/helpers/node/project-copy.mjs';
import { MUTANTS } from './list.mjs';

const part = process.argv[2] ?? '';
const copy = mkdtempSync(join(tmpdir(), 'passerelle-mutants-'));
copyInto(copy);

/** Runs these tests there in Chromium; gives how many passed and failed. */
function run(tests) {
  const { stdout } = spawnSync(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--files', ...tests], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, BROWSERS: 'chromium' },
  });
  const [, passed = 0, failed = 0] = [...stdout.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed), said: stdout };
}

/** What became of a mutant; undefined when a test saw it. */
function survives({ file, from, to, tests }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  const times = source.split(from).length - 1;
  if (times !== 1) return `«${from}» stands ${times} times in ${file}: mend tools/mutants/list.mjs`;
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const { passed, failed, said } = run(tests);
  writeFileSync(path, source);
  // a file that does not load has seen nothing
  if (failed && !/SyntaxError|Could not import|No test ran/.test(said)) return undefined;
  return failed ? `no test ran:\n${said.slice(-2000)}` : `${passed} tests of ${tests.join(', ')} did not see it`;
}

let killed = 0;
const alive = [];
try {
  const all = MUTANTS.filter(({ breaks, file }) => `${breaks} ${file}`.includes(part));
  const sound = run([...new Set(all.flatMap(({ tests }) => tests))]);
  if (sound.failed || !sound.passed)
    throw new Error(`The tests fail before anything is broken:\n${sound.said.slice(-3000)}`);
  for (const mutant of all) {
    const why = survives(mutant);
    console.log(`  ${why ? '✗' : '✓'} ${mutant.breaks}: ${mutant.file}${why ? `\n    ${why}` : ''}`);
    if (why) alive.push(mutant);
    else killed++;
  }
} finally {
  rmSync(copy, { recursive: true });
}
process.exitCode = alive.length ? 1 : 0;
console.log(`\n${killed} passed, ${alive.length} failed`);
