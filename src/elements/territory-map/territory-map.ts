// chunk: coop-territory-map (the small map of a sheet lends its painter from here: the map does not pay for that)
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Task, yieldToMain } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { StaticMap } from '../../map/static-map.js';
import type { Language } from '../../text/language.js';
import { SelectEvent } from '../../ui/base/events.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { paletteStyles } from '../../ui/map-palette/palette.css.js';
import { define } from '../../ui/page/define.js';
import type { Query } from '../../view/filter/query.js';
import type { MapSelection } from '../../view/models/map-selection.js';
import { type Pairings, pairingsView } from '../../view/models/pairings.js';
import { mapCreditTemplate } from './map-credit.js';
import { highlightEntries, type ListContext, pairingListTemplate, territoriesByPairing } from './pairing-list.js';
import { RovingTabindex } from './roving-tabindex.js';
import { MapHost } from './static-to-live.js';
import { mapStyles } from './territory-map.css.js';
import { TileConsentLoader } from './tile-consent-loader.js';
import { toolbarTemplate } from './toolbar.js';
import frenchWords, { type MapWords } from './words/fr.js';

/** Entries of each list drawn at first: 60 would hold a low-end phone for 100 ms. */
const PAGE_SIZE = 30;
/** Entries that each press of the button adds. */
const MORE_ENTRIES = 60;

/**
 * Territory-to-territory pairings, on a map that draws both ends alike, and in a list that says the same in sentences.
 *
 * The static map needs no other code. The visitor's first gesture loads Leaflet. No other host is asked for anything.
 *
 * @summary Map and list of pairings.
 * @example
 * <coop-territory-map src="https://reseau.example/initiatives.json" territory="montauban"><a href="https://reseau.example/carte/">Carte des coopérations</a></coop-territory-map>
 * @csspart map - The map.
 * @csspart list - The list beside or below the map.
 * @cssprop [--coop-map-land] - Land.
 * @cssprop [--coop-map-sea] - Sea.
 * @cssprop [--coop-map-link] - Lines between paired territories.
 * @fires {SelectEvent} coop-select - The visitor selected a pairing or a territory: `event.kind`, `event.id`.
 *   `preventDefault()` cancels the selection.
 */
export class TerritoryMap extends FeedElement<MapWords, Pairings> {
  static override styles = [FeedElement.styles, paletteStyles, mapStyles];
  static override frenchWords = frenchWords;

  static override properties = {
    show: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    pageSize: { type: Number, attribute: 'page-size' },
    mapSelection: { attribute: false },
  };

  /** `list` begins with the list alone, over the whole width; a button shows the map. */
  declare show?: 'map' | 'list';
  /** How many entries of each list are drawn at first; 30 by default. */
  declare pageSize?: number;
  /** Address of tiles of another host, with `{z}`, `{x}`, `{y}`. A button names the host, asked after a click. */
  declare tiles?: string;
  /** The credit that this host asks for. */
  declare tilesAttribution?: string;
  /** @ignore What is selected on the map: highlighted, and described in the panel once the map is live. */
  declare mapSelection?: MapSelection;

