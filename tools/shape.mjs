// Writes src/feed/shape.ts, the data by which reader.ts reads a feed, from the zod schemas of src/feed/schema.ts.
// `--check` writes nothing and fails when the file is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

const OUT = fileURLToPath(new URL('../src/feed/shape.ts', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../src/feed/schema.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
});
const schema = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

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

const written = `// Generated from schema.ts by tools/shape.mjs (npm run shape): do not edit.
import type { Shape } from './reader.js';

export const head: Shape = ${of(schema.Head)};
export const item: Shape = ${of(schema.Item)};
export const records = {
${Object.entries(schema.Records)
  .map(([name, record]) => `  ${name}: ${of(record)},`)
  .join('\n')}
} satisfies Record<string, Shape>;
`;

const source = execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${OUT}`], {
  input: written,
  encoding: 'utf8',
});

if (process.argv.includes('--check')) {
  if (readFileSync(OUT, 'utf8') !== source) {
    console.error('src/feed/shape.ts is stale: run `npm run shape`.');
    process.exit(1);
  }
} else writeFileSync(OUT, source);
