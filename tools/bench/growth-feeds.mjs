// Feeds in which one list of the wire format is long, and all others are short. The lists come from the schema
// (src/feed/schema/format.ts), so that a new one is measured without a change here.
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

/** What the ids of a list are made of, and which keys name its records. */
const ID_PREFIXES = {
  items: ['i', 'slug', 'initiatives', 'related', 'initiative'],
  territories: ['t', 'territory', 'territories', 'parent'],
  organisations: ['o', 'organisation', 'organisations', 'operator', 'part_of', 'network'],
  pairings: ['p', 'pairings', 'pairing'],
  themes: ['th', 'themes', 'theme'],
  programmes: ['pr', 'programme'],
  phases: ['ph', 'phase'],
  lessons: ['l', 'lessons'],
  lesson_axes: ['ax', 'axis'],
};
/** Codes that make a record count everywhere: by default the second of its list, because the first is a fallback. */
const CODES = { type: 'initiative', kind: 'municipality', status: 'ongoing' };
const SHORT_LIST = 2;

const prefixOf = (key) => Object.values(ID_PREFIXES).find(([, ...keys]) => keys.includes(key))?.[0];

/** Returns the paths of all lists and of all objects with any keys (`translations`) below a node of a JSON Schema. */
function listPaths(node, path = []) {
  if (node.type === 'array') return [path, ...listPaths(node.items, [...path, '[]'])];
  if (node.type !== 'object') return [];
  if (!node.properties) return [path, ...listPaths(node.additionalProperties, [...path, '{}'])];
  return Object.entries(node.properties).flatMap(([key, child]) => listPaths(child, [...path, key]));
}

/** Returns the feed in which the list at `path` has `size` elements. What they refer to is in the feed. */
function growFeed(schema, path, size) {
  const name = path.join('.');
  const listKey = path.at(-1);
  const referred = prefixOf(listKey) ?? prefixOf(Object.keys(elementOf(schema, path)?.properties ?? {})[0]);
  const isRecords = path.length === 1 || (path.length === 2 && path[0] === '_coop');

  function sample(node, path, index) {
    const key = path.findLast((part) => part !== '[]' && part !== '{}') ?? '';
    if (node.type === 'array') {
      const records = path.length === 1 || (path.length === 2 && path[0] === '_coop');
      const isReferred = records && !isRecords && !!referred && ID_PREFIXES[key]?.[0] === referred;
      const length = path.join('.') === name || isReferred ? size : SHORT_LIST;
      return Array.from({ length }, (_, n) => sample(node.items, [...path, '[]'], n));
    }
    if (node.type === 'object' && !node.properties) {
      const length = path.join('.') === name ? size : 1;
      const languages = Array.from({ length }, (_, n) => (n ? `x-${n}` : 'en'));
      return Object.fromEntries(languages.map((tag) => [tag, sample(node.additionalProperties, [...path, '{}'], 0)]));
    }
    if (node.type === 'object')
      return Object.fromEntries(
        Object.entries(node.properties)
          .filter(([property]) => property !== 'content_html')
          .map(([property, child]) => [property, sample(child, [...path, property], index)]),
      );
    return sampleValue(node, key, path, index);
  }
  return sample(schema, [], 0);
}

function sampleValue(node, key, path, index) {
  const list = path.filter((part) => part !== '[]').at(-2);
  if (key === 'id' && ID_PREFIXES[list]) return `${ID_PREFIXES[list][0]}${index}`;
  if (key === 'slug') return `i${index}`;
  // a list of references names each record once; another reference names the first
  if (prefixOf(key)) return `${prefixOf(key)}${path.at(-1) === '[]' || isReferenceOf(path) ? index : 0}`;
  if (key === 'version') return path.length === 1 ? 'https://jsonfeed.org/version/1.1' : '1.0';
  if (key === 'lat') return ((index * 7.31) % 120) - 60;
  if (key === 'lon') return ((index * 13.7) % 360) - 180;
  if (key === 'sdgs') return (index % 17) + 1;
  if (node.enum) return CODES[key] && node.enum.includes(CODES[key]) ? CODES[key] : (node.enum[1] ?? node.enum[0]);
  if (node.type === 'number') return index + 1;
  if (node.type === 'boolean') return true;
  if (node.format === 'uri-reference' || key.endsWith('url')) return `https://reseau.example/${key}/${index}`;
  if (node.pattern?.includes('A-Z')) return 'FR';
  if (node.pattern?.includes('d{4}')) return `${1950 + (index % 60)}`;
  return `${key} ${index}`;
}

/** True for the id that a place or a partner consists of: `items[]._coop.places[].territory`. */
const isReferenceOf = (path) => ['places', 'partners'].includes(path.at(-3)) && path.at(-2) === '[]';

/** Returns the schema of the elements of a list. */
function elementOf(schema, path) {
  let node = schema;
  for (const part of path)
    node = part === '[]' ? node.items : part === '{}' ? node.additionalProperties : node.properties[part];
  return node.items;
}

/** What can be long besides lists: chains of records, places at one point, and texts that are lists themselves. */
const OTHER_FEEDS = {
  'chain of parents': (schema, size) =>
    withRecords(growFeed(schema, ['_coop', 'territories'], size), 'territories', (territory, n) => {
      territory.parent = `t${n + 1}`;
    }),
  'chain of part_of': (schema, size) =>
    withRecords(growFeed(schema, ['_coop', 'organisations'], size), 'organisations', (organisation, n) => {
      organisation.part_of = `o${n + 1}`;
    }),
  'a pairing at one point': (schema, size) =>
    withRecords(growFeed(schema, ['_coop', 'pairings', '[]', 'territories'], size), 'territories', (territory) => {
      territory.point = { lat: 1, lon: 1 };
    }),
  'candidates of a srcset': (schema, size) => {
    const feed = growFeed(schema, ['authors'], 1);
    const candidates = Array.from({ length: size }, (_, n) => `https://reseau.example/${n}.jpg ${n + 1}w`);
    feed.items[0]._coop.images[0].srcset = candidates.join(', ');
    return feed;
  },
  'lines of a text': (schema, size) => {
    const feed = growFeed(schema, ['authors'], 1);
    feed.items[0].content_text = '\n, - =\u200b'.repeat(size);
    return feed;
  },
};

function withRecords(feed, name, change) {
  feed._coop[name].forEach(change);
  return feed;
}

/** Bundles a module of the source, and imports it in Node. */
export async function loadSource(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Returns what makes a feed of each list, a function of its length, by the path of the list. */
export async function growingFeeds() {
  const { Format } = await loadSource('src/feed/schema/format.ts');
  const schema = toJSONSchema(Format, { io: 'input' });
  return Object.fromEntries([
    ...listPaths(schema).map((path) => [path.join('.'), (size) => growFeed(schema, path, size)]),
    ...Object.entries(OTHER_FEEDS).map(([name, grow]) => [name, (size) => grow(schema, size)]),
  ]);
}
