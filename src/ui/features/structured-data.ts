import { toJson } from '../../common/json.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../../view/filter/query.js';
import { toSchemaOrg } from '../../view/schema-org/schema-org.js';
import { policy } from '../base/trusted-types.js';
import type { RenderedElement } from './rendered-element.js';

type Describe = (network: Network, selection: Query) => object | undefined;

/** What tags tell that show something else than initiatives and partners: brought by those alone. A bar of choices shows nothing itself. */
const TOLD: Record<string, () => Promise<Describe>> = {
  'coop-filter-bar': async () => () => undefined,
  'coop-lesson-list': async () => (await import('../../view/schema-org/lessons.js')).lessonsToSchemaOrg,
  'coop-key-figures': async () => (await import('../../view/schema-org/figures.js')).figuresToSchemaOrg,
  'coop-programme': async () => (await import('../../view/schema-org/programmes.js')).programmesToSchemaOrg,
  'coop-territory-profile': async () => (await import('../../view/schema-org/territory.js')).territoryToSchemaOrg,
};

/** The block of each tag: one, written anew when the tag shows something else, and gone with it. */
const blocks = new WeakMap<Element, HTMLScriptElement>();

/** Tells machines what a tag shows, in a data block of the page's head. Nothing is run: the type is no script type. */
export async function writeJsonLd({ element, network }: RenderedElement): Promise<void> {
  const describing = await TOLD[element.localName]?.();
  // the tag may show something else by now, and has been told of it
  if (!element.isConnected || network !== element.network) return;
  const { effectiveQuery } = element;
  const data = describing
    ? describing(network, effectiveQuery)
    : toSchemaOrg(element.localName, network, effectiveQuery);
  const before = blocks.get(element);
  before?.remove();
  if (!data) return;
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  // «<» never stands in it, so that a copy of the page as HTML cannot end the block early
  const text = toJson(data).replaceAll('<', '\\u003c');
  block.textContent = policy?.createScript(text) ?? text;
  blocks.set(element, block);
  document.head.append(block);
  if (!before) element.addController({ hostDisconnected: () => blocks.get(element)?.remove() });
}
