import { safeUrl } from '../../common/safe-url.js';
import type { Image } from '../../feed/schema/details.js';
import { type LocalizedText, localize } from '../text/localized.js';

/** An image with safe URLs only. */
export interface DetailsImage extends Omit<Image, 'url' | 'srcset' | 'alt' | 'caption'> {
  url: string;
  alt: LocalizedText;
  caption: LocalizedText;
  srcset?: string;
  /**
   * The host of the image, when it is not the host of the feed: nothing is fetched from it before the visitor agrees.
   */
  host?: string;
}

/** Returns the image with its safe URLs, or `undefined` when its own URL is not safe. */
export function toDetailsImage(
  image: Image,
  feedUrl: string,
  lang: string,
  originalLang: string | undefined,
): DetailsImage | undefined {
  const url = safeUrl(image.url, feedUrl);
  if (!url) return undefined;
  const { host, origin } = new URL(url);
  return {
    ...image,
    alt: localize(image, 'alt', lang, originalLang),
    caption: localize(image, 'caption', lang, originalLang),
    url,
    srcset: safeSrcset(image.srcset, feedUrl, origin) || undefined,
    host: origin === new URL(feedUrl).origin ? undefined : host,
  };
}

/**
 * Returns the candidates of a `srcset` on `origin` alone: the visitor's consent names one host, and the browser may
 * pick any candidate.
 */
function safeSrcset(srcset = '', feedUrl: string, origin: string): string {
  return srcset
    .split(',')
    .flatMap((candidate) => {
      const [, source, size] = candidate.trim().match(/^(\S+)\s+(\d+w|[\d.]+x)$/) ?? [];
      const url = safeUrl(source, feedUrl);
      return url && new URL(url).origin === origin ? [`${url.replaceAll(',', '%2C')} ${size}`] : [];
    })
    .join(', ');
}