  #paintedPairings?: Pairings;
  #mapHost?: MapHost;
  /** Ids of what the pointer or the focus is on. */
  #hoveredIds: readonly string[] = [];
  #extraEntries = 0;
  #listFocus = new RovingTabindex(this, '.pairing-list');
  #toolbarFocus = new RovingTabindex(this, '.tools');
  #tileConsent = new TileConsentLoader(
    this,
    () => ({ tiles: this.tiles, attribution: this.tilesAttribution, language: this.language }),
    (command) => this.#mapHost?.whenLive(command),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mapHost?.dispose();
    this.#mapHost = undefined;
  }

  protected override warmUp(): Promise<void> {
    return StaticMap.warmUp();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isNewSurface = this.#updateMapHost();
    const { shown } = this;
    if (shown && (isNewSurface || shown !== this.#paintedPairings)) void this.#paint(shown);
    this.#applyHighlight();
  }

  protected override *select(network: Network, query: Query, language: Language): Task<Selected<Pairings>> {
    const pairings = yield* pairingsView(network, query, language);
    return { shown: pairings, unmatched: pairings.unmatched };
  }

  protected override renderContent(pairings: Pairings, network: Network, language: Language): unknown {
    if (!pairings.pairings.length && !pairings.places.length && !pairings.areas.length) return nothing;
    const words = this.words as MapWords;
    const context = this.#listContext(network, language, words);
    const { onKeyDown, onFocusIn } = this.#listFocus;
    return html`<div class=${this.#isListOnly ? 'layout list' : 'layout'}>
      ${this.#renderMap(pairings, words, context)}
      <div
        class="pairing-list"
        part="list"
        tabindex="-1"
        @keydown=${onKeyDown}
        @focusin=${(event: FocusEvent) => {
          onFocusIn(event);
          this.#mapHost?.panIntoView(this.#hoveredIds);
        }}
      >${pairingListTemplate(pairings, context)}</div>
    </div>`;
  }

  protected override renderPlaceholder(): unknown {
    return html`<div class="layout"><div class="map"><div class="surface"></div><div class="footer"></div></div></div>`;
  }

  #renderMap(pairings: Pairings, words: MapWords, context: ListContext): TemplateResult {
    const goLive = () => void this.#mapHost?.goLive();
    return html`<div
      class="map"
      part="map"
      @pointerenter=${goLive}
      @focusin=${goLive}
      @touchstart=${{ handleEvent: goLive, passive: true }}
    >
      <span class="palette"></span>
      <div
        class="surface"
        tabindex=${this.#isListOnly ? -1 : 0}
        role="application"
        aria-label=${words.label}
        aria-describedby="help"
      ></div>
      ${this.#mapHost?.interactions?.renderPanel(pairings, context)}
      <p class="hidden" id="help">${words.help}</p>
      <p class="hidden" id="status" role="status"></p>
      <div class="footer">
        ${mapCreditTemplate(pairings, words, context.language)}
        ${toolbarTemplate(words, this.#isListOnly, this.#toolbarActions, this.#toolbarFocus)}
      </div>
      ${this.#tileConsent.render()}
    </div>`;
  }

  get #isListOnly(): boolean {
    return this.show === 'list';
  }

  #toolbarActions = {
    zoomIn: () => this.#mapHost?.whenLive((map) => map.zoomIn()),
    zoomOut: () => this.#mapHost?.whenLive((map) => map.zoomOut()),
    reset: () => this.#mapHost?.whenLive((map) => map.reset()),
    toggleList: () => {
      this.show = this.#isListOnly ? 'map' : 'list';
    },
  };

  #listContext(network: Network, language: Language, words: MapWords): ListContext {
    const { mapSelection } = this;
    const pageSize = Number(this.pageSize) >= 1 ? Number(this.pageSize) : PAGE_SIZE;
    return {
      network,
      language,
      words,
      headingLevel: this.resolvedHeadingLevel,
      selectedId: mapSelection?.ids.length === 1 ? mapSelection.ids[0] : undefined,
      maxEntries: this.printing ? Infinity : pageSize + this.#extraEntries,
      showMore: () => {
        this.#extraEntries += MORE_ENTRIES;
        this.requestUpdate();
      },
      hover: (ids) => this.#hover(ids),
      select: (kind, id) => this.#selectOnMap({ kind, ids: [id] }),
    };
  }

  /** Gives a new surface its map, and an old one up. Returns true for a new surface. */
  #updateMapHost(): boolean {
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    const paletteProbe = this.renderRoot.querySelector('.palette');
    if (this.#mapHost?.surface === surface) return false;
    this.#mapHost?.dispose();
    this.#mapHost = undefined;
    if (!surface || !paletteProbe || !this.isConnected) return false;
    const interactionHost = {
      root: this.renderRoot as ShadowRoot,
      surface,
      element: this,
      select: (selection: MapSelection) => this.#selectOnMap(selection),
      hover: (ids: readonly string[]) => this.#hover(ids),
      territoriesOf: (id: string) => this.#territoriesOf(id),
    };
    this.#mapHost = new MapHost(interactionHost, paletteProbe, () => this.language as Language);
    return true;
  }

  /** Paints in a task of its own, once the list has its style: reading the colours then costs nothing. */
  async #paint(pairings: Pairings): Promise<void> {
    if (pairings !== this.#paintedPairings) this.#listFocus.reset();
    this.#paintedPairings = pairings;
    const mapHost = this.#mapHost;
    await yieldToMain();
    if (mapHost === this.#mapHost && pairings === this.#paintedPairings) mapHost?.setScene(pairings.scene);
  }

  #territoriesOf(pairingId: string): readonly string[] {
    return (this.shown && territoriesByPairing(this.shown).get(pairingId)) ?? [];
  }

  #hover(ids: readonly string[]): void {
    this.#hoveredIds = ids;
    this.#applyHighlight();
  }

  /** Highlights what is hovered, otherwise what is selected. Runs at each hover, so it does not render. */
  #applyHighlight(): void {
    const ids = this.#hoveredIds.length ? this.#hoveredIds : (this.mapSelection?.ids ?? []);
    this.#mapHost?.highlight(ids);
    if (this.shown) highlightEntries(this.renderRoot, ids, this.shown);
  }

  /** Selects on the map and in the list, unless the page cancels it. A second time deselects. */
  #selectOnMap(selection: MapSelection): void {
    const { kind, ids } = selection;
    const [id = ''] = ids;
    const isEvent = kind === 'pairing' || kind === 'territory';
    if (isEvent && !this.dispatchEvent(new SelectEvent(kind, id))) return;
    const isSame = kind === this.mapSelection?.kind && id === this.mapSelection.ids[0];
    this.mapSelection = isSame ? undefined : selection;
    this.#mapHost?.openPanel();
  }
}

define('coop-territory-map', TerritoryMap);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-map': TerritoryMap;
  }
}
