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

const rejected = [
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
  [
    'src/common/memoize.ts',
    "import { body } from '../view/text/localized.js';\nconsole.log(body);",
    /common imports its own files/,
  ],
  [
    'src/text/language.ts',
    "import { Feed } from '../feed/schema/core.js';\nconsole.log(Feed);",
    /text imports its own files/,
  ],
  ['src/feed/schema/core.ts', "import { z } from 'zod';\nconsole.log(z);", /feed\/schema imports zod\/mini/],
  [
    'src/feed/validate/validate-feed.ts',
    "import * as z from 'zod/mini';\nconsole.log(z);",
    /feed\/validate imports feed\/schema/,
  ],
  [
    'src/feed/validate/validate-feed.ts',
    "import { html } from 'lit';\nconsole.log(html);",
    /feed\/validate imports feed\/schema/,
  ],
  [
    'src/feed/load/feed-source.ts',
    "import { toCard } from '../../view/models/card.js';\nconsole.log(toCard);",
    /feed\/load imports the rest of feed/,
  ],
  [
    'src/view/text/localized.ts',
    "import { parseValues } from '../filter/query.js';\nconsole.log(parseValues);",
    /view\/text imports view\/geography/,
  ],
  [
    'src/view/filter/search.ts',
    "import { toCard } from '../models/card.js';\nconsole.log(toCard);",
    /view\/filter imports view\/geography, view\/text/,
  ],
  [
    'src/view/models/pairings.ts',
    "import { toCsv } from '../export/csv.js';\nconsole.log(toCsv);",
    /view\/models imports view\/filter/,
  ],
  [
    'src/view/models/pairings.ts',
    "import { arc } from '../../map/geometry/arcs.js';\nconsole.log(arc);",
    /view\/models imports view\/filter/,
  ],
  [
    'src/map/paint/network-layer.ts',
    "import { Map as Leaflet } from 'leaflet';\nconsole.log(Leaflet);",
    /Leaflet is for/,
  ],
  [
    'src/map/paint/network-layer.ts',
    "import { joinNetwork } from '../../feed/model/network.js';\nconsole.log(joinNetwork);",
    /map imports its own rooms/,
  ],
  [
    'src/map/paint/network-layer.ts',
    "import { pairingsView } from '../../view/models/pairings.js';\nconsole.log(pairingsView);",
    /map knows the shapes of view/,
  ],
  [
    'src/ui/templates/card.ts',
    "import { InitiativeCard } from '../../elements/initiative-card/initiative-card.js';\nconsole.log(InitiativeCard);",
    /never elements/,
  ],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { LiveMap } from '../../map/live/live-map.js';\nconsole.log(LiveMap);",
    /load it by import\(\)/,
  ],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { LiveInteractions } from './live-interactions.js';\nconsole.log(LiveInteractions);",
    /load it by import\(\)/,
  ],
  [
    'src/elements/territory-map/territory-map.ts',
    "import { Map as Leaflet } from 'leaflet';\nconsole.log(Leaflet);",
    /elements import lit/,
  ],
  [
    'src/elements/goal-badge/goal-badge.ts',
    "import { write } from '../../../publisher/write.js';\nconsole.log(write);",
    /elements import lit/,
  ],
  [
    'src/passerelle.ts',
    "import { card } from './elements/initiative-card/initiative-card.js';\nconsole.log(card);",
    /passerelle:elements/,
  ],
  ['src/passerelle.ts', "import { html } from 'lit';\nconsole.log(html);", /passerelle:elements/],
  ['src/view/all.ts', "export * from './geography.js';", /noBarrelFile/],
];
for (const [path, code, message] of rejected) {
  test(`a developer who writes \`${code.split('\n')[0]}\` in ${path} is rejected`, () =>
    assert.match(lint(path, code), message));
}

const accepted = [
  ['src/feed/schema/core.ts', "import * as z from 'zod/mini';\nconsole.log(z);"],
  [
    'src/view/filter/search.ts',
    "import { withAncestors } from '../geography.js';\nimport { body } from '../text/localized.js';\nconsole.log(withAncestors, body);",
  ],
  ['src/view/export/csv.ts', "import { programmeViews } from '../models/programme.js';\nconsole.log(programmeViews);"],
  [
    'src/map/paint/network-layer.ts',
    "import type { Scene } from '../../view/models/map-scene.js';\nexport const paint = (scene: Scene) => scene;",
  ],
  ['src/map/live/live-map.ts', "import { Map as Leaflet } from 'leaflet/src/map/Map.js';\nconsole.log(Leaflet);"],
  [
    'src/elements/territory-map/territory-map.ts',
    "import type { LiveMap } from '../../map/live/live-map.js';\nexport const live = (): Promise<{ LiveMap: typeof LiveMap }> => import('../../map/live/live-map.js');",
  ],
  [
    'src/elements/goal-badge/goal-badge.ts',
    "import { html } from 'lit';\nimport { FeedElement } from '../../ui/base/feed-element.js';\nconsole.log(html, FeedElement);",
  ],
];
for (const [path, code] of accepted) {
  test(`a developer who writes \`${code.split('\n')[0]}\` in ${path} is left alone`, () =>
    assert.match(lint(path, code), /Checked 1 file in .*No fixes applied\.\s*$/));
}

test('a developer whose two files import each other is rejected', () => {
  mkdirSync(join(copy, 'src/view/models'), { recursive: true });
  writeFileSync(
    join(copy, 'src/view/models/goals.ts'),
    "import { figures } from './figures.js';\nexport const goals = () => figures;\n",
  );
  assert.match(
    lint('src/view/models/figures.ts', "import { goals } from './goals.js';\nexport const figures = () => goals;"),
    /noImportCycles/,
  );
});
