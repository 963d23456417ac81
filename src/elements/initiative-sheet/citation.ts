import { html, nothing } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Citation } from '../../feed/schema/details.js';
import { fill, type Language } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { SheetWords } from './words/fr.js';

interface Context {
  network: Network;
  language: Language;
  words: Pick<SheetWords, 'source' | 'seeAlso' | 'license' | 'original'>;
  /** Set where the source's words are not in the visitor's language. */
  lang?: string;
  /** The page of the record itself. */
  url?: string;
  /** Under which the feed is published. */
  license?: string;
}

/** Where all this comes from: as a reference is printed, and the way to the original. */
export function citationTemplate(
  source: Citation | undefined,
  { network, language, words, lang, url, license }: Context,
): unknown {
  const { title, publisher, authors = [], date, note, collection, section, see_also: more = [] } = source ?? {};
  const link = safeUrl(source?.url, network.url);
  const said = (text: string) => localizedTemplate({ text, lang });
  const named = title && html`<cite>${said(title)}</cite>`;
  const parts = [
    authors.length ? language.list(authors.map(said)) : undefined,
    link && named ? html`<a href=${link} rel="noopener noreferrer">${named}</a>` : named,
    collection && said(collection),
    section && said(section),
    publisher && said(publisher),
    date && language.date(date),
  ].filter((part) => part);
  if (!parts.length && !note && !url && !license) return nothing;
  return html`<footer class="source">
    <p class="small-name">${words.source}</p>
    ${parts.length ? html`<p>${parts.map((part, index) => html`${index ? ', ' : nothing}${part}`)}.</p>` : nothing}
    ${note ? html`<p class="muted">${said(note)}</p>` : nothing}
    ${more.length ? html`<p class="small-name">${words.seeAlso}</p><ul>${more.map((one) => html`<li class="muted">${said(one)}</li>`)}</ul>` : nothing}
    ${license ? html`<p class="muted">${fill<unknown>(words.license, { license: localizedTemplate({ text: license }) })}</p>` : nothing}
    ${url ? html`<p><a class="original" href=${url} rel="noopener noreferrer">${words.original}</a></p>` : nothing}
  </footer>`;
}
