import { importWords } from 'passerelle:words';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Task, yieldToMain } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Viewport } from '../../map/geometry/viewport.js';
import type { Palette } from '../../map/paint/palette.js';
import { StaticMap } from '../../map/static-map.js';
import { fill, type Language } from '../../text/language.js';
import { SelectEvent } from '../../ui/base/events.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { paletteStyles } from '../../ui/map-palette/palette.css.js';
import { define } from '../../ui/page/define.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { Query } from '../../view/filter/query.js';
import type { Scene } from '../../view/models/map-scene.js';
import type { MapSelection } from '../../view/models/map-selection.js';
import { type Pairings, pairingsView } from '../../view/models/pairings.js';
import type { Host, LiveInteractions } from './live-interactions.js';
import type { VisitWords } from './live-words/fr.js';
import { type ListContext, pairingListTemplate } from './pairing-list.js';
import { MapHost } from './static-to-live.js';
import { mapStyles } from './territory-map.css.js';
import type { MapWords } from './words/fr.js';

const PLUS = 'M8 2v12M2 8h12';
const MINUS = 'M2 8h12';
const LINES = 'M2 4h12M2 8h12M2 12h12';
const GLOBE = 'M8 2a6 6 0 100 12A6 6 0 008 2M2 8h12M8 2c-4 3-4 9 0 12M8 2c4 3 4 9 0 12';
const WHOLE = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';

const stopsOf = (group: Element): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>('[data-stop],:scope>button'),
];

/** The Tab key reaches one of them. */
function stopAt(group: Element, index: number): void {
  stopsOf(group).forEach((stop, at) => {
    stop.tabIndex = at === index ? 0 : -1;
  });
}

/** Entries of each list drawn at first, and brought by each press of its button: 60 at first would hold a cheap phone for 100 ms. */
const PAGE = 30;
const MORE = 60;

/**
 * Territory-to-territory pairings on a map that treats both ends as equals, and in a list that says the same in sentences.
 *
 * The map at rest is painted by this element alone; Leaflet comes with the visitor's first gesture, and no other host is ever asked.
 *
 * @summary Map and list of pairings.
 * @example
 * <coop-territory-map src="https://reseau.example/initiatives.json" territory="montauban"><a href="https://reseau.example/carte/">Carte des coopérations</a></coop-territory-map>
 * @csspart map - The map.
 * @csspart list - The list beside or below it.
 * @cssprop [--coop-map-land] - Land.
 * @cssprop [--coop-map-sea] - Sea.
 * @cssprop [--coop-map-link] - The lines between paired territories.
 * @fires {SelectEvent} coop-select - The visitor chose a pairing or a territory: `event.kind`, `event.id`; `preventDefault()` keeps it from being lit.
 */
export class TerritoryMap extends FeedElement<MapWords, Pairings> {
  static override styles = [FeedElement.styles, paletteStyles, mapStyles];
  static override wordFiles = ['coop-territory-map'];

  static override properties = {
    show: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    pageSize: { type: Number, attribute: 'page-size' },
    mapSelection: { attribute: false },
  };

  /** `list` begins with the list alone, over the whole width; the map is one button away. */
  declare show?: 'map' | 'list';
  /** How many entries of each of its lists are drawn at first; 30 unless said. */
  declare pageSize?: number;
  /** Address of the tiles of another host, with `{z}`, `{x}`, `{y}`: a button then names that host, which is asked for nothing before. */
  declare tiles?: string;
  /** The credit that this host asks for. */
  declare tilesAttribution?: string;
  /** @ignore What is chosen on the map: lit, and told of in the panel once the map is live. */
  declare mapSelection?: MapSelection;

