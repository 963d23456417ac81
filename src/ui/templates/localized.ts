// Text of the feed as templates: every name and sentence is isolated in a <bdi> of its own direction and language.
import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { initiativeTitle, type LocalizedText, type PlaceName } from '../../view/text/localized.js';

/**
 * Isolates `content` from the reading direction of its neighbours, because an RTL override in it would turn them too,
 * and marks its language. The first letter of `content` decides its direction; `dir="auto"` skips letters in a nested
 * `bdi`.
 */
export function isolateTemplate(content: unknown, lang?: string): TemplateResult {
  return html`<bdi lang=${lang ?? nothing} dir="auto">${content}</bdi>`;
}

/** A text of the feed, isolated and in its own language. */
export const localizedTemplate = ({ text, lang }: LocalizedText): TemplateResult => isolateTemplate(text, lang);

/**
 * A name and a detail in parentheses, «Montauban (France)», isolated as one. On a right-to-left page, parentheses
 * outside of the isolate of a French name would leave it at the next line break. The letters of `name` are in no `bdi`
 * of their own.
 */
export function withDetailTemplate(
  name: unknown,
  lang: string | undefined,
  detail: LocalizedText,
  language: Language,
): TemplateResult {
  // inside a name in a foreign language, a detail in the visitor's language says so
  const detailLang = detail.lang ?? (lang && language.tag);
  const { withDetail } = language.words;
  return isolateTemplate(fill(withDetail, { text: name, detail: isolateTemplate(detail.text, detailLang) }), lang);
}

/** A territory and its country, in the feed's words, else in the visitor's: «Montauban (France)». */
export function placeTemplate(name: PlaceName, language: Language): TemplateResult {
  const country = name.country ?? { text: (name.countryCode && language.country(name.countryCode)) ?? '' };
  return country.text ? withDetailTemplate(name.text, name.lang, country, language) : localizedTemplate(name);
}

/** What an initiative is called. */
export const titleTemplate = (initiative: Initiative, network: Network, lang: string): TemplateResult =>
  localizedTemplate(initiativeTitle(initiative, network, lang));

/** A text of the feed for an attribute or an option, where no <bdi> can end the effect of a bidi control character. */
export const attributeText = (text: string): string => text.replace(/\p{Bidi_C}/gu, '');

/** The id of a title in the page. Ids of the feed may contain spaces, which separate ids in aria-labelledby. */
export const titleId = (id: string): string => `t-${encodeURIComponent(id)}`;
