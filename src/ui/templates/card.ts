import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';
import type { Card } from '../../view/models/card.js';
import { localizedTemplate, placeTemplate, titleId } from './localized.js';
import { pairingEndsTemplate } from './pairing-ends.js';
import { cardNotes, type Footnotes } from './source-notes.js';

/** Natures of partners named on a card; the others are counted. */
const MAX_NATURES = 4;

/** Themes named on a card; the others are counted. */
const MAX_THEMES = 20;

/** The ends of the pairing, the one known end, or the places of work without their countries. */
function endsTemplate({ places, isPaired, isOneSided, isProgramme }: Card, language: Language): TemplateResult {
  if (!places.length)
    return html`<p class="ends muted" part="place">${isProgramme ? nothing : language.words.noTerritory}</p>`;
  if (!isPaired && !isOneSided) return pairingEndsTemplate(places.map(localizedTemplate), 'area', language);
  const names = places.map((place) => placeTemplate(place, language));
  return pairingEndsTemplate(names, isPaired ? 'paired' : 'one-sided', language);
}

/** Opens the details of the initiative `id` in the page. `event` is the visitor's click on the title of its card. */
export type OpenDetails = (id: string, event: MouseEvent) => void;

interface CardOptions {
  /** The level of the title as a heading. */
  level: number;
  /** Notes that the list prints below its cards. The card shows their signs only, and says its other notes itself. */
  footnotes?: Footnotes;
  openDetails?: OpenDetails;
}

/** An initiative in short, with what the feed knows of it and what not. */
export function cardTemplate(card: Card, language: Language, options: CardOptions): TemplateResult {
  const { words } = language;
  const { summary, isProgramme, period, status } = card;
  const { signs, facts } = cardNotes(card, language, options.footnotes);
  const id = titleId(card.id);
  return html`<article part="card" aria-labelledby=${id}>
    ${isProgramme ? html`<p class="tag">${words.programme}</p>` : nothing}
    ${endsTemplate(card, language)}
    <p class="title" part="title" role="heading" aria-level=${options.level} id=${id}>
      ${titleTemplate(card, signs, options.openDetails)}
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

/**
 * The title, linked to the network's site. With `openDetails` a click opens the details, and a title without a link is
 * a button.
 */
function titleTemplate({ id, title, url }: Card, signs: string, openDetails: OpenDetails | undefined): TemplateResult {
  // inside the isolate of the title, so that the signs follow its last word in either direction
  const name = html`<bdi lang=${title.lang ?? nothing} dir="auto" data-signs=${signs || nothing}>${title.text}</bdi>`;
  const onClick = openDetails && ((event: MouseEvent) => openDetails(id, event));
  if (url) return html`<a part="link" href=${url} rel="noopener noreferrer" @click=${onClick}>${name}</a>`;
  return openDetails ? html`<button part="link" type="button" @click=${onClick}>${name}</button>` : name;
}

function themesTemplate({ themes }: Card, language: Language): unknown {
  if (!themes.length) return nothing;
  const { words } = language;
  const entries = themes.slice(0, MAX_THEMES).map((theme) => html`<li>${localizedTemplate(theme)}</li>`);
  const rest = themes.length - MAX_THEMES;
  if (rest > 0) entries.push(html`<li>${language.count(words.otherCount, rest)}</li>`);
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
  const text = value ? language.format(words.labelled, { label, value }) : label;
  return html`<span class="wide" part="partner">${text}</span>`;
}
