import { html, nothing, type TemplateResult } from 'lit';
import { addToGroup } from '../../common/group-by.js';
import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { fill, type Language } from '../../text/language.js';
import { placeTemplate, titleTemplate } from '../../ui/templates/localized.js';
import type { Pairings, PairingView, PlaceView } from '../../view/models/pairings.js';
import { precisionNote } from '../../view/models/point-precision.js';
import { placeName } from '../../view/text/localized.js';
import type { MapWords } from './words/fr.js';

/** What the list needs to know of the map, and tells it. */
export interface ListContext {
  network: Network;
  language: Language;
  words: MapWords;
  level: number;
  /** Id of the one that was chosen. */
  chosen?: string;
  /** How many entries of each list are drawn. */
  drawn: number;
  more: () => void;
  over: (ids: readonly string[]) => void;
  choose: (kind: 'pairing' | 'territory', id: string) => void;
}

/** The map in sentences: all that it shows, and what it cannot show. One tab stop; arrows go from one to the next. */
export function pairingListTemplate(
  { pairings, places, areas, unplaced }: Pairings,
  twin: ListContext,
): TemplateResult {
  const { words, language, drawn } = twin;
  const programmes = new Map<Initiative, PlaceView[]>();
  for (const area of areas) for (const initiative of area.initiatives) addToGroup(programmes, initiative, area);
  return html`
    ${pairings.length ? html`${heading(words.paired, twin)}<ul class="entries" role="list">${pairings.slice(0, drawn).map((one) => pairingEntry(one, twin))}</ul>` : nothing}
    ${places.length ? html`${heading(words.oneSided, twin)}<ul class="entries" role="list">${places.slice(0, drawn).map((one) => placeEntry(one, twin))}</ul>` : nothing}
    ${Math.max(pairings.length, places.length, unplaced.length) > drawn ? html`<p class="message more"><button type="button" @click=${twin.more}>${words.more}</button></p>` : nothing}
    ${[...programmes].map(
      ([
        initiative,
        its,
      ]) => html`${heading(fill<unknown>(language.words.labelled, { label: words.areas, value: titleTemplate(initiative, twin.network, language.tag) }), twin)}
        <ul class="entries areas" role="list">${its.map(({ id, territory }) => html`<li data-id=${id}>${unplaced.includes(territory) ? name(territory, twin) : entryButton('territory', id, name(territory, twin), twin)}</li>`)}</ul>`,
    )}
    ${unplaced.length ? html`<p class="note credit">${language.count(words.notPlaced, unplaced.length)} ${language.list(unplaced.slice(0, drawn).map((one) => name(one, twin)))}${unplaced.length > drawn ? '…' : nothing}</p>` : nothing}
  `;
}

const heading = (text: unknown, { level }: ListContext) =>
  html`<p class="heading" role="heading" aria-level=${level}>${text}</p>`;
export const name = (territory: Territory, { network, language }: ListContext) =>
  html`<span>${placeTemplate(placeName(territory, network, language.tag), language)}</span>`;

/** A territory, its country, and how precise its point is when that is less than it seems. */
export function placed(territory: Territory, twin: ListContext): unknown {
  const precision = precisionNote(territory);
  return precision
    ? html`${name(territory, twin)} <span class="muted">— ${twin.words.approximate[precision]}</span>`
    : name(territory, twin);
}

export function entryButton(
  kind: 'pairing' | 'territory',
  id: string,
  text: unknown,
  { chosen, over, choose }: ListContext,
): TemplateResult {
  return html`<button
    type="button"
    data-stop
    aria-pressed=${chosen === id}
    @pointerenter=${() => over([id])}
    @pointerleave=${() => over([])}
    @focus=${() => over([id])}
    @blur=${() => over([])}
    @click=${() => choose(kind, id)}
  >${text}</button>`;
}

/** What follows a territory's name in the sentence: its initiatives, a title each, linked to its sheet, and when. */
export function initiativeLinks(
  initiatives: readonly Initiative[],
  period: PairingView['period'],
  { network, language }: ListContext,
): TemplateResult[] {
  const colon = language.format(language.words.labelled, {});
  return initiatives.map((initiative, index) => {
    const url = safeUrl(initiative.item.url, network.url);
    const text = titleTemplate(initiative, network, language.tag);
    const when = language.period(initiative.coop.period ?? period ?? {});
    return html`<p>${index ? nothing : html`<span class="hidden">${colon}</span>`}${url ? html`<a data-stop href=${url} rel="noopener noreferrer">${text}</a>` : text}${when ? html`, <bdi class="when">${when}</bdi>` : nothing}</p>`;
  });
}

/** «Montauban (France) et Comasagua (Salvador)», and what they do together. */
function pairingEntry({ id, territories, initiatives, period }: PairingView, twin: ListContext): TemplateResult {
  const ends = twin.language.list(territories.map((territory) => placed(territory, twin)));
  return html`<li data-id=${id}>${entryButton('pairing', id, ends, twin)}${initiativeLinks(initiatives, period, twin)}</li>`;
}

function placeEntry({ id, territory, initiatives }: PlaceView, twin: ListContext): TemplateResult {
  return html`<li data-id=${id}>${entryButton('territory', id, placed(territory, twin), twin)}${initiativeLinks(initiatives, undefined, twin)}</li>`;
}
