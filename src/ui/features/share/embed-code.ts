import { safeUrl } from '../../../common/safe-url.js';
import type { FeedElement } from '../../base/feed-element.js';
import { scriptUrl } from '../../page/script-url.js';
import { feedUrlOf } from '../../page/source-of.js';

/** Attributes that mean something only in the page that they are copied from. */
const PAGE_ATTRIBUTES = /^(id|class|style|slot|part|hidden|linked|permalink|on.*|data-.*|aria-.*)$/;
/** The names of attributes in HTML; frameworks leave others in a page, as `@click` or `[src]`. */
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Returns what another page needs to show the same: the script, the element and its link, on one line with absolute
 * URLs.
 */
export const embedCode = (element: FeedElement<unknown>): string => scriptCode(element) + elementCode(element);

/** The script of this page. A page that pins it by `integrity` hands the pin on. */
function scriptCode({ ownerDocument }: Element): string {
  const src = scriptUrl();
  if (!src) return '';
  const scripts = [...ownerDocument.querySelectorAll<HTMLScriptElement>('script[integrity]')];
  const pinned = scripts.find((script) => script.src === src);
  const { integrity, crossOrigin } = pinned ?? {};
  return `<script${attributesCode({ type: 'module', src, integrity, crossorigin: crossOrigin })}></script>`;
}

function elementCode(element: FeedElement<unknown>): string {
  const { localName } = element;
  const attributes: Record<string, string | null | undefined> = {};
  for (const { name, value } of element.attributes)
    if (PLAIN_NAME.test(name) && !PAGE_ATTRIBUTES.test(name)) attributes[name] = value;
  // a framework may have set `src` as a property alone
  attributes.src = feedUrlOf(element);
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
