import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrowsBetweenRooms, importsOf, roomOf, rooms } from '../../tools/architecture.mjs';

test('roomOf() names the room of a file', () => {
  assert.equal(roomOf('passerelle.ts'), 'passerelle.ts');
  assert.equal(roomOf('common/memoize.ts'), 'common');
  assert.equal(roomOf('text/goals/fr.ts'), 'text');
  assert.equal(roomOf('feed/load/feed-source.ts'), 'feed/load');
  assert.equal(roomOf('feed/schema/generated/core.ts'), 'feed/schema');
  assert.equal(roomOf('view/geography.ts'), 'view/geography.ts');
  assert.equal(roomOf('elements/filter-bar/words/fr.ts'), 'elements');
});

test('importsOf() finds imports of values, of types and on demand, and none in comments', () => {
  const code = `
    import a, { type B } from './a.js';
    import type { C } from './c.js';
    import {
      d,
      e,
    } from './d.js';
    import './f.js';
    export { g } from './g.js';
    // import { h } from './h.js';
    const i = () => import('./i.js');
  `;
  assert.deepEqual(
    importsOf(code).map(({ specifier, kind }) => `${kind} ${specifier}`),
    ['value ./a.js', 'type ./c.js', 'value ./d.js', 'value ./f.js', 'value ./g.js', 'lazy ./i.js'],
  );
});

test('arrowsBetweenRooms() keeps the strongest arrow from room to room, and none within a room', () => {
  const arrows = arrowsBetweenRooms({
    'view/models/card.ts': "import type { Network } from '../../feed/model/network.js';\nimport './figures.js';",
    'view/models/figures.ts': "import { feedFigures } from '../../feed/model/figures.js';",
    'ui/base/feed-element.ts':
      "import('../diagnostics/unknown-ids.js');\nimport type { Card } from '../../view/models/card.js';",
  });
  assert.deepEqual([...arrows.get('view/models')], [['feed/model', 'value']]);
  assert.deepEqual(
    [...arrows.get('ui/base')],
    [
      ['view/models', 'type'],
      ['ui/diagnostics', 'lazy'],
    ],
  );
});

test('rooms() draws rooms within their floor, arrows between floors, and lists both', () => {
  const text = rooms({
    'feed/model/network.ts': "import { core } from '../schema/core.js';",
    'feed/schema/core.ts': '',
    'view/filter/query.ts': "import type { Network } from '../../feed/model/network.js';",
    'view/models/card.ts': '',
  });
  assert.match(text, /feed_model --> feed_schema\n {2}end/);
  assert.match(text, /\n {2}view -\.-> feed\n/);
  assert.match(text, /\| `view\/filter` \| feed\/model \(types\) \|/);
});
