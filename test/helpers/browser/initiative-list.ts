import { fixture, html } from '@open-wc/testing';
import type { FeedElement } from '../../../src/ui/base/feed-element.js';
import { waitUntil } from './wait-until.js';
import '../../../src/elements/initiative-list/initiative-list.js';

/** The link of the page inside the tag. */
export const LINK = 'Voir les initiatives sur le site du réseau';

export const item = (id: string, more: object = {}) => ({ id, title: `Initiative ${id}`, ...more });
/** A plain JSON Feed, without `_coop`. */
export const feedOf = (...items: object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Réseau',
  language: 'fr',
  items,
});

/** Adds a `<coop-initiative-list>` that loads its feed at once; without `src`, the attribute is absent. */
export async function mountList(src: string | undefined, lang = 'fr'): Promise<FeedElement> {
  const list = document.createElement('coop-initiative-list') as FeedElement;
  list.setAttribute('lang', lang);
  list.setAttribute('loading', 'eager');
  if (src !== undefined) list.setAttribute('src', src);
  list.append(Object.assign(document.createElement('a'), { href: 'https://network.example/', textContent: LINK }));
  (await fixture<HTMLElement>(html`<div></div>`)).append(list);
  await list.updateComplete;
  return list;
}

/** The text that a visitor sees: that of the tag, and the page's own where a slot shows it. */
export function visibleText(element: FeedElement): string {
  const root = element.renderRoot as ShadowRoot;
  const slot = root.querySelector<HTMLSlotElement>('slot:not([name])');
  return `${root.textContent} ${slot ? element.textContent : ''}`.replace(/\s+/g, ' ').trim();
}

export const waitForText = (element: FeedElement, text: string) =>
  waitUntil(() => visibleText(element).includes(text), `«${text}» in «${visibleText(element)}»`);

/** Whether a tag is in a state; true in a browser without `:state()`. */
export function hasState(element: Element, state: string): boolean {
  try {
    return element.matches(`:state(${state})`);
  } catch {
    return true;
  }
}
