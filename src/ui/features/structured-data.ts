import { toJson } from '../../common/json.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../../view/filter/query.js';
import { toSchemaOrg } from '../../view/schema-org/schema-org.js';
import { policy } from '../page/trusted-types.js';
import type { RenderedElement } from './rendered-element.js';

/** Describes what an element shows, as a schema.org object; `undefined` if there is nothing to describe. */
type Describer = (network: Network, query: Query) => object | undefined;

/**
 * Loads the describers of elements that show something else than initiatives and partners. A filter bar shows nothing
 * itself.
 */
const DESCRIBERS: Record<string, () => Promise<Describer>> = {
  'coop-filter-bar': async () => () => undefined,
  'coop-lesson-list': async () => (await import('../../view/schema-org/lessons.js')).lessonsToSchemaOrg,
  'coop-key-figures': async () => (await import('../../view/schema-org/figures.js')).figuresToSchemaOrg,
  'coop-programme': async () => (await import('../../view/schema-org/programmes.js')).programmesToSchemaOrg,
  'coop-territory-profile': async () => (await import('../../view/schema-org/territory.js')).territoryToSchemaOrg,
};

/** The data block of each element, replaced when the element shows something else, and removed with it. */
const blocks = new WeakMap<Element, HTMLScriptElement>();

/**
 * Writes what an element shows as JSON-LD into the page's head. The block's type is no script type, so nothing runs.
 */
export async function writeJsonLd({ element, network }: RenderedElement): Promise<void> {
  const describe = await DESCRIBERS[element.localName]?.();
  // the element may show another feed by now, for which this function is called again
  if (!element.isConnected || network !== element.network) return;
  const { effectiveQuery } = element;
  const data = describe ? describe(network, effectiveQuery) : toSchemaOrg(element.localName, network, effectiveQuery);
  const previous = blocks.get(element);
  previous?.remove();
  if (!data) return;
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  // escapes «<», so that a copy of the page as HTML cannot end the block early
  const json = toJson(data).replaceAll('<', '\\u003c');
  block.textContent = policy?.createScript(json) ?? json;
  blocks.set(element, block);
  document.head.append(block);
  if (!previous) element.addController({ hostDisconnected: () => blocks.get(element)?.remove() });
}
