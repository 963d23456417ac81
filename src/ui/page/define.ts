/**
 * Defines a tag, unless the page has one of that name: a second `customElements.define` throws, and would stop every
 * tag of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
