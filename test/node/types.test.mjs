// What a developer's editor says of a host's code, from the build's own declarations.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const OPTIONS =
  '--ignoreConfig --noEmit --strict --skipLibCheck --jsx react-jsx --module esnext --moduleResolution bundler --target es2022 --lib ES2023,DOM,DOM.Iterable --types react';

/** What TypeScript says of a file. */
function said(file) {
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...OPTIONS.split(' '), file], {
    encoding: 'utf8',
  });
  return stdout;
}

/** The same of a text, in a folder of its own beside the build. */
function saidOf(t, text) {
  const folder = mkdtempSync('test/host-');
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'host.tsx');
  writeFileSync(file, `/// <reference types="../../dist/react.d.ts" />\n${text}`);
  return said(file);
}

test('a developer with React 19 writes the tags in JSX, and their properties and events have types', (t) => {
  assert.equal(said('demo/hote-react.tsx'), '');
  assert.match(
    saidOf(t, 'export const page = <coop-initiative-list src="x.json" selection={{ territory: 3 }} />;'),
    /not assignable/,
  );
  assert.match(saidOf(t, 'export const page = <coop-territory-map src="x.json" show="globe" />;'), /not assignable/);
});

test('a developer without any framework finds the tags and their events in the DOM’s own types', (t) => {
  const good = `
    const list = document.querySelector('coop-initiative-list');
    if (list) list.selection = { country: 'SV', status: 'ongoing' };
    void list?.refresh();
    document.addEventListener('coop-filter', ({ selection, aside }) => [selection.territory?.length, aside]);
    document.body.addEventListener('coop-select', ({ kind, id }) => kind === 'pairing' && id.length);
    document.body.addEventListener('coop-load', ({ network }) => network.initiatives.size);`;
  assert.equal(saidOf(t, good), '');
  assert.match(saidOf(t, "document.querySelector('coop-initiative-list')!.selection = { place: 'x' };"), /place/);
});
