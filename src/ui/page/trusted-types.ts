/** What a page that asks for Trusted Types lets pass: the templates of the tags, and JSON. Both come from this script, never from a feed. */
interface Policy {
  createHTML(html: string): string;
  createScript(json: string): string;
}

/** Shared by the copies of the script in one page: the second may not make a policy of the same name. */
const POLICY = Symbol.for('passerelle.policy');

const page = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }; [POLICY]?: Policy };

/**
 * The page's leave to write a template, and a block of data: even a text node in a script that is not run is refused without it (seen in
 * Chromium 156, Firefox 153 and WebKitGTK 2.50). Undefined where no leave is needed, and where the page's `trusted-types` does not name it.
 */
export const policy = made();

function made(): Policy | undefined {
  try {
    return (page[POLICY] ??= page.trustedTypes?.createPolicy('passerelle', {
      createHTML: (html) => html,
      createScript: (json) => JSON.parse(json) && json,
    }));
  } catch {
    // the page refuses it, or `trustedTypes` is an element of that id
  }
}

/**
 * Puts the HTML of a Lit template (tools/rollup/lit.mjs) into its element; without leave through the browser's sanitizer, which takes nothing from
 * our templates. Throws a TypeError where the page refuses strings and the browser has no sanitizer.
 */
export function setTemplateHTML(
  template: HTMLTemplateElement & { setHTML?(html: string, options: object): void },
  html: string,
): void {
  if (policy || !template.setHTML) template.innerHTML = policy?.createHTML(html) ?? html;
  // the values of a template are marked by comments
  else template.setHTML(html, { sanitizer: { comments: true } });
}
