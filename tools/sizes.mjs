// What a page weighs: the JavaScript it loads, in bytes of brotli 11, against test/ledger/size.json. Bigger and smaller both fail: a number that
// is not exact is not known. `npm run size -- --write` records the new ones. test/e2e/sizes.e2e.mjs checks the lists of files against
// what Chromium really loads. What each tag adds to a page that has the list already is told, and has a limit, beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const RECORD = 'test/ledger/size.json';
const brotli = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

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

/** What each tag of `tags` adds to the list page: the files that its own page has beyond it, except those of `apart`; told part by part. */
export function additions(dist = 'dist') {
  const chunks = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8'));
  const { pages, tags } = JSON.parse(readFileSync(RECORD, 'utf8'));
  const there = filesOf(pages['list page'].brings, chunks);
  return Object.entries(tags).map(([tag, { page, apart = [], limit }]) => {
    const left = new Set([...there, ...(apart.length ? filesOf(apart, chunks) : [])]);
    const parts = filesOf(pages[page].brings, chunks)
      .filter((file) => !left.has(file))
      .map((file) => ({ file, bytes: brotli(join(dist, file)) }));
    return { tag, parts, limit, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** Each page of the record with its files, its bytes now, and the bytes recorded. */
export function weigh(dist = 'dist') {
  const chunks = JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8'));
  const { pages } = JSON.parse(readFileSync(RECORD, 'utf8'));
  return Object.entries(pages).map(([page, { brings, bytes, limit }]) => {
    const files = filesOf(brings, chunks);
    return {
      page,
      files,
      recorded: bytes,
      limit,
      bytes: files.reduce((sum, file) => sum + brotli(join(dist, file)), 0),
    };
  });
}

/** Each file of the record that a page may take alone, as `weigh` gives pages. */
const alone = (dist = 'dist') =>
  Object.entries(JSON.parse(readFileSync(RECORD, 'utf8')).files).map(([file, { bytes, limit }]) => ({
    page: file,
    files: [file],
    recorded: bytes,
    limit,
    bytes: brotli(join(dist, file)),
  }));

function main(write) {
  const [pages, files] = [weigh(), alone()];
  const weights = [...pages, ...files];
  for (const { page, bytes, files } of weights)
    console.log(`${String(bytes).padStart(7)} B  ${page}: ${files.join(', ')}`);
  const added = additions();
  console.log('\nWhat each tag adds to a page that has the list:');
  for (const { tag, bytes, limit, parts } of added)
    console.log(
      `${String(bytes).padStart(7)} B  ${tag} (at most ${limit}): ${parts.map(({ file, bytes }) => `${file} ${bytes}`).join(', ')}`,
    );
  if (write) {
    const record = JSON.parse(readFileSync(RECORD, 'utf8'));
    for (const { page, bytes } of pages) record.pages[page].bytes = bytes;
    for (const { page, bytes } of files) record.files[page].bytes = bytes;
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  }
  const faults = weights.flatMap(({ page, bytes, recorded, limit }) => [
    ...(write || bytes === recorded
      ? []
      : [`${page}: ${bytes} B, ${RECORD} says ${recorded} B. If that is meant: npm run size -- --write`]),
    ...(limit && bytes > limit ? [`${page}: ${bytes} B, over its limit of ${limit} B.`] : []),
  ]);
  for (const { tag, bytes, limit } of added)
    if (bytes > limit) faults.push(`${tag} adds ${bytes} B to a page that has the list, over its limit of ${limit} B.`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--write'));
