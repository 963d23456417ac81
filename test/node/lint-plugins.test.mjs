// The project's own lint rules (tools/lint): here each is seen to reject and to accept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFiles } from '../helpers/node/lint.mjs';

/** Returns the lines of `code` that the rule `plugin` reports, and checks that its message names a remedy. */
function linesReported(plugin, code, remedy) {
  const reports = lintFiles(
    { 'src/file.ts': code },
    { plugins: [`./tools/lint/${plugin}.grit`], linter: { rules: { preset: 'none' } } },
  );
  for (const { message } of reports) assert.match(message, remedy);
  const lines = reports.map(({ line }) => line).sort((a, b) => a - b);
  return lines.map((line) => code.split('\n')[line - 1]);
}

/** Lints the lines one after the other: each of `rejected` has to be reported once, none of `accepted`. */
function testPlugin(plugin, remedy, { rejected, accepted }) {
  test(`${plugin} rejects ${rejected.length} ways of writing it`, () =>
    assert.deepEqual(
      linesReported(plugin, rejected.join('\n'), remedy),
      rejected.map((code) => code.split('\n')[0]),
    ));
  test(`${plugin} accepts what is right`, () =>
    assert.deepEqual(linesReported(plugin, accepted.join('\n'), remedy), []));
}

testPlugin('refused-words', /use the field's term/, {
  rejected: [
    "import { told } from './selection.js';",
    "import { selection as kept } from './selection.js';",
    'const brought = 1;',
    'const { bring } = feed;',
    'const { a, ...met } = feed;',
    'const [said] = feed;',
    'function held() {}',
    'export function draw(made: number) {}',
    'class Sheet {}',
    'class Map1 { lit = 1; }',
    'class Map2 { #sight = 2; }',
    'class Map3 { static astray() {} }',
    'class Map4 { get judged() { return 1; } }',
    'class Map5 { constructor(private spare: number) {} }',
    'interface Feed1 { twin: string }',
    'type breathe = number;',
    'type Feed2 = { unheard?: string };',
    'type Feed3 = { spoken(): void };',
    'enum State { mute }',
    'for (const ground of feed) draw(ground);',
    'try { draw(1); } catch (known) {}',
    'feed.map((grounds) => grounds.id);',
    'const PATIENCE = 3000;',
    'const sheet = new CSSStyleSheet();',
  ],
  accepted: [
    "import { told as selection } from './selection.js';",
    'const stylesheet = feed.sheet;',
    'class InitiativeSheet { unknown = 1; background = 2; sightline = 3; }',
    "const words = { 'made': 1 };",
    'feed.told(1);',
  ],
});

testPlugin('refused-pronouns', /use the noun/, {
  rejected: [
    'const one = feed[0];',
    'const { id: found } = feed;',
    'function draw(its: number) {}',
    'for (const all of feed) draw(all);',
    'class Map1 { move(at: number) {} }',
    'feed.map((one) => {\n  return one;\n});',
  ],
  accepted: [
    'feed.map((one) => one.id);',
    'feed.filter(({ at }) => at > 1);',
    'const initiative = feed.at(0);',
    'const lat = 0, calls = 1, format = 2, oneDay = 3;',
    'const initiatives = { all: 1, found: 2 };',
    'class Map2 { at(index: number) {} }',
  ],
});

testPlugin('refused-map-words', /viewport/, {
  rejected: ['const view = fitBounds();', 'class Map1 { #picture = 1; }', 'interface Plan { edges: number }'],
  accepted: ['const viewport = fitBounds();', 'const planned = 1, overview = 2;', "import { a } from '../view/a.js';"],
});

testPlugin('own-properties', /hasOwn/, {
  rejected: ["const isFeed = 'kind' in feed;", 'for (const key in feed) draw(key);'],
  accepted: ["const isFeed = hasOwn(feed, 'kind');", 'for (const key of Object.keys(feed)) draw(key);'],
});

testPlugin('map-knows-shapes', /import type/, {
  rejected: ["import { pairingsView } from '../../view/models/pairings.js';"],
  accepted: [
    "import type { Scene } from '../../view/models/map-scene.js';",
    "import { fitBounds } from '../geometry/viewport.js';",
  ],
});

testPlugin('live-map-on-gesture', /load it by import\(\)/, {
  rejected: [
    "import { LiveMap } from '../../map/live/live-map.js';",
    "import { LiveInteractions } from './live-interactions.js';",
  ],
  accepted: [
    "import type { LiveMap } from '../../map/live/live-map.js';",
    "export const live = (): Promise<unknown> => import('../../map/live/live-map.js');",
  ],
});
