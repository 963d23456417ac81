import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trimmed } from './lit.mjs';

test('a host page with an element named litHtmlVersions cannot stop the script: no copy of Lit is counted', () => {
  for (const name of ['lit-html/lit-html.js', '@lit/reactive-element/reactive-element.js', 'lit-element/lit-element.js']) {
    const code = trimmed(name, readFileSync(`node_modules/${name}`, 'utf8'));
    assert.doesNotMatch(code, /Versions|PolyfillSupport|HydrateSupport/);
  }
});

test('a new version of Lit that is written otherwise fails the build, and says what to read', () => {
  assert.throws(() => trimmed('lit-html/lit-html.js', 'const other = 1;'), /lit-html\.js no longer holds .*mend tools\/rollup\/lit\.mjs/s);
});

test('a tag that asks Lit for what was taken out of it is told so here, and not by a visitor', () => {
  const files = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  assert(files.length > 100);
  for (const file of files) {
    const code = readFileSync(`src/${file}`, 'utf8');
    assert.doesNotMatch(
      code,
      /from 'lit\/|\b(shouldUpdate|firstUpdated|hostUpdate|scheduleUpdate)\(|\b(svg|mathml)`|\b(reflect|useDefault|converter|hasChanged|noAccessor): |type: (Boolean|Object|Array)\b|<!--[^`]*\$\{/,
      file,
    );
    assert.doesNotMatch(code, /\s[?.][\w-]+=\$\{/, file);
    assert.doesNotMatch(code, /<(script|style|textarea|title)\b[^<]*\$\{/, file);
  }
});
