import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { initiativeTitle, type LocalizedText, type PlaceName } from '../../view/text/localized.js';

/** Text of the feed, kept apart from its neighbours in reading direction (an RTL override in it ends with it), and in its own language. */
export function localizedTemplate({ text, lang }: LocalizedText): TemplateResult {
  return html`<bdi lang=${lang ?? nothing} dir="auto">${text}</bdi>`;
}

/** The country of a place, in the feed's words, else in the visitor's. */
function countryName({ country, countryCode }: PlaceName, language: Language): string | undefined {
  return country?.text ?? (countryCode && language.country(countryCode));
}

/** «Montauban (France)». */
export function placeTemplate(name: PlaceName, language: Language): unknown {
  const country = countryName(name, language);
  if (!country) return localizedTemplate(name);
  return fill<unknown>(language.words.withDetail, {
    text: localizedTemplate(name),
    detail: name.country ? localizedTemplate(name.country) : country,
  });
}

/** What an initiative is called. */
export const titleTemplate = (initiative: Initiative, network: Network, lang: string): TemplateResult =>
  localizedTemplate(initiativeTitle(initiative, network, lang));
