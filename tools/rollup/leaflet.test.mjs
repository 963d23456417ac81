import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trimmed } from './leaflet.mjs';

const source = (name) => readFileSync(`node_modules/leaflet/src/${name}`, 'utf8');

test('the live map cannot ask where a visitor is: nothing of it is left in Leaflet', () => {
  assert.match(source('map/Map.js'), /geolocation/);
  assert.doesNotMatch(trimmed('map/Map.js', source('map/Map.js')), /geolocation|locate:|flyTo:/);
});

test('what Leaflet keeps calls nothing that was cut', () => {
  const cut = [
    '_getBoundsCenterZoom',
    'fitBounds',
    'fitWorld',
    'flyTo',
    'flyToBounds',
    'panInside',
    'locate',
    'getBoundsZoom',
  ];
  for (const name of [
    'map/Map.js',
    'map/handler/Map.Drag.js',
    'map/handler/Map.TouchZoom.js',
    'map/handler/Map.DoubleClickZoom.js',
    'layer/Layer.js',
  ])
    for (const method of cut)
      assert.doesNotMatch(trimmed(name, source(name)), new RegExp(`\\.${method}\\(`), `${name} calls ${method}`);
});

const live = () => {
  const files = readdirSync('dist').filter((file) => /^(live|tiles)-.*\.js$/.test(file));
  assert.equal(files.length, 2);
  return files.map((file) => readFileSync(`dist/${file}`, 'utf8'));
};

test('a page that adds to every object adds nothing to the live map: no loop of Leaflet runs over what is inherited', () => {
  assert.match(source('layer/LayerGroup.js'), /for \(i in this\._layers\)/);
  assert.match(
    trimmed('layer/LayerGroup.js', source('layer/LayerGroup.js')),
    /for \(i of Object\.keys\(this\._layers \|\| \{\}\)\)/,
  );
  // the one that is left copies an event, all of which is inherited
  const loops = live().flatMap((code) => code.match(/\bfor\((?:var |let |const )?[\w$]+ in .{0,20}/g) ?? []);
  assert.equal(loops.length, 1, loops.join('\n'));
  assert.match(source('dom/DomEvent.DoubleTap.js'), /for \(i in event\)/);
});

test('the live map writes no HTML', () => {
  for (const code of live()) assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
});

test('a new version of Leaflet that is written otherwise fails the build, and says what to read', () => {
  assert.throws(
    () => trimmed('map/Map.js', 'var other = 1;'),
    /map\/Map\.js no longer holds .*mend tools\/rollup\/leaflet\.mjs/s,
  );
  assert.throws(() => trimmed('dom/DomUtil.js', 'if (Browser.toaster) toast();'), /asks for Browser\.toaster/);
});

test('a loop of Leaflet over keys that is written otherwise fails the build', () => {
  assert.throws(
    () => trimmed('core/Other.js', 'for (const key in all) act(key);'),
    /core\/Other\.js has a loop over keys that is written otherwise/,
  );
});
