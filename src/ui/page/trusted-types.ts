import { dictionary } from '../../common/dictionary.js';

/**
 * What a page that enforces Trusted Types lets through: our templates and our JSON. Neither contains markup from a
 * feed.
 */
interface Policy {
  createHTML(html: string): string;
  createScript(json: string): string;
}

/** The policy is shared by all copies of the script: a page refuses a second one of the same name. */
const POLICY = Symbol.for('passerelle.policy');

const page = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }; [POLICY]?: Policy };

/**
 * The Trusted Types policy for templates and JSON-LD. JSON-LD needs it too, because a page may refuse even a text node
 * in a `<script>` that never runs (seen in Chromium 156, Firefox 153 and WebKitGTK 2.50). Undefined in a browser
 * without Trusted Types, and where the page's `trusted-types` directive does not name `passerelle`.
 */
export const policy = createPolicy();

function createPolicy(): Policy | undefined {
  try {
    return (page[POLICY] ??= page.trustedTypes?.createPolicy(
      'passerelle',
      dictionary({ createHTML: (html: string) => html, createScript: (json: string) => JSON.parse(json) && json }),
    ));
  } catch {
    // the page refuses the policy, or `trustedTypes` is an element with that id
  }
}

/**
 * Writes the HTML of a Lit template (tools/rollup/lit.mjs) into its element. Without a policy, the browser's sanitizer
 * writes it, and removes nothing from our templates. Throws a TypeError where the page refuses strings and the browser
 * has no sanitizer.
 */
export function setTemplateHTML(
  template: HTMLTemplateElement & { setHTML?(html: string, options: object): void },
  html: string,
): void {
  if (policy || !template.setHTML) template.innerHTML = policy?.createHTML(html) ?? html;
  // Lit marks the values of a template by comments
  else template.setHTML(html, { sanitizer: { comments: true } });
}

/** False where the page enforces Trusted Types and refuses our policy: no tag can render there. */
export const canWriteTemplates = tryTemplate();

function tryTemplate(): boolean {
  try {
    setTemplateHTML(document.createElement('template'), '<p>');
    return true;
  } catch {
    return false;
  }
}
