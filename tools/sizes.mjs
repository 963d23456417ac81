// What a page weighs: the JavaScript it loads, in bytes of brotli 11, against test/size.json. Bigger and smaller both fail: a number that
// is not exact is not known. `npm run size -- --write` records the new ones. test/e2e/sizes.e2e.mjs checks the lists of files against
// what Chromium really loads.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const RECORD = 'test/size.json';
const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The files of `dist` that hold the modules in `brings`, with all that they import. */
function filesOf(brings, chunks) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks[file].imports.forEach(add);
  };
  for (const module of brings) {
    const file = Object.keys(chunks).find((name) => chunks[name].modules.includes(module));
    if (!file) throw new Error(`${RECORD} says that a page brings ${module}: no file of the build holds it.`);
    add(file);
  }
  return [...files].sort();
}

/** Each page of the record with its files, its bytes now, and the bytes recorded. */
export function weigh(dist = 'dist') {
  const chunks = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8'));
  const { pages } = JSON.parse(readFileSync(RECORD, 'utf8'));
  return Object.entries(pages).map(([page, { brings, bytes, limit }]) => {
    const files = filesOf(brings, chunks);
    return { page, files, recorded: bytes, limit, bytes: files.reduce((sum, file) => sum + brotli(join(dist, file)), 0) };
  });
}

function main(write) {
  const weights = weigh();
  for (const { page, bytes, files } of weights) console.log(`${String(bytes).padStart(7)} B  ${page}: ${files.join(', ')}`);
  if (write) {
    const record = JSON.parse(readFileSync(RECORD, 'utf8'));
    for (const { page, bytes } of weights) record.pages[page].bytes = bytes;
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  }
  const faults = weights.flatMap(({ page, bytes, recorded, limit }) => [
    ...(write || bytes === recorded
      ? []
      : [`${page}: ${bytes} B, ${RECORD} says ${recorded} B. If that is meant: npm run size -- --write`]),
    ...(limit && bytes > limit ? [`${page}: ${bytes} B, over its limit of ${limit} B.`] : []),
  ]);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--write'));
