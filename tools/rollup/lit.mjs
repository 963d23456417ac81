// Lit as published, but for seven places that a host page could break. The build and the dev server
// make the same replacements.
import { resolve } from 'node:path';
import { replaceRequired } from './replace-required.mjs';

const TRUSTED_TYPES = 'src/ui/page/trusted-types.ts';

/**
 * Gives each file a global object of its own instead of the page's. Lit looks there for its copies, polyfills and
 * Trusted Types, and takes an element of the page for them: `<a id="litHtmlVersions">` makes it throw. Without
 * `trustedTypes` it requests no policy `lit-html`, which many pages do not list. `ShadowRoot` is the only global that
 * it needs.
 */
const PRIVATE_GLOBAL = { from: /\bglobalThis\b/g, to: '({ShadowRoot})' };

/**
 * Gives the table of decorated properties to Lit alone, because it too could be an element of the page. We declare
 * `static properties`: it stays empty.
 */
const NO_DECORATORS = { from: /(?<![.\w])litPropertyMetadata\b/g, to: 'new WeakMap()' };

/**
 * Writes templates through our Trusted Types policy, shared by all copies of the script, or through `setHTML` where
 * the page refuses it.
 */
const TEMPLATE_HTML = { from: /\b(\w+)\.innerHTML=(\w+)\b/g, to: 'setTemplateHTML($1,$2)' };

/**
 * Adds a listener without options. Lit passes the listener itself as options, and a browser reads from that what scripts
 * of the page have added to all objects: with `once`, a button works once.
 */
const LISTENER_OPTIONS = { from: /EventListener\(this\.name,this,\w+\)/g, to: 'EventListener(this.name,this)' };

const REPLACEMENTS = {
  'lit-html/lit-html.js': [PRIVATE_GLOBAL, TEMPLATE_HTML, LISTENER_OPTIONS],
  'lit-element/lit-element.js': [PRIVATE_GLOBAL],
  '@lit/reactive-element/reactive-element.js': [PRIVATE_GLOBAL, NO_DECORATORS],
  '@lit/reactive-element/css-tag.js': [PRIVATE_GLOBAL],
};

/** Returns the text of Lit's file `name` with its replacements made; `trustedTypes` is the address of our module. */
export function patchLit(name, code, trustedTypes) {
  const patched = replaceRequired(code, REPLACEMENTS[name], { file: name, list: 'tools/rollup/lit.mjs' });
  return REPLACEMENTS[name].includes(TEMPLATE_HTML)
    ? `import{setTemplateHTML}from${JSON.stringify(trustedTypes)};${patched}`
    : patched;
}

const nameOf = (id) => Object.keys(REPLACEMENTS).find((file) => id.endsWith(`node_modules/${file}`));

/** For Rollup. */
export const lit = () => ({
  name: 'lit',
  transform(code, id) {
    const name = nameOf(id);
    return name ? { code: patchLit(name, code, resolve(TRUSTED_TYPES)), map: null } : null;
  },
});

/** For @web/test-runner's server: unit tests run on the Lit that visitors get. */
export const litInDevServer = () => ({
  name: 'lit',
  transform({ path, body }) {
    const name = nameOf(path);
    return name ? { body: patchLit(name, body, `/${TRUSTED_TYPES}`) } : undefined;
  },
});
