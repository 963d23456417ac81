// Checks what TypeScript says of a host's code, from the declarations of the build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const OPTIONS =
  '--ignoreConfig --noEmit --strict --skipLibCheck --jsx react-jsx --module esnext --moduleResolution bundler --target es2022 --lib ES2023,DOM,DOM.Iterable --types react';

/** Returns what TypeScript reports of a file. */
function reportOn(file) {
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...OPTIONS.split(' '), file], {
    encoding: 'utf8',
  });
  return stdout;
}

/** Returns what TypeScript reports of a text, in a folder of its own beside the build. */
function reportOnText(t, text) {
  const folder = mkdtempSync('test/host-');
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'host.tsx');
  writeFileSync(file, `/// <reference types="../../dist/react.d.ts" />\n${text}`);
  return reportOn(file);
}

test('react.d.ts types the tags in JSX, with their properties and events', (t) => {
  assert.equal(reportOn('demo/hote-react.tsx'), '');
  assert.match(
    reportOnText(t, 'export const page = <coop-initiative-list src="x.json" selection={{ territory: 3 }} />;'),
    /not assignable/,
  );
  assert.match(
    reportOnText(t, 'export const page = <coop-territory-map src="x.json" show="globe" />;'),
    /not assignable/,
  );
});

test('passerelle.d.ts adds the tags and their events to the types of the DOM', (t) => {
  const good = `
    const list = document.querySelector('coop-initiative-list');
    if (list) list.selection = { country: 'SV', status: 'ongoing' };
    void list?.refresh();
    document.addEventListener('coop-filter', ({ selection, aside }) => [selection.territory?.length, aside]);
    document.body.addEventListener('coop-select', ({ kind, id }) => kind === 'pairing' && id.length);
    document.body.addEventListener('coop-load', ({ network }) => network.initiatives.size);`;
  assert.equal(reportOnText(t, good), '');
  assert.match(reportOnText(t, "document.querySelector('coop-initiative-list')!.selection = { place: 'x' };"), /place/);
});
