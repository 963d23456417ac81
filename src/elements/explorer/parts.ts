import type { PartName } from './part-names.js';

/** Attributes that are about the explorer itself, not about what its parts show. */
const OWN_ATTRIBUTES =
  /^(id|class|style|slot|hidden|title|parts|linked|share|structured-data|part|on.*|data-.*|aria-.*)$/;

/** With more entries below the map, which the cards repeat, a phone's page would be twice as long. */
const MAP_PAGE_SIZE = '5';

/**
 * Returns the attributes of a part: those of the explorer, and what links the part to the other ones as the group
 * `group`.
 */
export function partAttributes(explorer: Element, name: PartName, group: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of explorer.attributes) if (!OWN_ATTRIBUTES.test(name)) attributes.set(name, value);
  attributes.set('linked', explorer.getAttribute('linked') ?? explorer.getAttribute('permalink') ?? group);
  if (name === 'list' && !attributes.has('open')) attributes.set('open', 'dialog');
  if (name === 'map') attributes.set('page-size', MAP_PAGE_SIZE);
  return attributes;
}

/**
 * Makes `attributes` the only ones of an element. Leaves those that do not change alone, because each change updates
 * the element.
 */
export function replaceAttributes(element: Element, attributes: ReadonlyMap<string, string>): void {
  for (const name of element.getAttributeNames()) if (!attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
