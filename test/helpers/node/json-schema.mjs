// The whole wire format as JSON Schema, for tests that must forget no field of it.
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';

/** JSON Schema (2020-12) of a feed, from src/feed/schema/format.ts. */
export async function format() {
  const { outputFiles } = await build({
    entryPoints: ['src/feed/schema/format.ts'],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const { Format } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return toJSONSchema(Format, { io: 'input' });
}
