// Writes src/feed/schema/generated/core.ts and those that the tags which tell more than cards bring (figures-shape.ts and others), the data by which reader.ts
// reads a feed, from the zod schemas of schema.ts and details-schema.ts beside them. `--check` writes nothing and fails when a file is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

const fileOf = (name) => fileURLToPath(new URL(`../src/feed/schema/${name}.ts`, import.meta.url));

async function schemas(name) {
  const { outputFiles } = await build({ entryPoints: [fileOf(name)], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A JSON Schema (2020-12) as the source text of a `Shape`; see src/feed/validate/validate-feed.ts for what each form means. */
function shape(node) {
  const types = node.anyOf?.map((one) => one.type) ?? node.type;
  if (String(types) === 'string,number') return 'null';
  if (node.enum) return JSON.stringify(node.enum);
  if (node.format === 'uri-reference') return `'/'`;
  if (node.minLength === 0) return `'*'`;
  // an id is text like another: of none is nothing seen
  if (node.type === 'string') return node.pattern && node.pattern !== '\\S' ? `/${node.pattern}/` : `''`;
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
  throw new Error(`No shape for ${JSON.stringify(node)}: add one here and in src/feed/validate/validator.ts.`);
}
const of = (zod) => shape(toJSONSchema(zod, { io: 'input', unrepresentable: 'throw' }));

/** The text of a file of shapes. */
const file = (
  from,
  body,
) => `// Generated from ../${from}.ts by tools/generate-validators.mjs (npm run shape): do not edit.
import type { Shape } from '../shape.js';
${body}
`;

const { Head, Item, Period, Records } = await schemas('core');
const details = await schemas('details');
const records = Object.entries(Records).map(([name, record]) => `  ${name}: ${of(record)},\n`);

/** What comes again and again has a name in the file that holds it, and is said once. */
const NAMED = { section: details.Section, figure: details.Figure, source: details.Citation };
const PERIOD = of(Period);

/** The text of a file of shapes from the zod schemas of details-schema.ts: `{ name of the shape: schema }`. */
function shapes(parts) {
  let body = Object.entries(parts)
    .map(([part, zod]) => `export const ${part}: Shape = ${of(zod)};`)
    .join('\n');
  const named = [];
  for (const [name, zod] of Object.entries(NAMED)) {
    const text = of(zod);
    const whole = named.join('') + body;
    if (whole.split(text).length < 3) continue;
    body = body.replaceAll(text, name);
    named.forEach((one, index) => {
      named[index] = one.replaceAll(text, name);
    });
    named.unshift(`const ${name}: Shape = ${text};\n`);
  }
  const whole = named.join('') + body;
  const shared = whole.includes(PERIOD) ? "import { period } from './core.js';\n" : '';
  return file('details', `${shared}\n${whole.replaceAll(PERIOD, 'period')}`);
}

/** Each file of shapes, and what it holds. */
const WRITTEN = {
  'generated/core': file(
    'core',
    `
export const period: Shape = ${PERIOD};
${`export const head: Shape = ${of(Head)};
export const item: Shape = ${of(Item)};
export const records = {\n${records.join('')}} satisfies Record<string, Shape>;`.replaceAll(PERIOD, 'period')}`,
  ),
  'generated/figures': shapes({ feedFigures: details.FeedFigures, itemFigures: details.ItemFigures }),
  'generated/lessons': shapes({ feedLessons: details.FeedLessons }),
  'generated/places': shapes({ feedPlaces: details.FeedPlaces }),
  'generated/details': shapes({ itemDetails: details.ItemDetails, feedOrigin: details.FeedOrigin }),
};

for (const [name, written] of Object.entries(WRITTEN)) {
  const out = fileOf(name);
  const source = execFileSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${out}`],
    {
      input: written,
      encoding: 'utf8',
    },
  );
  if (!process.argv.includes('--check')) writeFileSync(out, source);
  else if (readFileSync(out, 'utf8') !== source) {
    console.error(`src/feed/schema/${name}.ts is stale: run \`npm run shape\`.`);
    process.exitCode = 1;
  }
}
