// A feed in which every field of the wire format is filled, walked from its schema: a field added there is in it the same day.
/** How many records there are of each kind. */
const RECORDS = {
  territories: 12,
  organisations: 14,
  pairings: 6,
  themes: 5,
  programmes: 3,
  phases: 2,
  lesson_axes: 3,
  lessons: 8,
  items: 16,
};

/** Fields that name records of a kind. `part_of` is told apart below: of a programme it is text. */
const NAMES = {
  territory: 'territories',
  territories: 'territories',
  parent: 'territories',
  organisation: 'organisations',
  organisations: 'organisations',
  part_of: 'organisations',
  operator: 'organisations',
  network: 'organisations',
  programme: 'programmes',
  phase: 'phases',
  pairings: 'pairings',
  themes: 'themes',
  lessons: 'lessons',
  related: 'items',
  initiatives: 'items',
  slug: 'items',
  axis: 'lesson_axes',
};

/** Text that is compared with other text of the feed, by which what is said twice is said once: it begins with a number of its own. */
const COMPARED = /lessons\[\d+\]\.text$|phases\[\d+\]\.period\.label$|\.(name|acronym)$/;

/**
 * The feed, of the JSON Schema of the format. Each leaf is what `fill` gives for it, in the order of the schema:
 * - `text(path)`, `url(path)`, `date(path)`, `code(path, codes)`, `number(path)`, `whole()` for a truth value: anything that JSON can hold
 * - `id(kind, n)`: what the nth record of a kind is called; the same wherever it is named
 */
export function fullFeed(schema, fill) {
  let turn = 0;
  /** The nth of a kind, some of each in turn. */
  const some = (kind) => turn++ % RECORDS[kind];
  let seen = 0;

  function value(node, path, own) {
    const name = path.match(/(\w+)(?:\[\d+\])?$/)?.[1] ?? '';
    if (node.pattern === '\\S' && (name === 'id' || name === 'slug') && own) return fill.id(own.kind, own.n);
    // a territory lies in the one before it: no circle
    if (name === 'parent') return own.n ? fill.id('territories', own.n - 1) : undefined;
    if (node.pattern === '\\S') return fill.id(NAMES[name], some(NAMES[name]));
    if (node.anyOf || Array.isArray(node.type)) return name === 'id' ? fill.id('items', own.n) : ((own.n * 3) % 17) + 1;
    if (node.format === 'uri-reference') return fill.url(path);
    if (node.enum) return fill.code(path, node.enum);
    if (node.pattern?.startsWith('^\\d')) return fill.date(path);
    if (node.pattern) return 'FR';
    if (node.type === 'string') return fill.text(path, COMPARED.test(path) ? `${++seen}. ` : '');
    if (node.type === 'boolean') return fill.whole();
    // far from each other, and none at 0, 0
    if (name === 'lat') return -60 + own.n * 9.5;
    if (name === 'lon') return -170 + own.n * 27.5;
    if (node.type === 'number' || node.type === 'integer') return fill.number(path);
    if (node.type === 'array') {
      const kind = RECORDS[name] && node.items.properties?.id ? name : undefined;
      const listed = Array.from({ length: kind ? RECORDS[kind] : 2 }, (_, n) =>
        value(node.items, `${path}[${n}]`, kind ? { kind, n: kind === 'phases' ? own.n * 2 + n : n } : own),
      );
      return NAMES[name] && !kind ? [...new Set(listed)] : listed;
    }
    if (!node.properties)
      return { fr: value(node.additionalProperties, `${path}.fr`, own), en: value(node.additionalProperties, `${path}.en`, own) };
    return Object.fromEntries(Object.entries(node.properties).map(([key, one]) => [key, value(one, path ? `${path}.${key}` : key, own)]));
  }
  const feed = value(schema, '', undefined);
  feed.version = 'https://jsonfeed.org/version/1.1';
  return feed;
}
