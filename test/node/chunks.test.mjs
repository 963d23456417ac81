// Which modules the files of the build hold (tools/rollup/chunks.mjs), read from dist/chunks.json.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
const chunkNamed = (module) => readFileSync(module, 'utf8').match(/^\/\/ chunk: ([\w-]+)/m)?.[1];
const tagOf = (file) => file.match(/^(coop-[a-z-]+)-\d/)?.[1];

/** Returns the files that a file loads with it, directly or through others. */
function loadedWith(file, loaded = new Set()) {
  for (const imported of files[file].imports) if (!loaded.has(imported)) loadedWith(imported, loaded.add(imported));
  return loaded;
}

test('a module that names its chunk is in the file of that name', () => {
  let count = 0;
  for (const [file, { modules }] of Object.entries(files))
    for (const module of modules.filter((path) => !/\/\w\w\.[\w-]+\.ts$/.test(path))) {
      const name = chunkNamed(module);
      if (!name) continue;
      count++;
      assert(file === `${name}.js` || file.startsWith(`${name}-`), `${module} names ${name}, and is in ${file}`);
    }
  assert(count > 20);
});

test('no tag loads the file of another tag', () => {
  for (const file of Object.keys(files).filter(tagOf))
    for (const loaded of loadedWith(file)) assert(!tagOf(loaded), `${file} loads ${loaded}`);
});

test('the pasted script loads no other file', () => assert.deepEqual(files['passerelle.js'].imports, []));

test('only files that are loaded on demand hold Leaflet’s part of the map', () => {
  const [live] = Object.entries(files).find(([, { modules }]) => modules.includes('src/map/live/live-map.ts'));
  for (const file of Object.keys(files).filter(tagOf)) assert(!loadedWith(file).has(live), file);
});
