// `npm run bench:gate`: what the gate between a feed and the page costs, beside the zod schemas it is generated from. Bytes are brotli 11 of a
// minified bundle; times are medians of 5 of Node, the two one after the other in one run, so that only their ratio is to be read.
import { brotliCompressSync, constants } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import { inventFeed } from '../test/fixtures/invent-feed.mjs';

const WAYS = {
  gate: `import { validateFeed } from './src/feed/validate/validate-feed.js'; export const read = (feed) => validateFeed(feed);`,
  'zod/mini': `import { Head, Item, Records } from './src/feed/schema/core.js';
    export const read = (feed) => {
      Head.safeParse(feed);
      for (const item of feed.items) Item.safeParse(item);
      for (const [name, record] of Object.entries(Records)) for (const one of feed._coop[name]) record.safeParse(one);
    };`,
};

async function bytes(code) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? `${process.cwd()}/entry.ts` : null),
    load: (id) => (id.endsWith('/entry.ts') ? code : null),
  };
  const bundle = await rollup({
    input: 'entry',
    plugins: [entry, resolve({ exportConditions: ['production'] }), esbuild({ target: 'es2022' })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const { code: small } = await minify(output[0].code, { module: true, ecma: 2020, compress: { passes: 3 } });
  return brotliCompressSync(small, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

async function reader(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).read;
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const feed = JSON.stringify(inventFeed({ initiatives: 10_000, seed: 1 }));
const readers = await Promise.all(Object.values(WAYS).map(reader));
const times = [[], ...readers.map(() => [])];
for (let run = 0; run < 6; run++) {
  const started = performance.now();
  let parsed = JSON.parse(feed);
  if (run) times[0].push(performance.now() - started);
  for (const [index, read] of readers.entries()) {
    parsed = JSON.parse(feed);
    const from = performance.now();
    await read(parsed);
    if (run) times[index + 1].push(performance.now() - from);
  }
}
const [parse, ...read] = times.map(median);
console.log(`10,000 initiatives, ${(feed.length / 1e6).toFixed(1)} MB: JSON.parse ${parse.toFixed(0)} ms`);
for (const [index, [name, code]] of Object.entries(WAYS).entries())
  console.log(
    `${name.padEnd(9)} ${String(await bytes(code)).padStart(5)} B   ${read[index].toFixed(0)} ms, ${(read[index] / parse).toFixed(2)} x JSON.parse`,
  );
