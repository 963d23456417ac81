/**
 * Registers a tag, unless it is taken: a page that pastes the script twice, or two versions of it, keeps the first and hears of it
 * once in the console. A second `customElements.define` would throw and stop every tag of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) console.warn(`[passerelle] <${tag}> is already defined on this page: the first definition stays.`);
  else customElements.define(tag, element);
}
