import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { initiativeTitle, type PlaceName, type Wording } from '../../view/text/localized.js';

/** Text of the feed, kept apart from its neighbours in reading direction (an RTL override in it ends with it), and in its own language. */
export function worded({ text, lang }: Wording): TemplateResult {
  return html`<bdi lang=${lang ?? nothing} dir="auto">${text}</bdi>`;
}

/** The country of a place, in the feed's words, else in the visitor's. */
function countryName({ country, code }: PlaceName, language: Language): string | undefined {
  return country?.text ?? (code && language.country(code));
}

/** «Montauban (France)». */
export function place(name: PlaceName, language: Language): unknown {
  const country = countryName(name, language);
  if (!country) return worded(name);
  return fill<unknown>(language.words.inPlace, { place: worded(name), area: name.country ? worded(name.country) : country });
}

/** What an initiative is called. */
export const title = (initiative: Initiative, network: Network, lang: string): TemplateResult =>
  worded(initiativeTitle(initiative, network, lang));
