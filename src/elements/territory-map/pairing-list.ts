// The map in sentences: what it shows, and what it cannot show. One tab stop; arrows go from one item to the next.
import { html, nothing, type TemplateResult } from 'lit';
import { addToGroup } from '../../common/group-by.js';
import { memoize } from '../../common/memoize.js';
import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { fill, type Language } from '../../text/language.js';
import { placeTemplate, titleTemplate } from '../../ui/templates/localized.js';
import type { Pairings, PairingView, PlaceView } from '../../view/models/pairings.js';
import { precisionNote } from '../../view/models/point-precision.js';
import { placeName } from '../../view/text/localized.js';
import type { MapWords } from './words/fr.js';

/** What the templates of list and panel need of the map. */
export interface ListContext {
  network: Network;
  language: Language;
  words: MapWords;
  headingLevel: number;
  selectedId?: string;
  /** Limit of each list. */
  maxEntries: number;
  showMore(): void;
  hover(ids: readonly string[]): void;
  select(kind: 'pairing' | 'territory', id: string): void;
}

/** Returns the ids of the territories of each pairing, by its id: they are highlighted together. */
export const territoriesByPairing = memoize(
  ({ pairings }: Pairings): ReadonlyMap<string, readonly string[]> =>
    new Map(pairings.map(({ id, territories }) => [id, territories.map((territory) => territory.id)])),
);

export function pairingListTemplate(
  { pairings, places, areas, unplaced }: Pairings,
  context: ListContext,
): TemplateResult {
  const { words, maxEntries } = context;
  const longest = Math.max(pairings.length, places.length, unplaced.length);
  return html`
    ${entries(words.pairings, pairings, pairingEntry, context)}
    ${entries(words.oneSided, places, placeEntry, context)}
    ${maxEntries < longest ? showMoreButton(context) : nothing}
    ${areasByProgramme(areas).map(([programme, members]) => programmeAreas(programme, members, unplaced, context))}
    ${unplaced.length ? unplacedNote(unplaced, context) : nothing}
  `;
}

/** Highlights the entries of these ids, and the pairings of these territories. */
export function highlightEntries(root: ParentNode, ids: readonly string[], pairings: Pairings): void {
  const highlighted = new Set(ids);
  const territories = territoriesByPairing(pairings);
  for (const entry of root.querySelectorAll<HTMLElement>('.pairing-list li[data-id]')) {
    const { id = '' } = entry.dataset;
    const isHighlighted = [id, ...(territories.get(id) ?? [])].some((entryId) => highlighted.has(entryId));
    entry.classList.toggle('highlighted', isHighlighted);
  }
}

/** Renders a titled list of at most `maxEntries`; nothing for an empty one. */
function entries<T>(
  title: string,
  items: readonly T[],
  entry: (item: T, context: ListContext) => TemplateResult,
  context: ListContext,
): unknown {
  if (!items.length) return nothing;
  const shown = items.slice(0, context.maxEntries).map((item) => entry(item, context));
  return html`${heading(title, context)}<ul class="entries" role="list">${shown}</ul>`;
}

/** Names shown of one pairing; the others are counted. */
const MAX_ENDS = 20;

/** Renders «Montauban (France) et Comasagua (Salvador)», and what they do together. */
function pairingEntry({ id, territories, initiatives, period }: PairingView, context: ListContext): TemplateResult {
  const { language } = context;
  const names: unknown[] = territories.slice(0, MAX_ENDS).map((territory) => placeWithPrecision(territory, context));
  if (territories.length > MAX_ENDS)
    names.push(language.count(language.words.otherCount, territories.length - MAX_ENDS));
  const ends = language.list(names);
  const button = entryButton('pairing', id, ends, context);
  return html`<li data-id=${id}>${button}${initiativeLinks(initiatives, period, context)}</li>`;
}

function placeEntry({ id, territory, initiatives }: PlaceView, context: ListContext): TemplateResult {
  const button = entryButton('territory', id, placeWithPrecision(territory, context), context);
  return html`<li data-id=${id}>${button}${initiativeLinks(initiatives, undefined, context)}</li>`;
}

