// `npm run bench:validator`: compares our validator with the zod schemas from which its shapes are generated. Bytes are
// brotli 11 of a minified bundle. Times are medians of 5 in Node, alternating in one run, so only their ratio has a
// meaning.
import { brotliCompressSync, constants } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'terser';
import { inventFeed } from '../test/fixtures/invent-feed.mjs';

const RUNS = 5;

const SUBJECTS = {
  validator: `import { validateFeed } from './src/feed/validate/validate-feed.js';
    export const validate = (feed) => validateFeed(feed);`,
  'zod/mini': `import { Head, Item, Records } from './src/feed/schema/core.js';
    export const validate = (feed) => {
      Head.safeParse(feed);
      for (const item of feed.items) Item.safeParse(item);
      for (const [name, schema] of Object.entries(Records))
        for (const record of feed._coop[name]) schema.safeParse(record);
    };`,
};

async function bundleSize(code) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? `${process.cwd()}/entry.ts` : null),
    load: (id) => (id.endsWith('/entry.ts') ? code : null),
  };
  const bundle = await rollup({
    input: 'entry',
    plugins: [entry, resolve({ exportConditions: ['production'] }), esbuild({ target: 'es2022' })],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  const { code: minified } = await minify(output[0].code, { module: true, ecma: 2020, compress: { passes: 3 } });
  return brotliCompressSync(minified, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

async function load(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return module.validate;
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

const feed = JSON.stringify(inventFeed({ initiatives: 10_000, seed: 1 }));
const validators = await Promise.all(Object.values(SUBJECTS).map(load));
const times = [[], ...validators.map(() => [])];
// the first run warms up
for (let run = 0; run <= RUNS; run++) {
  const startedAt = performance.now();
  let parsed = JSON.parse(feed);
  if (run) times[0].push(performance.now() - startedAt);
  for (const [index, validate] of validators.entries()) {
    parsed = JSON.parse(feed);
    const validateFrom = performance.now();
    await validate(parsed);
    if (run) times[index + 1].push(performance.now() - validateFrom);
  }
}
const [parseTime, ...validateTimes] = times.map(median);
console.log(`10,000 initiatives, ${(feed.length / 1e6).toFixed(1)} MB: JSON.parse ${parseTime.toFixed(0)} ms`);
for (const [index, [name, code]] of Object.entries(SUBJECTS).entries()) {
  const time = validateTimes[index];
  const size = String(await bundleSize(code)).padStart(5);
  console.log(`${name.padEnd(9)} ${size} B   ${time.toFixed(0)} ms, ${(time / parseTime).toFixed(2)} x JSON.parse`);
}
