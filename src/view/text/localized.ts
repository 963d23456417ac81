// The feed's own texts in the visitor's language, and the language of those that are not translated.
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Item, Organisation, Territory } from '../../feed/schema/core.js';
import { withAncestors } from '../geography.js';

/**
 * A text of the feed. `lang` is set when it is not in the language asked for, so that a template can mark it for
 * screen readers.
 */
export interface LocalizedText {
  text: string;
  lang?: string;
}

interface Translated<Key extends string> {
  translations?: Record<string, { [key in Key]?: string }>;
}

/** Returns `record[key]` in `lang`, else as it was written, in `originalLang`. */
export function localize<Key extends string>(
  record: Translated<Key> & { [key in Key]?: string },
  key: Key,
  lang: string,
  originalLang: string | undefined,
): LocalizedText {
  const translation = record.translations?.[lang]?.[key];
  if (translation) return { text: translation };
  // many programs write `fr_FR`, which is no language tag
  const tag = originalLang?.replace('_', '-');
  return { text: record[key] ?? '', lang: tag && tag.toLowerCase().split('-')[0] !== lang ? tag : undefined };
}

/** The name of a territory, with what tells it from others of that name. */
export interface PlaceName extends LocalizedText {
  /** The country it lies in, as the feed names it. Absent for a country, and when the feed does not name it. */
  country?: LocalizedText;
  /** ISO 3166-1 alpha-2 code, when the feed has no name for the country. */
  countryCode?: string;
}

export function placeName(territory: Territory, network: Network, lang: string): PlaceName {
  const originalLang = network.head.language;
  const name = localize(territory, 'name', lang, originalLang);
  if (territory.kind === 'country' || territory.kind === 'world_region') return name;
  const country = withAncestors(territory, network).find(({ kind }) => kind === 'country');
  return {
    ...name,
    country: country && localize(country, 'name', lang, originalLang),
    countryCode: country ? undefined : territory.country,
  };
}

/** Returns the name of an organisation, whose record may be in another language than its feed. */
export const organisationName = (organisation: Organisation, network: Network, lang: string): LocalizedText =>
  localize(organisation, 'name', lang, organisation.name_language ?? network.head.language);

/** Returns the title of an initiative; a JSON Feed item may have none, and then its first words stand for it. */
export function initiativeTitle({ id, item, coop }: Initiative, network: Network, lang: string): LocalizedText {
  const originalLang = item.language ?? network.head.language;
  const title = localize({ ...item, translations: coop.translations }, 'title', lang, originalLang);
  return title.text ? title : { ...title, text: truncate(item.summary || body(item), 80) || id };
}

/**
 * The text of an item, from either of the two fields of JSON Feed. Reading the feed has removed the tags of
 * `content_html`.
 */
export const body = ({ content_text, content_html }: Item): string => (content_text ?? content_html ?? '').trim();

/** Cuts a text between words, to at most `maxChars` characters and an ellipsis. */
export function truncate(text: string, maxChars: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= maxChars) return line;
  return `${line.slice(0, line.lastIndexOf(' ', maxChars) + 1 || maxChars).trimEnd()}…`;
}
