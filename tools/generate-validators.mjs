// `npm run validators`: writes src/feed/schema/generated/*.ts from the zod schemas of
// src/feed/schema/{core,details}.ts. They are shapes, the plain data that src/feed/validate/validator.ts compiles.
// `--check` writes nothing, and fails when a file is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

const fileOf = (name) => fileURLToPath(new URL(`../src/feed/schema/${name}.ts`, import.meta.url));

async function loadSchemas(name) {
  const { outputFiles } = await build({ entryPoints: [fileOf(name)], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Writes a JSON Schema (2020-12) as the source text of a `Shape`: see src/feed/schema/shape.ts. */
function shapeText(node) {
  const types = node.anyOf?.map(({ type }) => type) ?? node.type;
  if (String(types) === 'string,number') return `'textOrNumber'`;
  if (node.enum) return JSON.stringify(node.enum);
  if (node.format === 'uri-reference') return `'url'`;
  if (node.minLength === 0) return `'anyText'`;
  // the pattern of an id says that it is not blank, as text never is
  if (node.type === 'string') return node.pattern && node.pattern !== '\\S' ? `/${node.pattern}/` : `'text'`;
  if (node.type === 'number') return node.minimum === undefined ? `'number'` : `[${node.minimum}, ${node.maximum}]`;
  if (node.type === 'boolean') return `'boolean'`;
  if (node.type === 'array') return `[${shapeText(node.items)}]`;
  if (node.type === 'object' && !node.properties) return `{ '*': ${shapeText(node.additionalProperties)} }`;
  if (node.type === 'object') {
    const fields = Object.entries(node.properties).map(
      ([key, value]) => `${node.required?.includes(key) ? key : `'${key}?'`}: ${shapeText(value)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  throw new Error(
    `No shape for ${JSON.stringify(node)}: add one here, to src/feed/schema/shape.ts and to validate/validator.ts.`,
  );
}
const shapeOf = (zod) => shapeText(toJSONSchema(zod, { io: 'input', unrepresentable: 'throw' }));

const fileText = (
  schema,
  body,
) => `// Generated from ../${schema}.ts by tools/generate-validators.mjs (npm run validators): do not edit.
import type { Shape } from '../shape.js';
${body}
`;

const { Head, Item, Period, Records } = await loadSchemas('core');
const details = await loadSchemas('details');
const PERIOD = shapeOf(Period);
const RECORDS = Object.entries(Records).map(([name, record]) => `  ${name}: ${shapeOf(record)},\n`);

/** Shapes that recur: a file where one stands twice declares it once, by this name. */
const RECURRING = { section: details.Section, figure: details.Figure, source: details.Citation };

/** Returns the text of a file of shapes for zod schemas of details.ts, given as `{ name of the shape: schema }`. */
function detailsFile(schemas) {
  let body = Object.entries(schemas)
    .map(([name, zod]) => `export const ${name}: Shape = ${shapeOf(zod)};`)
    .join('\n');
  let declarations = [];
  for (const [name, zod] of Object.entries(RECURRING)) {
    const text = shapeOf(zod);
    const occurrences = (declarations.join('') + body).split(text).length - 1;
    if (occurrences < 2) continue;
    body = body.replaceAll(text, name);
    declarations = declarations.map((declaration) => declaration.replaceAll(text, name));
    declarations.unshift(`const ${name}: Shape = ${text};\n`);
  }
  const shapes = declarations.join('') + body;
  const imports = shapes.includes(PERIOD) ? "import { period } from './core.js';\n" : '';
  return fileText('details', `${imports}\n${shapes.replaceAll(PERIOD, 'period')}`);
}

const coreShapes = `export const head: Shape = ${shapeOf(Head)};
export const item: Shape = ${shapeOf(Item)};
export const records = {\n${RECORDS.join('')}} satisfies Record<string, Shape>;`;

const FILES = {
  'generated/core': fileText(
    'core',
    `\nexport const period: Shape = ${PERIOD};\n${coreShapes.replaceAll(PERIOD, 'period')}`,
  ),
  'generated/figures': detailsFile({ feedFigures: details.FeedFigures, itemFigures: details.ItemFigures }),
  'generated/lessons': detailsFile({ feedLessons: details.FeedLessons }),
  'generated/places': detailsFile({ feedPlaces: details.FeedPlaces }),
  'generated/details': detailsFile({ itemDetails: details.ItemDetails, feedOrigin: details.FeedOrigin }),
};

for (const [name, text] of Object.entries(FILES)) {
  const path = fileOf(name);
  const source = execFileSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${path}`],
    { input: text, encoding: 'utf8' },
  );
  if (!process.argv.includes('--check')) writeFileSync(path, source);
  else if (readFileSync(path, 'utf8') !== source) {
    console.error(`src/feed/schema/${name}.ts is stale: run \`npm run validators\`.`);
    process.exitCode = 1;
  }
}
