// Images and documents of an initiative. Nothing is fetched from a third-party host before the visitor allows it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';
import { attributeText, localizedTemplate, withDetailTemplate } from '../../ui/templates/localized.js';
import { othersItem, sectionTemplate } from '../../ui/templates/section.js';
import type { DetailsImage } from '../../view/models/details-images.js';
import type { DetailsDocument, InitiativeDetails } from '../../view/models/initiative-details.js';
import type { TemplateContext } from './template-context.js';
import type { InitiativeSheetWords } from './words/fr.js';

/** Size of the box of an image whose feed does not give one, as a ratio. */
const DEFAULT_RATIO = { width: 3, height: 2 };

export function imageTemplate(image: DetailsImage, context: TemplateContext): TemplateResult {
  const { caption, credit, license, host } = image;
  const { words, language } = context;
  const isAllowed = !host || context.allowedHosts.has(host);
  const lines = [
    caption.text && html`<p>${localizedTemplate(caption)}</p>`,
    ...[credit && language.format(words.credit, { credit }), license].map(
      (text) => text && html`<p class="muted">${localizedTemplate({ text })}</p>`,
    ),
  ].filter((line) => line);
  return html`<figure class="image">
    ${isAllowed ? pictureTemplate(image) : consentTemplate(host, context)}
    ${lines.length ? html`<figcaption>${lines}</figcaption>` : nothing}
  </figure>`;
}

function pictureTemplate({ url, srcset, alt, width, height }: DetailsImage): TemplateResult {
  return html`<img
    src=${url}
    srcset=${srcset ?? nothing}
    sizes=${srcset ? '(min-width: 48rem) 40rem, 100vw' : nothing}
    alt=${attributeText(alt.text)}
    lang=${alt.lang ?? nothing}
    width=${width ?? DEFAULT_RATIO.width}
    height=${height ?? DEFAULT_RATIO.height}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  >`;
}

function consentTemplate(host: string, { words, language, allowHost }: TemplateContext): TemplateResult {
  return html`<div class="ask">
    <button type="button" @click=${() => allowHost(host)}>${language.format(words.askImage, { host })}</button>
    <p class="muted">${words.askImageNote}</p>
  </div>`;
}

export function documentsTemplate({ documents }: InitiativeDetails, context: TemplateContext): unknown {
  if (!documents.length) return nothing;
  const { words, language, level, limit } = context;
  const links = limit(documents, (document) => html`<li>${documentLink(document, words, language)}</li>`, othersItem);
  return sectionTemplate(words.documents, level, html`<ul class="links">${links}</ul>`);
}

/** «Bilan (PDF, 1,2 Mo)». */
function documentLink(document: DetailsDocument, words: InitiativeSheetWords, language: Language): TemplateResult {
  const { url, title, type, bytes } = document;
  // the last part of a media type: `application/pdf`, `image/svg+xml`
  const format = type?.replace(/^.*[/.+-]/, '').toUpperCase();
  const detail = [format, bytes && fileSize(bytes, words, language)].filter((text) => text).join(', ');
  return html`<a
    href=${url}
    rel="noopener noreferrer"
    type=${type ?? nothing}
    hreflang=${document.language ?? nothing}
  >${detail ? withDetailTemplate(title.text, title.lang, { text: detail }, language) : localizedTemplate(title)}</a>`;
}

/** «13 ko», «1,2 Mo». */
function fileSize(bytes: number, words: InitiativeSheetWords, language: Language): string {
  return bytes < 1e6
    ? language.format(words.kilobytes, { n: language.number(Math.ceil(bytes / 1e3)) })
    : language.format(words.megabytes, { n: language.number(Math.round(bytes / 1e5) / 10) });
}
