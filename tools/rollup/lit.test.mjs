import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { patchLit } from './lit.mjs';

const FILES = [
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
  '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/css-tag.js',
];
const published = (name) => readFileSync(`node_modules/${name}`, 'utf8');
const patched = (name) => patchLit(name, published(name), '/src/ui/page/trusted-types.ts');

test('patchLit() keeps Lit from reading the global object of the page: an element named litHtmlVersions cannot stop it', () => {
  for (const name of FILES) {
    assert.match(published(name), /globalThis/, name);
    assert.doesNotMatch(patched(name), /globalThis|\b(window|self)\b|(?<!\.)\blit[A-Z]\w+[.(?]/, name);
  }
});

test('patchLit() writes templates through setTemplateHTML(), and nothing else of Lit writes HTML', () => {
  const code = patched('lit-html/lit-html.js');
  assert.match(code, /^import\{setTemplateHTML\}from"\/src\/ui\/page\/trusted-types\.ts";/);
  assert.equal(code.match(/\bsetTemplateHTML\(/g).length, 1);
  assert.match(readFileSync('src/ui/page/trusted-types.ts', 'utf8'), /export function setTemplateHTML\(/);
  for (const name of FILES)
    assert.doesNotMatch(patched(name), /innerHTML|outerHTML|setHTML|insertAdjacentHTML|document\.write/, name);
});

test('patchLit() leaves all else of Lit as published', () => {
  const changed = FILES.reduce((sum, name) => sum + published(name).length - patched(name).length, 0);
  assert(Math.abs(changed) < 100, `${changed} characters`);
});

test('patchLit() rejects a Lit that writes its templates in another way', () => {
  const other = published('lit-html/lit-html.js').replace('.innerHTML=', '.textContent=');
  assert.throws(
    () => patchLit('lit-html/lit-html.js', other, '/x.ts'),
    /lit-html\.js no longer holds .*innerHTML.* update tools\/rollup\/lit\.mjs/,
  );
});

test('patchLit() rejects a Lit that reaches the global object in another way', () => {
  for (const name of FILES)
    assert.throws(
      () => patchLit(name, published(name).replaceAll('globalThis', 'window'), '/x.ts'),
      /no longer holds .*globalThis/,
      name,
    );
});

test('patchLit() adds and removes listeners without options, which a browser would read from the listener', () => {
  assert.match(published('lit-html/lit-html.js'), /addEventListener\(this\.name,this,\w+\)/);
  const code = patched('lit-html/lit-html.js');
  assert.equal(code.match(/(add|remove)EventListener\(this\.name,this\)/g).length, 2);
  assert.doesNotMatch(code, /EventListener\(this\.name,this,/);
});
