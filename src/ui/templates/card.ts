import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Language } from '../../text/language.js';
import type { Card } from '../../view/models/card.js';
import { localizedTemplate, placeTemplate } from './localized.js';

/** Two ends alike, and what ties them; the end that the feed does not name is drawn as unknown. */
const bridge = (known: boolean) =>
  html`<svg class="bridge" viewBox="0 0 40 16" aria-hidden="true">
    <path class=${known ? '' : 'dashed'} d="M5 11Q20 -3 35 11" />
    <circle cx="4" cy="12" r="2.6" />
    <circle class=${known ? '' : 'unknown'} cx="36" cy="12" r="2.6" />
  </svg>`;

/** Where it takes place: the ends of its pairing, or the one territory that is known. */
function ends({ places, isPaired, isOneSided, isProgramme }: Card, language: Language): TemplateResult {
  const { words } = language;
  const names = places.map((name) => html`<span>${placeTemplate(name, language)}</span>`);
  // a line never ends with the bridge: it goes with what it leads to
  const led = (name: unknown, known: boolean) => html`<span class="end">${bridge(known)}${name}</span>`;
  if (isPaired)
    return html`<p class="ends" part="place">${names.map((name, index) => (index ? html`<span class="hidden"> — </span>${led(name, true)}` : name))}</p>`;
  if (isOneSided)
    return html`<p class="ends" part="place">${names}${led(html`<span class="muted">${words.oneSided}</span>`, false)}</p>`;
  if (!names.length) return html`<p class="ends muted" part="place">${isProgramme ? nothing : words.noTerritory}</p>`;
  return html`<p class="ends" part="place"><span>${language.list(places.map(localizedTemplate))}</span></p>`;
}

/** One initiative in short, with what is known of it and what is not. */
export function cardTemplate(card: Card, language: Language, level: number): TemplateResult {
  const { words } = language;
  const { title, titleBasis, url, summary, isProgramme, period, status, completeness, partnerCount, natures, themes } =
    card;
  const when = period && language.period(period);
  const name = localizedTemplate(title);
  // the id of the feed may have blanks in it
  const id = `t-${encodeURIComponent(card.id)}`;
  const many = language.count(words.partners, partnerCount);
  const kinds = natures.slice(0, 4).map((nature) => words.nature[nature]);
  if (natures.length > 4) kinds.push(language.count(words.otherCount, natures.length - 4));
  return html`<article part="card" aria-labelledby=${id}>
    ${isProgramme ? html`<p class="tag">${words.programme}</p>` : nothing}
    ${ends(card, language)}
    <p class="title" part="title" role="heading" aria-level=${level} id=${id}>
      ${url ? html`<a part="link" href=${url} rel="noopener noreferrer">${name}</a>` : name}
    </p>
    ${summary ? html`<p class="summary" part="summary">${localizedTemplate(summary)}</p>` : nothing}
    ${themes.length ? html`<ul class="themes" aria-label=${words.themes}>${themes.map((theme) => html`<li>${localizedTemplate(theme)}</li>`)}</ul>` : nothing}
    <div class="facts">
      <span>${when || words.noDate}</span>
      ${status ? html`<span>${words[status]}</span>` : nothing}
      ${partnerCount ? html`<span class="wide" part="partner">${kinds.length ? language.format(words.labelled, { label: many, value: language.list(kinds).join('') }) : many}</span>` : nothing}
      ${completeness ? html`<span class="muted">${words[completeness]}</span>` : nothing}
      ${titleBasis ? html`<span class="muted">${fill<unknown>(words.titleBasis, { basis: localizedTemplate({ text: titleBasis }) })}</span>` : nothing}
    </div>
  </article>`;
}
