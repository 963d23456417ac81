// The panel over the live map describes the selection: its initiatives, linked to their pages, periods and partners.
import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { fill } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { MapSelection } from '../../view/models/map-selection.js';
import type { Pairings, PairingView } from '../../view/models/pairings.js';
import { organisationName } from '../../view/text/localized.js';
import type { LiveWords } from './live-words/fr.js';
import { entryButton, initiativeLinks, type ListContext, placeWithPrecision, territoryName } from './pairing-list.js';

/** Rows of a list; the list beside the map holds the others. */
const MAX_ROWS = 15;
/** Pairings of a territory that are described with their initiatives; more of them become a list. */
const MAX_DESCRIBED_PAIRINGS = 3;
/** Partners of an initiative that are named. */
const MAX_PARTNERS = 6;

/** Icon, 16 × 16. */
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** What the panel needs beside the selection. */
interface PanelContext extends ListContext {
  liveWords: LiveWords;
}

interface PanelActions {
  close(): void;
  zoomIn(): void;
}

/** Renders the panel; nothing where the selection is not, or no longer, on the map. */
export function panelTemplate(
  selection: MapSelection,
  pairings: Pairings,
  listContext: ListContext,
  liveWords: LiveWords,
  { close, zoomIn }: PanelActions,
): TemplateResult | typeof nothing {
  const context = { ...listContext, liveWords };
  const content = panelContent(selection, pairings, context);
  if (!content) return nothing;
  return html`<div class="panel" role="dialog" aria-labelledby="panel-title" tabindex="-1">
    <button type="button" class="close" title=${liveWords.close} aria-label=${liveWords.close} @click=${close}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${CROSS} /></svg>
    </button>
    <p class="heading" id="panel-title" role="heading" aria-level=${context.headingLevel}>${content.title}</p>
    ${
      selection.kind === 'territories'
        ? html`<p><button type="button" class="zoom" @click=${zoomIn}>${liveWords.zoomIn}</button></p>`
        : nothing
    }
    ${content.body}
  </div>`;
}

type Content = { title: unknown; body: unknown } | undefined;

function panelContent({ kind, ids }: MapSelection, pairings: Pairings, context: PanelContext): Content {
  switch (kind) {
    case 'pairing':
      return pairingContent(ids, pairings, context);
    case 'territory':
      return territoryContent(ids[0] ?? '', pairings, context);
    case 'pairings':
      return pairingsContent(ids, pairings, context);
    case 'territories':
      return territoriesContent(ids, context);
  }
}

function pairingContent(ids: readonly string[], { pairings }: Pairings, context: PanelContext): Content {
  const pairing = pairings.find(({ id }) => ids.includes(id));
  return (
    pairing && { title: endsOf(pairing, context), body: initiatives(pairing.initiatives, pairing.period, context) }
  );
}

function territoryContent(id: string, { pairings, places, areas }: Pairings, context: PanelContext): Content {
  const territory = context.network.territories.get(id);
  const ownPairings = pairings.filter(({ territories }) => territories.some((end) => end.id === id));
  const ownPlaces = [...places, ...areas].filter((place) => place.id === id);
  // a filter chosen elsewhere may leave nothing of the territory
  if (!territory || !(ownPairings.length || ownPlaces.length)) return undefined;
  const paired =
    ownPairings.length > MAX_DESCRIBED_PAIRINGS
      ? pairingRows(ownPairings, context)
      : ownPairings.map((pairing) => pairingWithInitiatives(pairing, context));
  return {
    title: placeWithPrecision(territory, context),
    body: [paired, ownPlaces.map((place) => initiatives(place.initiatives, undefined, context))],
  };
}

function pairingsContent(ids: readonly string[], { pairings }: Pairings, context: PanelContext): Content {
  const selected = new Set(ids);
  const { language, liveWords } = context;
  const body = pairingRows(
    pairings.filter(({ id }) => selected.has(id)),
    context,
  );
  return { title: language.count(liveWords.pairings, ids.length), body };
}

function territoriesContent(ids: readonly string[], context: PanelContext): Content {
  const { language, liveWords, network } = context;
  const territories = ids.map((id) => network.territories.get(id)).filter((territory) => territory !== undefined);
  const button = (territory: Territory) =>
    entryButton('territory', territory.id, territoryName(territory, context), context);
  return { title: language.count(liveWords.territories, ids.length), body: rows(territories, button, context) };
}

const endsOf = ({ territories }: PairingView, context: ListContext): unknown =>
  context.language.list(territories.map((territory) => placeWithPrecision(territory, context)));

const pairingButton = (pairing: PairingView, context: ListContext): TemplateResult =>
  entryButton('pairing', pairing.id, endsOf(pairing, context), context);

const pairingRows = (pairings: readonly PairingView[], context: PanelContext): unknown =>
  rows(pairings, (pairing) => pairingButton(pairing, context), context);

/** Renders a list of at most `MAX_ROWS`, and how many more there are. */
function rows<T>(
  items: readonly T[],
  row: (item: T) => TemplateResult,
  { language, liveWords }: PanelContext,
): unknown {
  if (!items.length) return nothing;
  const rest = items.length - MAX_ROWS;
  return html`<ul role="list">
    ${items.slice(0, MAX_ROWS).map((item) => html`<li>${row(item)}</li>`)}
    ${rest > 0 ? html`<li class="muted">${language.count(liveWords.moreInList, rest)}</li>` : nothing}
  </ul>`;
}

function pairingWithInitiatives(pairing: PairingView, context: PanelContext): TemplateResult {
  const { period } = pairing;
  return html`<div class="pairing"
    >${pairingButton(pairing, context)}${initiatives(pairing.initiatives, period, context)}</div>`;
}

/** Renders each initiative: its title, linked to its page, when, and with whom. */
const initiatives = (
  members: readonly Initiative[],
  period: PairingView['period'],
  context: PanelContext,
): TemplateResult[] =>
  members.map(
    (initiative) =>
      html`<div class="initiative"
        >${initiativeLinks([initiative], period, context)}${partnerNames(initiative, context)}</div>`,
  );

function partnerNames({ partners }: Initiative, { language, network, liveWords }: PanelContext): unknown {
  if (!partners.length) return nothing;
  const names: unknown[] = partners
    .slice(0, MAX_PARTNERS)
    .map(({ organisation }) => localizedTemplate(organisationName(organisation, network, language.tag)));
  const rest = partners.length - MAX_PARTNERS;
  if (rest > 0) names.push(language.count(language.words.otherCount, rest));
  const { withPartners } = liveWords;
  return html`<p class="muted">${fill<unknown>(withPartners, { partners: language.list(names) })}</p>`;
}
