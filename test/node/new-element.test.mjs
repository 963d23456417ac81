// Runs the generator of tags in a copy of the project, and the project's own checks on what it writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { find } from '../../tools/browsers.mjs';
import { copyOfProject } from '../helpers/node/project-copy.mjs';

const { copy, run } = copyOfProject();
const bin = (name) => resolve('node_modules/.bin', name);

/** Runs a command in the copy, and fails with its output when it fails. */
function check(command, ...args) {
  const { status, output } = run(command, ...args);
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${output}`);
}

test('npm run new goal-badge: the new tag type-checks, lints, builds and is in the pasted script', () => {
  check('node', 'tools/new-element.mjs', 'goal-badge');
  check(bin('tsc'));
  check(bin('biome'), 'ci', '--colors=off', 'src/elements/goal-badge', 'demo/goal-badge.html');
  check(bin('rollup'), '-c', '--silent');
  const entry = readFileSync(join(copy, 'dist/passerelle.js'), 'utf8');
  assert.match(entry, /"coop-goal-badge":\{hasWords:!1,chunks:\["coop-goal-badge"\]\}/);
});

test('npm run new goal-badge: the test of the new tag passes', { skip: !find('chromium') && 'no Chromium' }, () => {
  check('env', 'BROWSERS=chromium', bin('wtr'), '--files', 'src/elements/goal-badge/goal-badge.browser.test.ts');
});

test('npm run new rejects a name that is taken, and overwrites nothing', () => {
  const before = readFileSync(join(copy, 'src/elements/initiative-list/initiative-list.ts'), 'utf8');
  const { status, output } = run('node', 'tools/new-element.mjs', 'initiative-list');
  assert.equal(status, 1);
  assert.match(output, /"initiative-list" is taken/);
  assert.equal(readFileSync(join(copy, 'src/elements/initiative-list/initiative-list.ts'), 'utf8'), before);
});

for (const name of ['', 'Goal-Badge', 'coop-goal-badge', 'goal_badge', '../../x-y', 'goal-']) {
  test(`npm run new rejects «${name}», and says which names are possible`, () => {
    const { status, output } = run('node', 'tools/new-element.mjs', name);
    assert.equal(status, 1);
    assert(output.includes(`"${name}" cannot name a tag`), output);
  });
}
