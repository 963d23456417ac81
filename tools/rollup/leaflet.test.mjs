import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { patchLeaflet } from './leaflet.mjs';

const source = (name) => readFileSync(`node_modules/leaflet/src/${name}`, 'utf8');

test('patchLeaflet() removes what asks where a visitor is', () => {
  assert.match(source('map/Map.js'), /geolocation/);
  assert.doesNotMatch(patchLeaflet('map/Map.js', source('map/Map.js')), /geolocation|locate:|stopLocate:/);
  for (const code of live()) assert.doesNotMatch(code, /geolocation/);
});

test('no part of Leaflet in use calls a method that patchLeaflet() removes', () => {
  // remove() calls stopLocate() only once locate() has begun to watch
  for (const name of [
    'map/Map.js',
    'map/handler/Map.Drag.js',
    'map/handler/Map.TouchZoom.js',
    'map/handler/Map.DoubleClickZoom.js',
    'layer/Layer.js',
  ])
    assert.doesNotMatch(patchLeaflet(name, source(name)), /\.(locate|_handleGeolocation\w+)\(/, name);
});

test('patchLeaflet() answers feature detection without HTML and without the user agent', () => {
  assert.match(source('core/Browser.js'), /innerHTML/);
  const code = patchLeaflet('core/Browser.js', source('core/Browser.js'));
  assert.doesNotMatch(code, /innerHTML|userAgent|navigator/);
  assert.match(code, /^export default \{/);
});

const live = () => {
  const files = readdirSync('dist').filter((file) => /^(live|tiles)-\d.*\.js$/.test(file));
  assert.equal(files.length, 2);
  return files.map((file) => readFileSync(`dist/${file}`, 'utf8'));
};

test('patchLeaflet() makes loops over keys run over own keys alone', () => {
  assert.match(source('layer/LayerGroup.js'), /for \(i in this\._layers\)/);
  assert.match(
    patchLeaflet('layer/LayerGroup.js', source('layer/LayerGroup.js')),
    /for \(i of Object\.keys\(this\._layers \|\| \{\}\)\)/,
  );
  // the loop that is left copies an event, whose properties are all inherited
  const loops = live().flatMap((code) => code.match(/\bfor\((?:var |let |const )?[\w$]+ in .{0,20}/g) ?? []);
  assert.equal(loops.length, 1, loops.join('\n'));
  assert.match(source('dom/DomEvent.DoubleTap.js'), /for \(i in event\)/);
});

test('the live map writes no HTML', () => {
  for (const code of live()) assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
});

test('patchLeaflet() rejects a Leaflet that is written otherwise', () => {
  assert.throws(
    () => patchLeaflet('map/Map.js', 'var other = 1;'),
    /map\/Map\.js no longer holds .*Geolocation.* update tools\/rollup\/leaflet\.mjs/s,
  );
  assert.throws(() => patchLeaflet('dom/DomUtil.js', 'if (Browser.toaster) toast();'), /reads Browser\.toaster/);
});

test('patchLeaflet() rejects a loop over keys that it cannot rewrite', () => {
  assert.throws(
    () => patchLeaflet('core/Other.js', 'for (const key in all) act(key);'),
    /core\/Other\.js has a loop over keys that is written otherwise/,
  );
});
