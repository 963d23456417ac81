import { waitUntil } from '@open-wc/testing';
import type { FeedElement } from '../../../src/ui/base/feed-element.js';

/** What is read in a node, blanks made one. */
export const text = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Once no more entries have come for a tenth of a second: a long list is drawn a few in each frame. */
export async function whole(root: ParentNode): Promise<void> {
  const entries = () => root.querySelectorAll('li').length;
  for (let before = -1; before !== entries(); ) {
    before = entries();
    await new Promise((ok) => setTimeout(ok, 100));
  }
}

/** A tag of its own page showing `json`, once it is drawn. */
export async function shown(tag: string, json: unknown, attributes: Record<string, string> = {}): Promise<ShadowRoot> {
  const element = document.createElement(tag) as FeedElement;
  for (const [name, value] of Object.entries({ lang: 'fr', ...attributes })) element.setAttribute(name, value);
  element.feed = json;
  document.body.append(element);
  await waitUntil(() => element.network && element.renderRoot.querySelector('#content, slot[name=empty]'), tag, {
    timeout: 8000,
  });
  await element.updateComplete;
  await whole(element.renderRoot);
  return element.renderRoot as ShadowRoot;
}

/** Takes away what `shown` has put there. */
export function clear(): void {
  for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('coop-')) element.remove();
}
