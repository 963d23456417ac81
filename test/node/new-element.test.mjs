// The generator is run in a copy of the project, and what it writes goes through the project's own checks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { copyOfProject } from '../helpers/node/project-copy.mjs';

const { copy, run } = copyOfProject();
const bin = (name) => resolve('node_modules/.bin', name);

test('a developer who asks for goal-badge has a new tag that type-checks, lints, builds and is in the pasted script', () => {
  const made = run('node', 'tools/new-element.mjs', 'goal-badge');
  assert.equal(made.status, 0, made.said);
  const paths = ['src/elements/goal-badge', 'demo/goal-badge.html'];
  for (const [name, ...args] of [['tsc'], ['biome', 'ci', '--colors=off', ...paths], ['rollup', '-c', '--silent']]) {
    const { status, said } = run(bin(name), ...args);
    assert.equal(status, 0, `${name}: ${said}`);
  }
  const entry = readFileSync(join(copy, 'dist/passerelle.js'), 'utf8');
  assert(/"coop-goal-badge":\[\[\],\["coop-goal-badge"\]\]/.test(entry), 'the pasted script brings the tag');
});

test('a developer who asks for a name that is taken loses nothing', () => {
  const { status, said } = run('node', 'tools/new-element.mjs', 'initiative-list');
  assert.equal(status, 1);
  assert.match(said, /"initiative-list" is taken/);
});

for (const name of ['', 'Goal-Badge', 'coop-goal-badge', 'goal_badge', '../../x-y', 'goal-']) {
  test(`a developer who asks for «${name}» is told why not`, () => {
    const { status, said } = run('node', 'tools/new-element.mjs', name);
    assert.equal(status, 1);
    assert(said.includes(`"${name}" cannot name a tag`), said);
  });
}
