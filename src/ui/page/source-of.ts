import { safeUrl } from '../../common/safe-url.js';
import { FeedSource } from '../../feed/load/feed-source.js';

/** The `src` of a tag: its property, or its attribute as long as the code of the tag has not arrived. */
export function srcOf(element: Element): string {
  const { src = element.getAttribute('src') } = element as { src?: string | null };
  return `${src ?? ''}`.trim();
}

/** The absolute URL of a tag's feed; `undefined` where `src` is absent or no http(s) address. */
export const feedUrlOf = (element: Element): string | undefined => safeUrl(srcOf(element), element.baseURI);

/** The page's shared FeedSource for a tag, by its `src` and `offline`. */
export function sourceOf(element: Element): FeedSource | undefined {
  const url = feedUrlOf(element);
  return url ? FeedSource.of(url, element.hasAttribute('offline')) : undefined;
}
