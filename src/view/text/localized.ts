import type { Initiative, Network } from '../../feed/model/network.js';
import type { Item, Territory } from '../../feed/schema/core.js';
import { withAncestors } from '../geography.js';

/** Text of the feed; `lang` is set when it is not in the language asked for, so that it can be read aloud and set right. */
export interface LocalizedText {
  text: string;
  lang?: string;
}

interface Translated<K extends string> {
  translations?: Record<string, { [k in K]?: string }>;
}

/** `record[key]` in `lang`, else as it was written. */
export function localize<K extends string>(
  record: Translated<K> & { [k in K]?: string },
  key: K,
  lang: string,
  original: string | undefined,
): LocalizedText {
  const translated = record.translations?.[lang]?.[key];
  if (translated) return { text: translated };
  // `fr_FR` is no language tag, but what many programs write
  const own = original?.replace('_', '-');
  return { text: record[key] ?? '', lang: own && own.toLowerCase().split('-')[0] !== lang ? own : undefined };
}

/** A territory as it is named to visitors. */
export interface PlaceName extends LocalizedText {
  /** The country it lies in, in the feed's own words; absent for a country, and where the feed does not name it. */
  country?: LocalizedText;
  /** ISO 3166-1 alpha-2, when the feed has no name for that country. */
  code?: string;
}

export function placeName(territory: Territory, network: Network, lang: string): PlaceName {
  const original = network.head.language;
  const name = localize(territory, 'name', lang, original);
  if (territory.kind === 'country' || territory.kind === 'world_region') return name;
  const country = withAncestors(territory, network).find(({ kind }) => kind === 'country');
  return {
    ...name,
    country: country && localize(country, 'name', lang, original),
    code: country ? undefined : territory.country,
  };
}

/** What an initiative is called: a JSON Feed item may have no title, and its first words stand for it. */
export function initiativeTitle({ id, item, coop }: Initiative, network: Network, lang: string): LocalizedText {
  const original = item.language ?? network.head.language;
  const title = localize({ ...item, translations: coop.translations }, 'title', lang, original);
  return title.text ? title : { ...title, text: truncate(item.summary || body(item), 80) || id };
}

/** The text of an item, whichever way the feed gives it. */
export const body = ({ content_text, content_html }: Item): string => (content_text ?? content_html ?? '').trim();

/** The beginning of a text, at most `length` characters, cut between words. */
export function truncate(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, flat.lastIndexOf(' ', length) + 1 || length).trimEnd()}…`;
}
