// Checks the JSON-LD of src/view/schema-org against schema.org's own vocabulary, as the package schema-dts has it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';

/** Reads schema.org's vocabulary: which types it has, and the properties of each, inherited ones included. */
function vocabulary() {
  const declared = new Map();
  const leaves = new Map();
  let name = '';
  for (const line of readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8').split('\n')) {
    const [, declaration, parents = ''] = line.match(/^(?:export )?interface (\w+)(?: extends (.+))? \{$/) ?? [];
    if (declaration) declared.set((name = declaration), { parents: parents.split(', '), properties: [] });
    const [, property, type] = line.match(/^ {4}"([@\w]+)"\??: (?:"(\w+)")?/) ?? [];
    if (property === '@type' && type) leaves.set(type, name);
    else if (property) declared.get(name)?.properties.push(property);
  }
  const properties = (type) => [
    ...(declared.get(type)?.properties ?? []),
    ...(declared.get(type)?.parents ?? []).flatMap(properties),
  ];
  return { has: (type) => leaves.has(type), properties: (type) => properties(leaves.get(type)) };
}

async function modules() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { runSync } from './src/common/scheduler.js';
        export { validateFeed } from './src/feed/validate/validate-feed.js';
        export { joinNetwork } from './src/feed/model/network.js';
        export { toSchemaOrg, writeGraph } from './src/view/schema-org/schema-org.js';
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

const thingsIn = (data) => {
  const things = [];
  JSON.stringify(data, (_key, value) => {
    if (value?.['@type']) things.push(value);
    return value;
  });
  return things;
};

test('toSchemaOrg() uses types and properties that schema.org has', async () => {
  const { has, properties } = vocabulary();
  assert.equal(has('Thingamajig'), false);
  assert(properties('Cooperative').includes('parentOrganization') && !properties('Cooperative').includes('latitude'));
  const { validateFeed, joinNetwork, runSync, toSchemaOrg, writeGraph, territoryToSchemaOrg, ...more } =
    await modules();
  const { feed } = await validateFeed(JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8')));
  const { network: joined, rejections } = runSync(joinNetwork([feed], 'https://reseau.example/feed.json'));
  assert.equal(rejections.count, 0);
  const tasks = [
    ...['coop-initiative-list', 'coop-partner-list'].map((tag) => toSchemaOrg(tag, joined, {})),
    ...[more.figuresToSchemaOrg, more.lessonsToSchemaOrg, more.programmesToSchemaOrg].map((convert) =>
      convert(joined, {}),
    ),
    territoryToSchemaOrg(joined, { territory: 'montauban' }),
  ];
  const documents = tasks.map((task) => JSON.parse(runSync(writeGraph(runSync(task)))));
  for (const document of documents) assert(document['@graph'].length);
  const things = documents.flatMap(thingsIn);
  assert(things.length > 50, `${things.length} things`);
  for (const thing of things) {
    assert(has(thing['@type']), `schema.org has no ${thing['@type']}`);
    for (const property of Object.keys(thing).filter((key) => key !== '@type'))
      assert(properties(thing['@type']).includes(property), `${thing['@type']} has no ${property}`);
  }
});