function areasByProgramme(areas: readonly PlaceView[]): [Initiative, PlaceView[]][] {
  const groups = new Map<Initiative, PlaceView[]>();
  for (const area of areas) for (const programme of area.initiatives) addToGroup(groups, programme, area);
  return [...groups];
}

/** Renders where a programme acts; a territory that is not on the map cannot be selected. */
function programmeAreas(
  programme: Initiative,
  areas: readonly PlaceView[],
  unplaced: readonly Territory[],
  context: ListContext,
): TemplateResult {
  const { language, network, words } = context;
  const title = fill<unknown>(language.words.labelled, {
    label: words.areas,
    value: titleTemplate(programme, network, language.tag),
  });
  const withoutPosition = new Set(unplaced);
  const items = areas.map(({ id, territory }) => {
    const name = territoryName(territory, context);
    const content = withoutPosition.has(territory) ? name : entryButton('territory', id, name, context);
    return html`<li data-id=${id}>${content}</li>`;
  });
  return html`${heading(title, context)}<ul class="entries areas" role="list">${items}</ul>`;
}

function unplacedNote(unplaced: readonly Territory[], context: ListContext): TemplateResult {
  const { language, words, maxEntries } = context;
  const count = language.count(words.notPlaced, unplaced.length);
  const names = unplaced.slice(0, maxEntries).map((territory) => territoryName(territory, context));
  const ellipsis = unplaced.length > maxEntries ? '…' : nothing;
  return html`<p class="note credit">${count} ${language.list(names)}${ellipsis}</p>`;
}

const showMoreButton = ({ showMore, words }: ListContext) =>
  html`<p class="message more"><button type="button" @click=${showMore}>${words.showMore}</button></p>`;

const heading = (text: unknown, { headingLevel }: ListContext) =>
  html`<p class="heading" role="heading" aria-level=${headingLevel}>${text}</p>`;

export const territoryName = (territory: Territory, { network, language }: ListContext) =>
  html`<span>${placeTemplate(placeName(territory, network, language.tag), language)}</span>`;

/** Renders a territory and its country, and a note where its point is less precise than the territory itself. */
export function placeWithPrecision(territory: Territory, context: ListContext): unknown {
  const name = territoryName(territory, context);
  const precision = precisionNote(territory);
  return precision ? html`${name} <span class="muted">— ${context.words.approximate[precision]}</span>` : name;
}

export function entryButton(
  kind: 'pairing' | 'territory',
  id: string,
  text: unknown,
  { selectedId, hover, select }: ListContext,
): TemplateResult {
  return html`<button
    type="button"
    data-roving
    aria-pressed=${selectedId === id}
    @pointerenter=${() => hover([id])}
    @pointerleave=${() => hover([])}
    @focus=${() => hover([id])}
    @blur=${() => hover([])}
    @click=${() => select(kind, id)}
  >${text}</button>`;
}

/** Renders the initiatives that complete the sentence: title, linked to the initiative's page, and period. */
export function initiativeLinks(
  initiatives: readonly Initiative[],
  pairingPeriod: PairingView['period'],
  { network, language }: ListContext,
): TemplateResult[] {
  // a screen reader hears one sentence: «Montauban et Comasagua : Des Paniers paysans»
  const colon = html`<span class="hidden">${language.format(language.words.labelled, {})}</span>`;
  return initiatives.map((initiative, index) => {
    const url = safeUrl(initiative.item.url, network.url);
    const title = titleTemplate(initiative, network, language.tag);
    const when = language.period(initiative.coop.period ?? pairingPeriod ?? {});
    const link = url ? html`<a data-roving href=${url} rel="noopener noreferrer">${title}</a>` : title;
    const period = when ? html`, <bdi class="when">${when}</bdi>` : nothing;
    return html`<p>${index ? nothing : colon}${link}${period}</p>`;
  });
}
