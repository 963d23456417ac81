import { safeUrl } from '../../../common/safe-url.js';
import type { FeedElement } from '../../base/feed-element.js';
import { scriptUrl } from '../../page/script-url.js';
import { feedUrlOf } from '../../page/source-of.js';

/** Attributes that mean something only in the page that they are copied from. */
const PAGE_ATTRIBUTES = /^(id|class|style|slot|part|hidden|linked|permalink|on.*|data-.*|aria-.*)$/;
/** The names of attributes in HTML; frameworks leave others in a page, as `@click` or `[src]`. */
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;

/** A tag is the highest in a page as narrow as the narrowest phone. */
const NARROWEST_PX = 320;

/**
 * Returns what another page needs to show the same: the script, the request for the feed beside it, the element with
 * the room that it takes, and its link, on one line with absolute URLs.
 */
export const embedCode = (element: FeedElement<unknown>): string =>
  scriptCode(element) + preloadCode(element) + elementCode(element);

/** The script of this page. A page that pins it by `integrity` hands the pin on. */
function scriptCode({ ownerDocument }: Element): string {
  const src = scriptUrl();
  if (!src) return '';
  const scripts = [...ownerDocument.querySelectorAll<HTMLScriptElement>('script[integrity]')];
  const pinned = scripts.find((script) => script.src === src);
  const { integrity, crossOrigin } = pinned ?? {};
  return `<script${attributesCode({ type: 'module', src, integrity, crossorigin: crossOrigin })}></script>`;
}

/** Lets the browser request the feed before the script runs: our own request then takes that response. */
function preloadCode(element: FeedElement<unknown>): string {
  const href = feedUrlOf(element);
  if (!href) return '';
  const request = { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous', referrerpolicy: 'strict-origin' };
  return `<link${attributesCode(request)}>`;
}

/** Reserves the room of the element, a window at most, so that nothing moves when its content comes. */
function roomCode(element: HTMLElement): string {
  const { style } = element;
  const previous = style.inlineSize;
  const menu = element.shadowRoot?.querySelector<HTMLDetailsElement>('.share');
  const isOpen = !!menu?.open;
  // the menu that copies the code is closed in the other page
  if (menu) menu.open = false;
  style.inlineSize = `${NARROWEST_PX}px`;
  const height = Math.round(element.getBoundingClientRect().height);
  style.inlineSize = previous;
  if (menu) menu.open = isOpen;
  return `display:block;min-height:min(100vh,${height}px)`;
}

function elementCode(element: FeedElement<unknown>): string {
  const { localName } = element;
  const attributes: Record<string, string | null | undefined> = {};
  for (const { name, value } of element.attributes)
    if (PLAIN_NAME.test(name) && !PAGE_ATTRIBUTES.test(name)) attributes[name] = value;
  // a framework may have set `src` as a property alone
  attributes.src = feedUrlOf(element);
  attributes.style = roomCode(element);
  return `<${localName}${attributesCode(attributes)}>${linkCode(element)}</${localName}>`;
}

/** The link that visitors without JavaScript see. */
function linkCode(element: Element): string {
  const link = element.querySelector<HTMLAnchorElement>('a[href]');
  const href = safeUrl(link?.getAttribute('href'), element.baseURI);
  if (!link || !href) return '';
  const text = link.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return `<a${attributesCode({ href })}>${escapeHtml(text)}</a>`;
}

const attributesCode = (attributes: Record<string, string | null | undefined>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value == null ? [] : [` ${name}="${escapeHtml(value)}"`]))
    .join('');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for an attribute between double quotes, or for an element; line breaks too, because the code is one
 * line.
 */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`);
