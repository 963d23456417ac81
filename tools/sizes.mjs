// The size ledger: the JavaScript that each page loads, in bytes of brotli 11, against test/ledger/size.json. Fails
// above a limit, and where a recorded figure is off by more than TOLERANCE_B, so that the ledger stays true without
// an edit for each byte. `npm run size -- --write` records the figures. test/e2e/sizes.e2e.mjs checks the lists of
// files against what Chromium really loads.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const LEDGER = 'test/ledger/size.json';
const TOLERANCE_B = 250;

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const compressedBytes = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Returns the files of `dist` that hold `modules`, with all that they import. */
function filesOf(modules, chunks) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks[file].imports.forEach(add);
  };
  for (const module of modules) {
    const file = Object.keys(chunks).find((name) => chunks[name].modules.includes(module));
    if (!file) throw new Error(`${LEDGER} names ${module}, which no file of the build holds.`);
    add(file);
  }
  return [...files].sort();
}

/** Weighs each page of the ledger: its files, their bytes now, the bytes recorded and the limit, if it has one. */
export function weighPages(dist = 'dist') {
  const chunks = readJson(join(dist, 'chunks.json'));
  return Object.entries(readJson(LEDGER).pages).map(([name, { modules, bytes: recorded, limit }]) => {
    const files = filesOf(modules, chunks);
    const bytes = files.reduce((sum, file) => sum + compressedBytes(join(dist, file)), 0);
    return { name, files, bytes, recorded, limit };
  });
}

/** Weighs each file of the ledger that a page loads alone. */
const weighFiles = (dist = 'dist') =>
  Object.entries(readJson(LEDGER).files).map(([name, { bytes: recorded, limit }]) => ({
    name,
    files: [name],
    bytes: compressedBytes(join(dist, name)),
    recorded,
    limit,
  }));

/**
 * Weighs what each tag adds to a page that has the list: the files of its own page beyond the list's, without those
 * that `except` needs.
 */
export function weighTags(dist = 'dist') {
  const chunks = readJson(join(dist, 'chunks.json'));
  const { pages, tags } = readJson(LEDGER);
  return Object.entries(tags).map(([tag, { page, except = [], limit }]) => {
    const others = filesOf([...pages['list page'].modules, ...except], chunks);
    const parts = filesOf(pages[page].modules, chunks)
      .filter((file) => !others.includes(file))
      .map((file) => ({ file, bytes: compressedBytes(join(dist, file)) }));
    return { tag, parts, limit, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
}

/** Returns what is wrong with these weights, as sentences. */
export function sizeFaults(weights, tags) {
  const faults = [];
  for (const { name, bytes, recorded, limit } of weights) {
    if (bytes > limit) faults.push(`${name}: ${bytes} B, over its limit of ${limit} B.`);
    if (Math.abs(bytes - recorded) > TOLERANCE_B)
      faults.push(`${name}: ${bytes} B, ${LEDGER} records ${recorded} B. To record it: npm run size -- --write`);
  }
  for (const { tag, bytes, limit } of tags)
    if (bytes > limit) faults.push(`${tag} adds ${bytes} B to a page that has the list, over its limit of ${limit} B.`);
  return faults;
}

const padded = (bytes) => `${String(bytes).padStart(7)} B`;

function printWeights(weights, tags) {
  for (const { name, bytes, limit, files } of weights)
    console.log(`${padded(bytes)}  ${name}${limit ? ` (at most ${limit})` : ''}: ${files.join(', ')}`);
  console.log('\nWhat each tag adds to a page that has the list:');
  for (const { tag, bytes, limit, parts } of tags) {
    const list = parts.map((part) => `${part.file} ${part.bytes}`).join(', ');
    console.log(`${padded(bytes)}  ${tag} (at most ${limit}): ${list}`);
  }
}

function record(pages, files) {
  const ledger = readJson(LEDGER);
  for (const { name, bytes } of pages) ledger.pages[name].bytes = bytes;
  for (const { name, bytes } of files) ledger.files[name].bytes = bytes;
  writeFileSync(LEDGER, `${JSON.stringify(ledger, null, 2)}\n`);
}

function main(isRecording) {
  const [pages, files, tags] = [weighPages(), weighFiles(), weighTags()];
  printWeights([...pages, ...files], tags);
  if (isRecording) record(pages, files);
  const weights = [...pages, ...files].map((weight) => (isRecording ? { ...weight, recorded: weight.bytes } : weight));
  const faults = sizeFaults(weights, tags);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--write'));
