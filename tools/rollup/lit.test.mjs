import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trimmed } from './lit.mjs';

test('a host page with an element named litHtmlVersions cannot stop the script: no copy of Lit is counted', () => {
  for (const name of [
    'lit-html/lit-html.js',
    '@lit/reactive-element/reactive-element.js',
    'lit-element/lit-element.js',
  ]) {
    const code = trimmed(name, readFileSync(`node_modules/${name}`, 'utf8'));
    assert.doesNotMatch(code, /Versions|PolyfillSupport|HydrateSupport/);
  }
});

test('Lit asks a page with Trusted Types for nothing in its own name: one file of ours writes its templates', () => {
  const code = trimmed('lit-html/lit-html.js', readFileSync('node_modules/lit-html/lit-html.js', 'utf8'));
  assert.match(code, /import\{write\}from"passerelle:policy"/);
  assert.equal(code.match(/\bwrite\(/g).length, 1);
  assert.doesNotMatch(code, /trustedTypes|createPolicy|innerHTML/);
  const base = trimmed(
    '@lit/reactive-element/reactive-element.js',
    readFileSync('node_modules/@lit/reactive-element/reactive-element.js', 'utf8'),
  );
  assert.doesNotMatch(base, /trustedTypes/);
});

test('a Lit that writes its templates in another way fails the build', () => {
  const code = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');
  const other = code.replace('s.innerHTML=t,s', 's.setHTMLUnsafe(t),s');
  assert.notEqual(other, code);
  assert.throws(
    () => trimmed('lit-html/lit-html.js', other),
    /no longer holds .*innerHTML.*mend tools\/rollup\/lit\.mjs/s,
  );
});

test('a new version of Lit that is written otherwise fails the build, and says what to read', () => {
  assert.throws(
    () => trimmed('lit-html/lit-html.js', 'const other = 1;'),
    /lit-html\.js no longer holds .*mend tools\/rollup\/lit\.mjs/s,
  );
});

test('a tag that asks Lit for what was taken out of it is told so here, and not by a visitor', () => {
  const files = readdirSync('src', { recursive: true }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  assert(files.length > 100);
  for (const file of files) {
    const code = readFileSync(`src/${file}`, 'utf8');
    assert.doesNotMatch(
      code,
      /from 'lit\/|\b(shouldUpdate|firstUpdated|hostUpdate|scheduleUpdate)\(|requestUpdate\([^()]*,[^()]*,|\b(svg|mathml)`|\b(reflect|useDefault|converter|hasChanged|noAccessor): |type: (Boolean|Object|Array)\b|<!--[^`]*\$\{/,
      file,
    );
    assert.doesNotMatch(code, /\s[?.][\w-]+=\$\{/, file);
    assert.doesNotMatch(code, /<(script|style|textarea|title)\b[^<]*\$\{/, file);
    assert.doesNotMatch(code, /\bnoChange\b/, file);
  }
});
