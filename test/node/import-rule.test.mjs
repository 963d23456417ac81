// «Who may import whom» (CONTRIBUTING.md) is a rule of the linter: here it is seen refusing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const copy = mkdtempSync(join(tmpdir(), 'passerelle-import-rule-'));
after(() => rmSync(copy, { recursive: true }));
for (const path of ['biome.json', '.gitignore', 'tools/lint']) cpSync(path, join(copy, path), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

/** What the linter says of a file that holds `code`, at `path`. */
function lint(path, code) {
  mkdirSync(join(copy, dirname(path)), { recursive: true });
  writeFileSync(join(copy, path), `${code}\n`);
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--colors=off', path], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(join(copy, path));
  return stdout + stderr;
}

const refused = [
  [
    'src/view/models/figures.ts',
    "export const is = (one: object) => 'kind' in one;",
    /Scripts of a page add to all objects/,
  ],
  [
    'src/view/models/figures.ts',
    'export function each(all: object) {\n  for (const one in all) console.log(one);\n}',
    /Scripts of a page add to all objects/,
  ],
  ['src/feed/validate/validate-feed.ts', "import { html } from 'lit';\nconsole.log(html);", /feed imports zod\/mini/],
  [
    'src/feed/validate/validate-feed.ts',
    "import { pairings } from '../view/pairings.js';\nconsole.log(pairings);",
    /feed imports zod\/mini/,
  ],
  ['src/feed/schema/core.ts', "import { z } from 'zod';\nconsole.log(z);", /feed imports zod\/mini/],
  ['src/view/models/pairings.ts', "import { arcs } from '../map/arcs.js';\nconsole.log(arcs);", /view imports feed/],
  [
    'src/map/paint/network-layer.ts',
    "import { Map as Leaflet } from 'leaflet';\nconsole.log(Leaflet);",
    /Leaflet is for leaflet.ts, live.ts and tiles.ts/,
  ],
  [
    'src/map/paint/network-layer.ts',
    "import { network } from '../feed/network.js';\nconsole.log(network);",
    /map imports its own files/,
  ],
  [
    'src/map/paint/network-layer.ts',
    "import { pairings } from '../view/pairings.js';\nconsole.log(pairings);",
    /map knows the shapes of view/,
  ],
  [
    'src/text/common/fr.ts',
    "import { Feed } from '../feed/schema.js';\nconsole.log(Feed);",
    /text imports its own files/,
  ],
  ['src/style/tokens.ts', "import { fr } from '../text/fr.js';\nconsole.log(fr);", /style imports Lit/],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { live } from '../../map/live.js';\nconsole.log(live);",
    /bring it by import\(\)/,
  ],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { Visit } from './visit.js';\nconsole.log(Visit);",
    /bring it by import\(\)/,
  ],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { Map as Leaflet } from 'leaflet';\nconsole.log(Leaflet);",
    /elements import lit/,
  ],
  [
    'src/elements/goal-badge/goal-badge.ts',
    "import { check } from '../../publish/check.js';\nconsole.log(check);",
    /elements import lit/,
  ],
  [
    'src/passerelle.ts',
    "import { card } from './elements/initiative-card/initiative-card.js';\nconsole.log(card);",
    /brings the elements by import\(\) alone/,
  ],
  ['src/passerelle.ts', "import { html } from 'lit';\nconsole.log(html);", /brings the elements by import\(\) alone/],
  ['src/view/all.ts', "export * from './pairings.js';", /noBarrelFile/],
];
for (const [path, code, message] of refused) {
  test(`a developer who writes \`${code.split('\n')[0]}\` in ${path} is refused`, () =>
    assert.match(lint(path, code), message));
}

const accepted = [
  ['src/feed/validate/validate-feed.ts', "import * as z from 'zod/mini';\nconsole.log(z);"],
  [
    'src/map/paint/network-layer.ts',
    "import type { Scene } from '../view/scene.js';\nexport const paint = (scene: Scene) => scene;",
  ],
  ['src/map/live/live-map.ts', "import { Map as Leaflet } from 'leaflet/src/map/Map.js';\nconsole.log(Leaflet);"],
  [
    'src/elements/territory-map/territory-map.ts',
    "import type { Live } from '../../map/live.js';\nexport const live = (): Promise<Live> => import('../../map/live.js');",
  ],
  [
    'src/elements/goal-badge/goal-badge.ts',
    "import { html } from 'lit';\nimport { FeedElement } from '../feed-element.js';\nconsole.log(html, FeedElement);",
  ],
];
for (const [path, code] of accepted) {
  test(`a developer who writes \`${code.split('\n')[0]}\` in ${path} is left alone`, () =>
    assert.match(lint(path, code), /Checked 1 file in .*No fixes applied\.\s*$/));
}

test('a developer whose two files import each other is refused', () => {
  mkdirSync(join(copy, 'src/view'), { recursive: true });
  writeFileSync(
    join(copy, 'src/view/goals.ts'),
    "import { figures } from './figures.js';\nexport const goals = () => figures;\n",
  );
  assert.match(
    lint('src/view/models/figures.ts', "import { goals } from './goals.js';\nexport const figures = () => goals;"),
    /noImportCycles/,
  );
});
