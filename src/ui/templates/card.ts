import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';
import type { Card } from '../../view/models/card.js';
import { localizedTemplate, placeTemplate } from './localized.js';
import { pairingEndsTemplate } from './pairing-ends.js';
import { cardNotes, type Footnotes } from './source-notes.js';

/** Natures of partners named on a card; the others are counted. */
const MAX_NATURES = 4;

/** The ends of the pairing, the one known end, or the places of work without their countries. */
function endsTemplate({ places, isPaired, isOneSided, isProgramme }: Card, language: Language): TemplateResult {
  if (!places.length)
    return html`<p class="ends muted" part="place">${isProgramme ? nothing : language.words.noTerritory}</p>`;
  if (!isPaired && !isOneSided) return pairingEndsTemplate(places.map(localizedTemplate), 'area', language);
  const names = places.map((place) => placeTemplate(place, language));
  return pairingEndsTemplate(names, isPaired ? 'paired' : 'one-sided', language);
}

/**
 * An initiative in short, with what the feed knows of it and what not. The card marks the notes that are in `footnotes` by their signs only; without
 * footnotes it says them itself.
 */
export function cardTemplate(card: Card, language: Language, level: number, footnotes?: Footnotes): TemplateResult {
  const { words } = language;
  const { title, url, summary, isProgramme, period, status } = card;
  const { signs, facts } = cardNotes(card, language, footnotes);
  // inside the isolate of the title, so that the signs follow its last word in either direction
  const name = html`<bdi lang=${title.lang ?? nothing} dir="auto" data-signs=${signs || nothing}>${title.text}</bdi>`;
  // ids of the feed may contain spaces, which separate ids in aria-labelledby
  const id = `t-${encodeURIComponent(card.id)}`;
  return html`<article part="card" aria-labelledby=${id}>
    ${isProgramme ? html`<p class="tag">${words.programme}</p>` : nothing}
    ${endsTemplate(card, language)}
    <p class="title" part="title" role="heading" aria-level=${level} id=${id}>
      ${url ? html`<a part="link" href=${url} rel="noopener noreferrer">${name}</a>` : name}
    </p>
    ${summary ? html`<p class="summary" part="summary">${localizedTemplate(summary)}</p>` : nothing}
    ${themesTemplate(card, language)}
    <div class="facts">
      <span>${(period && language.period(period)) || words.noDate}</span>
      ${status ? html`<span>${words[status]}</span>` : nothing}
      ${partnersTemplate(card, language)}
      ${facts}
    </div>
  </article>`;
}

function themesTemplate({ themes }: Card, { words }: Language): unknown {
  if (!themes.length) return nothing;
  const entries = themes.map((theme) => html`<li>${localizedTemplate(theme)}</li>`);
  return html`<ul class="themes" aria-label=${words.themes}>${entries}</ul>`;
}

/** «15 partenaires : association, coopérative…». */
function partnersTemplate({ partnerCount, natures }: Card, language: Language): unknown {
  if (!partnerCount) return nothing;
  const { words } = language;
  const label = language.count(words.partners, partnerCount);
  const names = natures.slice(0, MAX_NATURES).map((nature) => words.nature[nature]);
  if (natures.length > MAX_NATURES) names.push(language.count(words.otherCount, natures.length - MAX_NATURES));
  const value = language.list(names).join('');
  return html`<span class="wide" part="partner">${value ? language.format(words.labelled, { label, value }) : label}</span>`;
}
