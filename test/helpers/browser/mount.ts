import type { FeedElement } from '../../../src/ui/base/feed-element.js';
import { waitUntil } from './wait-until.js';

/** The text of a node, with runs of white space collapsed into one space. */
export const text = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Resolves when no list entry has been added for 100 ms: a long list renders a few entries in each frame. */
export async function settled(root: ParentNode): Promise<void> {
  const countEntries = () => root.querySelectorAll('li').length;
  for (let previous = -1; previous !== countEntries(); ) {
    previous = countEntries();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Adds a tag that shows the feed `json` to the page. Returns its shadow root once all is rendered. */
export async function mountElement(
  tag: string,
  json: unknown,
  attributes: Record<string, string> = {},
): Promise<ShadowRoot> {
  const element = document.createElement(tag) as FeedElement;
  for (const [name, value] of Object.entries({ lang: 'fr', ...attributes })) element.setAttribute(name, value);
  element.feed = json;
  document.body.append(element);
  await waitUntil(() => element.network && element.renderRoot.querySelector('#content, slot[name=empty]'), tag);
  await element.updateComplete;
  await settled(element.renderRoot);
  return element.renderRoot as ShadowRoot;
}

/** Removes every tag of ours from the page. */
export function unmountAll(): void {
  for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('coop-')) element.remove();
}
