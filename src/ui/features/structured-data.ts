import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../../view/filter/query.js';
import { type Thing, toSchemaOrg, writeGraph } from '../../view/schema-org/schema-org.js';
import { policy } from '../page/trusted-types.js';
import type { RenderedElement } from './rendered-element.js';

/** Describes what an element shows, as nodes of a schema.org graph. */
type Describer = (network: Network, query: Query) => Task<Thing[]>;

/**
 * Loads the describers of elements that show something else than initiatives and partners. A filter bar shows nothing
 * itself.
 */
const DESCRIBERS: Record<string, () => Promise<Describer>> = {
  'coop-lesson-list': async () => (await import('../../view/schema-org/lessons.js')).lessonsToSchemaOrg,
  'coop-key-figures': async () => (await import('../../view/schema-org/figures.js')).figuresToSchemaOrg,
  'coop-programme': async () => (await import('../../view/schema-org/programmes.js')).programmesToSchemaOrg,
  'coop-territory-profile': async () => (await import('../../view/schema-org/territory.js')).territoryToSchemaOrg,
};

/** The data block of each element, replaced when the element shows something else, and removed with it. */
const blocks = new WeakMap<Element, HTMLScriptElement>();

/** The last description that was begun for each element: a slow one of an earlier query must not replace it. */
const latest = new WeakMap<Element, object>();

/**
 * Writes what an element shows as JSON-LD into the page's head. The block's type is no script type, so nothing runs.
 */
export async function writeJsonLd({ element, network }: RenderedElement): Promise<void> {
  const { localName, effectiveQuery } = element;
  if (localName === 'coop-filter-bar') return;
  const run = {};
  latest.set(element, run);
  const describe = await DESCRIBERS[localName]?.();
  // escapes «<», so that a copy of the page as HTML cannot end the block early
  const json = (await runInSlices(describeInJson())).replaceAll('<', '\\u003c');
  // the element may show something else by now, for which this function is called again
  if (!element.isConnected || network !== element.network || latest.get(element) !== run) return;
  const previous = blocks.get(element);
  previous?.remove();
  if (!json) return;
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  block.textContent = policy?.createScript(json) ?? json;
  blocks.set(element, block);
  document.head.append(block);
  if (!previous) element.addController({ hostDisconnected: () => blocks.get(element)?.remove() });

  function* describeInJson(): Task<string> {
    const things = describe?.(network, effectiveQuery) ?? toSchemaOrg(localName, network, effectiveQuery);
    return yield* writeGraph(yield* things);
  }
}
