import { isClaimedByOther } from './page-registry.js';
import { canWriteTemplates } from './trusted-types.js';

/**
 * Defines a tag, unless it could not render in this page, or is that of another copy of the script: a second
 * `customElements.define` throws, and would stop every tag of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (canWriteTemplates && !isClaimedByOther(tag) && !customElements.get(tag)) customElements.define(tag, element);
}
