// «Who may import whom» (docs/architecture.md) is a rule of the linter: here it is seen to reject each arrow back,
// and to accept the arrows that are right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintFiles } from '../helpers/node/lint.mjs';

/** A file of each room, with imports that the rule rejects there. */
const REJECTED = {
  'src/common/memoize.ts': ['../text/language.js', '../feed/schema/core.js', '../view/geography.js', 'lit'],
  'src/text/language.ts': ['../feed/schema/core.js', '../view/text/localized.js', '../ui/page/define.js', 'lit'],
  'src/text/goals/fr.ts': ['../../feed/schema/core.js', '../../common/memoize.js'],
  'src/feed/schema/core.ts': [
    '../validate/validator.js',
    '../model/network.js',
    '../load/feed-source.js',
    '../../view/geography.js',
    '../../text/language.js',
    'zod',
    'lit',
  ],
  'src/feed/validate/validator.ts': [
    '../model/network.js',
    '../load/feed-source.js',
    '../../view/geography.js',
    '../../text/language.js',
    'zod/mini',
    'lit',
  ],
  'src/feed/model/network.ts': ['../load/feed-source.js', '../../view/geography.js', '../../text/language.js', 'lit'],
  'src/feed/load/feed-source.ts': [
    '../../view/models/card.js',
    '../../text/language.js',
    '../../map/static-map.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/view/geography.ts': ['./filter/query.js', './models/card.js', '../map/static-map.js', 'lit'],
  'src/view/text/localized.ts': [
    '../filter/query.js',
    '../models/card.js',
    '../export/csv.js',
    '../../map/static-map.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/view/filter/search.ts': [
    '../models/card.js',
    '../export/csv.js',
    '../schema-org/schema-org.js',
    '../../map/static-map.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/view/models/card.ts': [
    '../export/csv.js',
    '../schema-org/schema-org.js',
    '../../map/geometry/arcs.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/view/export/csv.ts': [
    '../schema-org/schema-org.js',
    '../../map/geometry/arcs.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/view/schema-org/schema-org.ts': [
    '../export/csv.js',
    '../../map/geometry/arcs.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/map/geometry/arcs.ts': [
    '../outline/decode.js',
    '../graph/graph.js',
    '../paint/layers.js',
    '../live/live-map.js',
    '../static-map.js',
    '../../feed/model/network.js',
    '../../ui/page/define.js',
    'leaflet',
    'lit',
  ],
  'src/map/outline/decode.ts': [
    '../graph/graph.js',
    '../paint/layers.js',
    '../live/live-map.js',
    '../../feed/model/network.js',
    'leaflet',
  ],
  'src/map/graph/graph.ts': [
    '../outline/decode.js',
    '../paint/layers.js',
    '../live/live-map.js',
    '../../feed/model/network.js',
    'leaflet',
  ],
  'src/map/paint/layers.ts': [
    '../live/live-map.js',
    '../static-map.js',
    '../../feed/model/network.js',
    '../../ui/page/define.js',
    'leaflet',
    'lit',
  ],
  'src/map/static-map.ts': ['./live/live-map.js', '../feed/model/network.js', '../ui/page/define.js', 'leaflet', 'lit'],
  'src/map/live/live-map.ts': [
    '../static-map.js',
    '../../feed/model/network.js',
    '../../text/language.js',
    '../../ui/page/define.js',
    'lit',
  ],
  'src/ui/base/pagination.ts': [
    '../../elements/initiative-list/initiative-list.js',
    '../../../publisher/write.js',
    'leaflet',
    'lit/directives/style-map.js',
    'lit/directives/unsafe-html.js',
    'lit/static-html.js',
    'lit/decorators.js',
  ],
  'src/ui/templates/card.ts': ['../../elements/initiative-card/initiative-card.js', '../features/enable-features.js'],
  'src/ui/features/share/share.ts': [
    '../../../elements/initiative-card/initiative-card.js',
    'leaflet',
    'lit/directives/unsafe-svg.js',
  ],
  'src/elements/goal-badge/goal-badge.ts': [
    '../initiative-card/initiative-card.js',
    '../../../publisher/write.js',
    'leaflet',
    'lit/directives/style-map.js',
    'lit/directives/unsafe-html.js',
    'lit/decorators/property.js',
  ],
  'src/passerelle.ts': [
    './elements/partner-list/partner-list.js',
    './view/geography.js',
    './map/static-map.js',
    './ui/features/share/share.js',
    'lit',
  ],
};

/** A file of each room, with imports that the rule accepts there. */
const ACCEPTED = {
  'src/common/memoize.ts': ['./memoize-task.js'],
  'src/text/load-language.ts': ['passerelle:words', './language.js', './common/fr.js', '../common/memoize.js'],
  'src/feed/schema/core.ts': ['zod/mini', './format.js', '../../common/safe-url.js'],
  'src/feed/validate/validator.ts': ['../schema/shape.js', '../schema/generated/core.js', '../../common/safe-url.js'],
  'src/feed/model/network.ts': ['../schema/core.js', '../validate/validate-feed.js', '../../common/own-property.js'],
  'src/feed/load/feed-source.ts': [
    './problem.js',
    '../schema/core.js',
    '../validate/validate-feed.js',
    '../model/network.js',
  ],
  'src/view/geography.ts': ['../feed/model/network.js', '../common/memoize.js'],
  'src/view/text/localized.ts': ['../geography.js', '../../feed/schema/core.js'],
  'src/view/filter/search.ts': ['../geography.js', '../text/localized.js', '../../common/memoize.js'],
  'src/view/models/card.ts': ['../geography.js', '../text/localized.js', '../filter/query.js'],
  'src/view/export/csv.ts': ['./table.js', '../models/programme.js'],
  'src/view/schema-org/schema-org.ts': ['./territory.js', '../models/programme.js'],
  'src/map/geometry/arcs.ts': ['./projection.js', '../../common/memoize.js'],
  'src/map/outline/decode.ts': ['../geometry/projection.js'],
  'src/map/graph/graph.ts': ['../geometry/projection.js'],
  'src/map/paint/layers.ts': ['../geometry/viewport.js', '../outline/decode.js', '../graph/graph.js'],
  'src/map/static-map.ts': ['./paint/layers.js', './graph/graph.js'],
  'src/map/live/live-map.ts': ['leaflet', 'leaflet/src/map/Map.js', '../paint/layers.js', '../geometry/viewport.js'],
  'src/ui/base/feed-element.ts': [
    'lit',
    'lit/directives/class-map.js',
    'passerelle:words',
    '../page/define.js',
    '../../feed/load/feed-source.js',
    '../../view/filter/selection.js',
    '../../text/language.js',
  ],
  'src/ui/features/share/share.ts': [
    'lit',
    './share.css.js',
    '../../page/adopt-styles.js',
    '../../../view/export/csv.js',
  ],
  'src/elements/goal-badge/goal-badge.ts': [
    'lit',
    'lit/directives/repeat.js',
    './goal-badge.css.js',
    './words/fr.js',
    '../../ui/base/feed-element.js',
    '../../view/models/card.js',
    '../../map/static-map.js',
  ],
  'src/passerelle.ts': [
    'passerelle:elements',
    './prepare-tags.js',
    './elements/initiative-list/initiative-list.js',
    './ui/page/load-tag.js',
    './text/load-language.js',
    './common/lazy-module.js',
  ],
};

const importLines = (specifiers) => specifiers.map((specifier, i) => `import { v${i} } from '${specifier}';`);
const fileOf = (specifiers) =>
  [...importLines(specifiers), `console.log(${specifiers.map((_, i) => `v${i}`).join(', ')});`].join('\n');
const filesOf = (table) => Object.fromEntries(Object.entries(table).map(([path, list]) => [path, fileOf(list)]));

const rejections = lintFiles(filesOf(REJECTED));
for (const [path, specifiers] of Object.entries(REJECTED))
  test(`${path} may not import ${specifiers.join(', ')}`, () => {
    const lines = new Set(rejections.filter((report) => report.path === path).map(({ line }) => line));
    assert.deepEqual(
      specifiers.filter((_, index) => lines.has(index + 1)),
      specifiers,
    );
  });

const reports = lintFiles(filesOf(ACCEPTED));
for (const [path, specifiers] of Object.entries(ACCEPTED))
  test(`${path} may import ${specifiers.join(', ')}`, () =>
    assert.deepEqual(
      reports.filter((report) => report.path === path),
      [],
    ));

test('a file may not gather the exports of others in a barrel', () => {
  const [report] = lintFiles({ 'src/view/all.ts': "export * from './geography.js';" });
  assert.match(report.message, /barrel/i);
});

test('two files may not import each other, types included', () => {
  const cycle = lintFiles({
    'src/view/models/goals.ts': "import type { Figures } from './figures.js';\nexport type Goals = Figures;",
    'src/view/models/figures.ts': "import type { Goals } from './goals.js';\nexport type Figures = Goals;",
  });
  assert.deepEqual(cycle.map(({ path }) => path).sort(), ['src/view/models/figures.ts', 'src/view/models/goals.ts']);
});
