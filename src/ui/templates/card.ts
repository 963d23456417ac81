import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Language } from '../../text/language.js';
import type { Card } from '../../view/models/card.js';
import { localizedTemplate, placeTemplate } from './localized.js';
import { pairingEndsTemplate } from './pairing-ends.js';

/** The ends of the pairing, the one known end, or the places of work without their countries. */
function endsTemplate({ places, isPaired, isOneSided, isProgramme }: Card, language: Language): TemplateResult {
  if (!places.length)
    return html`<p class="ends muted" part="place">${isProgramme ? nothing : language.words.noTerritory}</p>`;
  if (!isPaired && !isOneSided) return pairingEndsTemplate(places.map(localizedTemplate), 'area', language);
  const names = places.map((place) => placeTemplate(place, language));
  return pairingEndsTemplate(names, isPaired ? 'paired' : 'one-sided', language);
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
    ${endsTemplate(card, language)}
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
