// Writes src/feed/shape.ts and src/feed/details-shape.ts, the data by which reader.ts reads a feed, from the zod schemas of schema.ts and
// details-schema.ts beside them. `--check` writes nothing and fails when a file is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

const fileOf = (name) => fileURLToPath(new URL(`../src/feed/${name}.ts`, import.meta.url));

async function schemas(name) {
  const { outputFiles } = await build({ entryPoints: [fileOf(name)], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A JSON Schema (2020-12) as the source text of a `Shape`; see src/feed/check.ts for what each form means. */
function shape(node) {
  const types = node.anyOf?.map((one) => one.type) ?? node.type;
  if (String(types) === 'string,number') return 'null';
  if (node.enum) return JSON.stringify(node.enum);
  if (node.type === 'string') return node.pattern ? `/${node.pattern}/` : `''`;
  if (node.type === 'number') return node.minimum === undefined ? '0' : `[${node.minimum}, ${node.maximum}]`;
  if (node.type === 'boolean') return 'true';
  if (node.type === 'array') return `[${shape(node.items)}]`;
  if (node.type === 'object' && !node.properties) return `{ '*': ${shape(node.additionalProperties)} }`;
  if (node.type === 'object') {
    const fields = Object.entries(node.properties).map(
      ([key, value]) => `${node.required?.includes(key) ? key : `'${key}?'`}: ${shape(value)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  throw new Error(`No shape for ${JSON.stringify(node)}: add one here and in src/feed/reader.ts.`);
}
const of = (zod) => shape(toJSONSchema(zod, { io: 'input', unrepresentable: 'throw' }));

/** The text of a file of shapes. */
const file = (from, body) => `// Generated from ${from}.ts by tools/shape.mjs (npm run shape): do not edit.
import type { Shape } from './reader.js';

${body}
`;

const { Head, Item, Records } = await schemas('schema');
const { InitiativeDetails, FeedDetails } = await schemas('details-schema');
const records = Object.entries(Records).map(([name, record]) => `  ${name}: ${of(record)},\n`);
const WRITTEN = {
  shape: file(
    'schema',
    `export const head: Shape = ${of(Head)};
export const item: Shape = ${of(Item)};
export const records = {\n${records.join('')}} satisfies Record<string, Shape>;`,
  ),
  'details-shape': file(
    'details-schema',
    `export const initiativeDetails: Shape = ${of(InitiativeDetails)};\nexport const feedDetails: Shape = ${of(FeedDetails)};`,
  ),
};

for (const [name, written] of Object.entries(WRITTEN)) {
  const out = fileOf(name);
  const source = execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${out}`], {
    input: written,
    encoding: 'utf8',
  });
  if (!process.argv.includes('--check')) writeFileSync(out, source);
  else if (readFileSync(out, 'utf8') !== source) {
    console.error(`src/feed/${name}.ts is stale: run \`npm run shape\`.`);
    process.exitCode = 1;
  }
}
