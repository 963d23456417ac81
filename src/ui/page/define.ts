import { isClaimedByOther } from './page-registry.js';
import { canWriteTemplates } from './trusted-types.js';

const PROBE = 'passerelle-probe';

/** Throws where a script of the page has replaced what no tag can be defined or loaded without. */
export function assertDefinable(): void {
  if (!customElements.get(PROBE))
    customElements.define(
      PROBE,
      class extends HTMLElement {
        // else a browser reads what scripts of the page have added to all objects
        static disabledFeatures = undefined;
      },
    );
  const Probe = customElements.get(PROBE) as CustomElementConstructor;
  new Probe();
  if (typeof Promise.all([]).then !== 'function') throw new TypeError('Promise.all() of this page is broken.');
}

const canDefine = canDefineTags();

function canDefineTags(): boolean {
  try {
    assertDefinable();
    // a tag that cannot render must not be defined: it would hide the content that stands inside it
    return canWriteTemplates;
  } catch {
    return false;
  }
}

/**
 * Defines a tag, unless none can be defined in this page, or it is that of another copy of the script: a second
 * `customElements.define` throws, and would stop every tag of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (canDefine && !isClaimedByOther(tag) && !customElements.get(tag)) customElements.define(tag, element);
}