  #stage?: MapHost;
  #shown?: Pairings;
  /** The ids of the territories of each pairing: lit together. */
  #ends = new Map<string, readonly string[]>();
  /** Ids under the pointer, or in focus. */
  #over: readonly string[] = [];
  #visit?: LiveInteractions;
  /** Which of the list's links and buttons the Tab key reaches. */
  #stop = 0;
  /** Entries of each list that are drawn beyond the first. */
  #more = 0;
  #here?: AbortController;
  #consent?: () => unknown;
  /** The tiles that are offered. */
  #offered?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#here = new AbortController();
    this.requestUpdate();
  }

  protected override async warmUp(language: Language): Promise<void> {
    super.warmUp(language);
    await yieldToMain();
    language.country('FR');
    await yieldToMain();
    await StaticMap.warmUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#here?.abort();
    this.#stage?.stop();
    this.#stage = undefined;
  }

  protected override *select(network: Network, query: Query, language: Language): Task<Selected<Pairings>> {
    const pairings = yield* pairingsView(network, query, language);
    return { shown: pairings, unmatched: pairings.unmatched };
  }

  protected override renderContent(shown: Pairings, network: Network, language: Language): unknown {
    if (shown !== this.#shown) this.#take(shown);
    if (!shown.pairings.length && !shown.places.length && !shown.areas.length) return nothing;
    const words = this.words as MapWords;
    const twin: ListContext = {
      network,
      language,
      words,
      level: this.resolvedHeadingLevel,
      chosen: this.mapSelection?.ids.length === 1 ? this.mapSelection.ids[0] : undefined,
      drawn: this.printing ? Infinity : (Number(this.pageSize) >= 1 ? Number(this.pageSize) : PAGE) + this.#more,
      more: () => this.#draw(this.#more + MORE),
      over: (ids) => this.#light(ids),
      choose: (kind, id) => this.#choose({ kind, ids: [id] }),
    };
    const sources = shown.pointSources.map((source) => [
      ' ',
      fill<unknown>(words.pointSource, { source: localizedTemplate({ text: source }) }),
    ]);
    return this.#layout(
      words,
      this.#visit?.panel(shown, twin),
      html`<p class="credit">${words.credit}${sources}</p>`,
      html`<div class="twin" part="list" @keydown=${this.#rove} @focusin=${this.#settle} tabindex="-1">${pairingListTemplate(shown, twin)}</div>`,
    );
  }

  protected override renderPlaceholder(): unknown {
    return html`<div class="layout"><div class="map"><div class="surface"></div><div class="under"></div></div></div>`;
  }

  #layout(words: MapWords, panel: unknown, credit: TemplateResult, twin: TemplateResult): TemplateResult {
    const wake = () => void this.#stage?.wake();
    const list = this.show === 'list';
    const tool = (label: string, path: string, act: () => void, first: boolean) =>
      html`<button type="button" title=${label} aria-label=${label} tabindex=${first ? 0 : -1} @click=${act}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
      </button>`;
    const act = (what: 'zoomIn' | 'zoomOut' | 'reset') => () => this.#stage?.act((live) => live[what]());
    return html`<div class=${list ? 'layout list' : 'layout'}>
      <div class="map" part="map" @pointerenter=${wake} @focusin=${wake} @touchstart=${{ handleEvent: wake, passive: true }}>
        <span class="palette"></span>
        <div class="surface" tabindex=${list ? -1 : 0} role="application" aria-label=${words.label} aria-describedby="help"></div>
        ${panel}
        <p class="hidden" id="help">${words.help}</p>
        <p class="hidden" id="status" role="status"></p>
        <div class="under">
          ${credit}
          <div class="tools" role="toolbar" aria-label=${words.tools} @keydown=${this.#rove} @focusin=${this.#settle}>
            ${tool(words.zoomIn, PLUS, act('zoomIn'), !list)}${tool(words.zoomOut, MINUS, act('zoomOut'), false)}${tool(words.zoomReset, WHOLE, act('reset'), false)}${tool(list ? words.withMap : words.listOnly, list ? GLOBE : LINES, this.#turn, list)}
          </div>
        </div>
        ${this.#consent?.()}
      </div>
      ${twin}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    const probe = this.renderRoot.querySelector('.palette');
    if (this.#stage?.surface !== surface) {
      this.#stage?.stop();
      this.#stage = undefined;
      if (surface && probe && this.isConnected) {
        this.#stage = new MapHost(surface, probe, () => this.#bring(surface));
        if (this.#shown) void this.#paint();
      }
    }
    if (this.language && this.tiles !== this.#offered) void this.#offer(this.language);
    this.#glow();
    const twin = this.renderRoot.querySelector('.twin');
    if (twin) stopAt(twin, this.#stop);
  }

  #take(shown: Pairings): void {
    this.#shown = shown;
    this.#ends = new Map(shown.pairings.map(({ id, territories }) => [id, territories.map((one) => one.id)]));
    this.#stop = 0;
    void this.#paint();
  }

  /** In a task of its own, once the list has its style: the colours that are asked for then cost nothing. */
  async #paint(): Promise<void> {
    const stage = this.#stage;
    await yieldToMain();
    if (stage === this.#stage) stage?.show((this.#shown as Pairings).scene);
  }

  /** The live map and what goes with it: its words, its panel, its style. */
  async #bring(surface: HTMLElement) {
    const root = this.renderRoot as ShadowRoot;
    const language = this.language as Language;
    const [{ LiveInteractions }, spoken] = await Promise.all([
      import('./live-interactions.js'),
      importWords('visit', language.tag),
    ]);
    const host: Host = {
      root,
      surface,
      tag: this,
      choose: (told) => this.#choose(told),
      light: (ids) => this.#light(ids),
      ends: (id) => this.#ends.get(id) ?? [],
    };
    return (scene: Scene, palette: Palette, view: Viewport) =>
      (this.#visit = new LiveInteractions(host, language, spoken.default as VisitWords, scene, palette, view));
  }

  /** Tiles of another host are offered by a part of its own: most maps have none. */
  async #offer(language: Language): Promise<void> {
    const { tiles, tilesAttribution } = this;
    const { signal } = this.#here as AbortController;
    this.#offered = tiles;
    this.#consent = undefined;
    if (tiles) {
      const { createTileConsent } = await import('./tile-consent.js');
      this.#consent = await createTileConsent(
        tiles,
        tilesAttribution,
        language,
        this.renderRoot as ShadowRoot,
        { act: (act) => this.#stage?.act(act), redraw: () => this.requestUpdate() },
        signal,
      );
    }
    this.requestUpdate();
  }

  #light(ids: readonly string[]): void {
    this.#over = ids;
    this.#glow();
  }

  /** Lights up what is under the pointer, else what was chosen, on the map as in the list; at each hover, so without drawing anything anew. */
  #glow(): void {
    const ids = this.#over.length ? this.#over : (this.mapSelection?.ids ?? []);
    this.#stage?.highlight(ids);
    const lit = new Set(ids);
    for (const entry of this.renderRoot.querySelectorAll<HTMLElement>('.twin li[data-id]')) {
      const { id = '' } = entry.dataset;
      entry.classList.toggle('lit', lit.has(id) || !!this.#ends.get(id)?.some((end) => lit.has(end)));
    }
  }

  #choose(told: MapSelection): void {
    const { kind, ids } = told;
    if ((kind === 'pairing' || kind === 'territory') && !this.dispatchEvent(new SelectEvent(kind, ids[0] as string)))
      return;
    const again = kind === this.mapSelection?.kind && ids[0] === this.mapSelection.ids[0];
    this.mapSelection = again ? undefined : told;
    this.#stage?.act(() => this.#visit?.open());
  }

  #draw(entries: number): void {
    this.#more = entries;
    this.requestUpdate();
  }

  /** From the map alone to the list alone, and back. */
  #turn = (): void => {
    this.show = this.show === 'list' ? 'map' : 'list';
  };

  /** Arrows, Home and End inside the list, or the toolbar: one tab stop each. */
  #rove(event: KeyboardEvent): void {
    const stops = stopsOf(event.currentTarget as Element);
    const at = stops.indexOf(event.target as HTMLElement);
    const { key } = event;
    const to = /Down|Right/.test(key)
      ? at + 1
      : /Up|Left/.test(key)
        ? at - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? stops.length - 1
            : -1;
    if (!/^Arrow|^Home$|^End$/.test(key) || !stops[to]) return;
    event.preventDefault();
    stops[to]?.focus();
  }

  #settle({ currentTarget, target }: FocusEvent): void {
    const group = currentTarget as Element;
    const index = stopsOf(group).indexOf(target as HTMLElement);
    if (index < 0) return;
    stopAt(group, index);
    if (!group.matches('.twin')) return;
    this.#stop = index;
    this.#stage?.bring(this.#over);
  }
}

define('coop-territory-map', TerritoryMap);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-map': TerritoryMap;
  }
}
