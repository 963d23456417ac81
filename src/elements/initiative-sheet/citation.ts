import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Citation } from '../../feed/schema/details.js';
import { fill, type Language } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { InitiativeSheetWords } from './words/fr.js';

interface Context {
  network: Network;
  language: Language;
  words: Pick<InitiativeSheetWords, 'source' | 'seeAlso' | 'license' | 'original'>;
  /** Language of the citation, set only when it is not the visitor's. */
  lang?: string;
  /** Page of the initiative on the network's site. */
  url?: string;
  /** License of the feed. */
  license?: string;
}

/** The source of the record as a bibliographic reference, the license, and a link to the original page. */
export function citationTemplate(citation: Citation | undefined, context: Context): unknown {
  const { words, lang, url, license } = context;
  const { note, see_also: seeAlso = [] } = citation ?? {};
  const reference = citation ? referenceParts(citation, context) : [];
  if (!reference.length && !note && !url && !license) return nothing;
  return html`<footer class="source">
    <p class="small-name">${words.source}</p>
    ${
      reference.length
        ? html`<p>${reference.map((part, index) => html`${index ? ', ' : nothing}${part}`)}.</p>`
        : nothing
    }
    ${note ? html`<p class="muted">${localizedTemplate({ text: note, lang })}</p>` : nothing}
    ${
      seeAlso.length
        ? html`<p class="small-name">${words.seeAlso}</p><ul>${seeAlso.map(
            (text) => html`<li class="muted">${localizedTemplate({ text, lang })}</li>`,
          )}</ul>`
        : nothing
    }
    ${license ? licenseTemplate(license, words.license) : nothing}
    ${url ? html`<p><a class="original" href=${url} rel="noopener noreferrer">${words.original}</a></p>` : nothing}
  </footer>`;
}

/** Authors, title, collection, section, publisher and date: those that are known, in that order. */
function referenceParts(citation: Citation, { network, language, lang }: Context): unknown[] {
  const { title, publisher, authors = [], date, collection, section } = citation;
  const url = safeUrl(citation.url, network.url);
  const localized = (text: string | undefined) => text && localizedTemplate({ text, lang });
  const work = title && html`<cite>${localized(title)}</cite>`;
  return [
    authors.length > 0 && language.list(authors.map(localized)),
    work && url ? html`<a href=${url} rel="noopener noreferrer">${work}</a>` : work,
    localized(collection),
    localized(section),
    localized(publisher),
    date && language.date(date),
  ].filter((part) => part);
}

function licenseTemplate(text: string, sentence: string): TemplateResult {
  return html`<p class="muted">${fill<unknown>(sentence, { license: localizedTemplate({ text }) })}</p>`;
}
