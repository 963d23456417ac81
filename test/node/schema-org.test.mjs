// What machines are told of a feed (src/view/schema-org/schema-org.ts), held against schema.org's own vocabulary, as the package schema-dts gives it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';

/** Whether schema.org has a type, and which properties that type has, its parents' included. */
function vocabulary() {
  const declared = new Map();
  const leaves = new Map();
  let name = '';
  for (const line of readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8').split('\n')) {
    const [, begun, parents = ''] = line.match(/^(?:export )?interface (\w+)(?: extends (.+))? \{$/) ?? [];
    if (begun) declared.set((name = begun), { parents: parents.split(', '), properties: [] });
    const [, property, type] = line.match(/^ {4}"([@\w]+)"\??: (?:"(\w+)")?/) ?? [];
    if (property === '@type' && type) leaves.set(type, name);
    else if (property) declared.get(name)?.properties.push(property);
  }
  const properties = (of) => [
    ...(declared.get(of)?.properties ?? []),
    ...(declared.get(of)?.parents ?? []).flatMap(properties),
  ];
  return { has: (type) => leaves.has(type), properties: (type) => properties(leaves.get(type)) };
}

async function modules() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { runSync } from './src/common/scheduler.js';
        export { validateFeed } from './src/feed/validate/validate-feed.js';
        export { joinNetwork } from './src/feed/model/network.js';
        export { toSchemaOrg } from './src/view/schema-org/schema-org.js';
        export { figuresToSchemaOrg } from './src/view/schema-org/figures.js';
        export { lessonsToSchemaOrg } from './src/view/schema-org/lessons.js';
        export { programmesToSchemaOrg } from './src/view/schema-org/programmes.js';
        export { territoryToSchemaOrg } from './src/view/schema-org/territory.js';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const things = (data) => {
  const found = [];
  JSON.stringify(data, (_key, value) => {
    if (value?.['@type']) found.push(value);
    return value;
  });
  return found;
};

test('a search engine reads the feed in the words of schema.org: each type exists, and has each property', async () => {
  const { has, properties } = vocabulary();
  assert.equal(has('Thingamajig'), false);
  assert(properties('Cooperative').includes('parentOrganization') && !properties('Cooperative').includes('latitude'));
  const { validateFeed, joinNetwork, runSync, toSchemaOrg, territoryToSchemaOrg, ...more } = await modules();
  const { feed } = await validateFeed(JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8')));
  const { network: joined, rejections } = runSync(joinNetwork([feed], 'https://reseau.example/feed.json'));
  assert.deepEqual(rejections, []);
  const told = [
    ...['coop-initiative-list', 'coop-partner-list'].map((tag) => toSchemaOrg(tag, joined, {})),
    ...[more.figuresToSchemaOrg, more.lessonsToSchemaOrg, more.programmesToSchemaOrg].map((tell) => tell(joined, {})),
    territoryToSchemaOrg(joined, { territory: 'montauban' }),
  ];
  for (const one of told) assert(one['@graph'].length);
  const all = told.flatMap(things);
  assert(all.length > 50, `${all.length} things`);
  for (const thing of all) {
    assert(has(thing['@type']), `schema.org has no ${thing['@type']}`);
    for (const property of Object.keys(thing).filter((key) => key !== '@type'))
      assert(properties(thing['@type']).includes(property), `${thing['@type']} has no ${property}`);
  }
});
