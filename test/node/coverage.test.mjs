import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeLines, coverageFaults, linesRun } from '../../tools/coverage.mjs';

test('linesRun() reads which lines ran from an lcov report', () => {
  const run = linesRun('SF:src/a.ts\nDA:1,3\nDA:2,0\nDA:10,1\nend_of_record\nSF:src/b.ts\nend_of_record\n');
  assert.deepEqual([...run.get('src/a.ts')], [1, 10]);
  assert.deepEqual([...run.get('src/b.ts')], []);
});

test('codeLines() counts neither comments nor blank lines nor files of types alone', () => {
  assert.deepEqual(codeLines('// about\n\n/** doc\n * more */\nexport const a = 1;\n'), [5]);
  assert.deepEqual(codeLines('export interface A {\n  b: string;\n}\n'), []);
});

test('coverageFaults() accepts as many lines as the ledger explains, and fewer', () => {
  const explained = { 'src/a.ts': { lines: 2, why: 'Paper.' } };
  for (const missed of [[], [3], [3, 4]])
    assert.deepEqual(coverageFaults([{ path: 'src/a.ts', missed }], explained), []);
});

test('coverageFaults() rejects a line more, and a file that the ledger does not name', () => {
  const explained = { 'src/a.ts': { lines: 1, why: 'Paper.' } };
  const [first, second] = coverageFaults(
    [
      { path: 'src/a.ts', missed: [3, 4] },
      { path: 'src/b.ts', missed: [7] },
    ],
    explained,
  );
  assert.match(first, /src\/a\.ts: no test runs 2 lines, .* explains 1: lines 3, 4/);
  assert.match(second, /src\/b\.ts: no test runs 1 lines, .* explains 0: lines 7/);
});

test('the ledger of uncovered lines names files that exist, each with a reason', () => {
  for (const [path, { lines, why }] of Object.entries(JSON.parse(readFileSync('test/ledger/uncovered.json', 'utf8')))) {
    assert(existsSync(path), path);
    assert(lines > 0 && why.length > 10, path);
  }
});
