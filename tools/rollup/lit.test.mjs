import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withoutHooks } from './lit.mjs';

test('a host page with an element named litHtmlVersions cannot stop the script: no copy of Lit is counted', () => {
  for (const name of ['lit-html/lit-html.js', '@lit/reactive-element/reactive-element.js', 'lit-element/lit-element.js']) {
    const code = withoutHooks(name, readFileSync(`node_modules/${name}`, 'utf8'));
    assert.doesNotMatch(code, /Versions|PolyfillSupport|HydrateSupport/);
  }
});

test('a new version of Lit that is written otherwise fails the build, and says what to read', () => {
  assert.throws(
    () => withoutHooks('lit-html/lit-html.js', 'const other = 1;'),
    /lit-html\.js no longer holds .*mend tools\/rollup\/lit\.mjs/s,
  );
});
