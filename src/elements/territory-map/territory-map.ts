import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { Network } from '../../feed/network.js';
import { leafletStyles } from '../../map/leaflet-styles.js';
import type { LiveMap } from '../../map/live.js';
import type { Picked } from '../../map/pick.js';
import { StillMap } from '../../map/still.js';
import type { Language } from '../../text/language.js';
import { type Pairings, pairings } from '../../view/pairings.js';
import { define } from '../define.js';
import { SelectEvent } from '../events.js';
import { FeedElement } from '../feed-element.js';
import { paletteStyles } from './palette.css.js';
import type { Told } from './panel.js';
import { Stage } from './stage.js';
import { mapStyles } from './territory-map.css.js';
import { type Twin, twinTemplate } from './twin.js';
import type { MapWords } from './words/fr.js';

const PLUS = 'M8 2v12M2 8h12';
const MINUS = 'M2 8h12';
const LINES = 'M2 4h12M2 8h12M2 12h12';
const GLOBE = 'M8 2a6 6 0 100 12A6 6 0 008 2M2 8h12M8 2c-4 3-4 9 0 12M8 2c4 3 4 9 0 12';
const WHOLE = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';

/** Entries of a list drawn at once, and brought by each press of its button. */
const PAGE = 60;

const VISIT_WORDS = { fr: () => import('./visit-words/fr.js'), en: () => import('./visit-words/en.js') };

const toldOf = (picked: Picked): Told => ({
  kind: ({ mark: 'territory', link: 'pairing', marks: 'territories', links: 'pairings' } as const)[picked.kind],
  ids: 'ids' in picked ? picked.ids : [picked.id],
});

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
export class TerritoryMap extends FeedElement<MapWords> {
  static override styles = [FeedElement.styles, paletteStyles, unsafeCSS(leafletStyles), mapStyles];
  static override vocabulary = { fr: () => import('./words/fr.js'), en: () => import('./words/en.js') };

  static override properties = { show: {} };

  /** `list` begins with the list alone, over the whole width; the map is one button away. */
  declare show?: 'map' | 'list';

  #stage?: Stage;
  #shown?: Pairings;
  #shownFor: unknown[] = [];
  /** The ids of the territories of each pairing: lit together. */
  #ends = new Map<string, readonly string[]>();
  /** Ids under the pointer, or in focus. */
  #over: readonly string[] = [];
  #told?: Told;
  /** Where the focus goes back to when the panel is closed. */
  #opener?: HTMLElement;
  #panel?: (shown: Pairings, twin: Twin) => unknown;
  /** Which of the list's links and buttons the Tab key reaches. */
  #stop = 0;
  /** The territories that were in view when the visitor went on from the map: the arrows keep to them. */
  #seen?: ReadonlySet<string>;
  #drawn = PAGE;
  #printing?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#printing = new AbortController());
    // on paper there is no button for the rest
    addEventListener('beforeprint', () => this.#draw(Infinity), { signal });
    addEventListener('afterprint', () => this.#draw(PAGE), { signal });
    // while the feed is on its way
    setTimeout(StillMap.rehearse);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#printing?.abort();
    this.#stage?.stop();
    this.#stage = undefined;
  }

  protected override content(network: Network, language: Language): unknown {
    const shown = this.#pairings(network, language);
    if (!shown.pairings.length && !shown.places.length && !shown.areas.length) return nothing;
    const words = this.words as MapWords;
    const twin: Twin = {
      network,
      language,
      words,
      level: this.level,
      chosen: this.#told?.ids.length === 1 ? this.#told.ids[0] : undefined,
      drawn: this.#drawn,
      more: () => this.#draw(this.#drawn + PAGE),
      over: (ids) => this.#light(ids),
      choose: (kind, id) => this.#choose({ kind, ids: [id] }),
    };
    const sources = shown.pointSources.map((source) => language.say(words.pointSource, { source }));
    return this.#layout(
      words,
      this.#panel?.(shown, twin),
      html`<p class="credit">${[words.credit, ...sources].join(' ')}</p>`,
      html`<div class="twin" part="list" @keydown=${this.#roam} @focusin=${this.#settle}>${twinTemplate(shown, twin)}</div>`,
    );
  }

  protected override placeholder(): unknown {
    return html`<div class="layout"><div class="map"><div class="surface"></div><div class="under"></div></div></div>`;
  }

  protected override nothingToShow(): string {
    return this.words?.empty ?? '';
  }

  #layout(words: MapWords, panel: unknown, credit: TemplateResult, twin: TemplateResult): TemplateResult {
    const wake = () => void this.#stage?.wake();
    const list = this.show === 'list';
    const tool = (label: string, path: string, act: () => void, first: boolean) =>
      html`<button type="button" title=${label} aria-label=${label} tabindex=${first ? 0 : -1} @click=${act}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
      </button>`;
    const act = (what: 'zoomIn' | 'zoomOut' | 'reset') => () => this.#stage?.act((live) => live[what]());
    return html`<div class=${list ? 'layout list' : 'layout'} @keydown=${this.#escape}>
      <div class="map" part="map" @pointerenter=${wake} @focusin=${wake} @touchstart=${{ handleEvent: wake, passive: true }}>
        <span class="palette"></span>
        <div class="surface" tabindex=${list ? -1 : 0} role="application" aria-label=${words.label} aria-describedby="help"></div>
        ${panel}
        <p class="hidden" id="help">${words.help}</p>
        <p class="hidden" id="status" role="status"></p>
        <div class="under">
          ${credit}
          <div class="tools" role="toolbar" aria-label=${words.tools} @keydown=${this.#walk}>
            ${tool(words.zoomIn, PLUS, act('zoomIn'), !list)}${tool(words.zoomOut, MINUS, act('zoomOut'), false)}${tool(words.zoomReset, WHOLE, act('reset'), false)}${tool(list ? words.withMap : words.listOnly, list ? GLOBE : LINES, this.#turn, list)}
          </div>
        </div>
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
        this.#stage = new Stage(surface, probe, () => this.#bring(surface));
        if (this.#shown) this.#stage.show(this.#shown.scene);
      }
    }
    this.#glow();
    for (const [index, stop] of this.#stops().entries()) stop.tabIndex = index === this.#stop ? 0 : -1;
  }

  /** Computed anew only when the feed or the selection has changed, not at each hover. */
  #pairings(network: Network, language: Language): Pairings {
    const asked = [network, language, ...Object.values(this.selection)];
    if (!this.#shown || asked.some((value, index) => value !== this.#shownFor[index])) {
      this.#shown = pairings(network, this.selection, language);
      this.#shownFor = asked;
      this.#ends = new Map(this.#shown.pairings.map(({ id, territories }) => [id, territories.map((one) => one.id)]));
      this.#stop = 0;
      this.#told = undefined;
      this.#stage?.show(this.#shown.scene);
    }
    return this.#shown;
  }

  /** The live map and what goes with it: its words, its panel, its style. */
  async #bring(surface: HTMLElement) {
    const language = this.language as Language;
    const [{ live }, { visit }, { panelTemplate }, { visitStyles }, { default: words }] = await Promise.all([
      import('../../map/live.js'),
      import('./visit.js'),
      import('./panel.js'),
      import('./visit.css.js'),
      VISIT_WORDS[language.tag](),
    ]);
    adoptStyles(this.renderRoot as ShadowRoot, [...TerritoryMap.elementStyles, visitStyles]);
    this.#panel = (shown, twin) =>
      this.#told ? panelTemplate(this.#told, shown, twin, words, { close: () => this.#close(), nearer: () => this.#nearer() }) : nothing;
    this.requestUpdate();
    const status = this.renderRoot.querySelector('#status') as Element;
    return {
      live,
      visit: (map: LiveMap) =>
        visit(surface, map, status, language, words, {
          over: (ids) => this.#light(ids),
          choose: (picked) => this.#choose(toldOf(picked)),
          enter: (seen) => this.#enter(seen),
        }),
    };
  }

  #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-stop]')];
  }

  #light(ids: readonly string[]): void {
    this.#over = ids;
    this.#glow();
  }

  /** Lights up what is under the pointer, else what was chosen, on the map as in the list; at each hover, so without drawing anything anew. */
  #glow(): void {
    const ids = this.#over.length ? this.#over : (this.#told?.ids ?? []);
    this.#stage?.highlight(ids);
    const lit = new Set(ids);
    for (const entry of this.renderRoot.querySelectorAll<HTMLElement>('.twin li[data-id]')) {
      const { id = '' } = entry.dataset;
      entry.classList.toggle('lit', lit.has(id) || !!this.#ends.get(id)?.some((end) => lit.has(end)));
    }
  }

  #choose(told: Told): void {
    const [id] = told.ids;
    if ((told.kind === 'pairing' || told.kind === 'territory') && !this.dispatchEvent(new SelectEvent(told.kind, id as string))) return;
    if (id === this.#told?.ids[0] && told.kind === this.#told?.kind) {
      this.#close();
      return;
    }
    const { activeElement } = this.renderRoot as ShadowRoot;
    // from inside the panel one goes on; closing it leads back to where one came from
    if (!activeElement?.closest('.panel')) this.#opener = activeElement as HTMLElement;
    this.#told = told;
    this.requestUpdate();
    this.#stage?.act((live) => {
      live.bring(told.ids);
      void this.#face(live.aside(told.ids));
    });
  }

  /** The panel is there: the focus goes to it, and what it tells of is not behind it. */
  async #face(right: boolean): Promise<void> {
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    panel?.classList.toggle('left', right);
    panel?.focus({ preventScroll: true });
    const entry = this.renderRoot.querySelector(`.twin [data-id="${CSS.escape(this.#told?.ids[0] ?? '')}"]`);
    entry?.scrollIntoView({ block: 'nearest' });
  }

  #close(): void {
    this.#told = undefined;
    this.requestUpdate();
    this.#opener?.focus();
    this.#opener = undefined;
  }

  #nearer(): void {
    const ids = this.#told?.ids ?? [];
    this.#close();
    this.#stage?.bring(ids, true);
  }

  #draw(entries: number): void {
    this.#drawn = entries;
    this.requestUpdate();
    // printing does not wait
    if (entries === Infinity) this.performUpdate();
  }

  /** From the map alone to the list alone, and back. */
  #turn = (): void => {
    this.show = this.show === 'list' ? 'map' : 'list';
  };

  /** On from the map to what it shows: the first entry of the list that is in view. */
  #enter(seen: readonly string[]): void {
    this.#seen = new Set(seen);
    this.#stops()
      .find((stop) => this.#inView(stop))
      ?.focus();
  }

  #inView(stop: Element): boolean {
    const id = stop.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
    return !this.#seen || this.#seen.has(id) || !!this.#ends.get(id)?.some((end) => this.#seen?.has(end));
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.#told) this.#close();
    else if (this.#seen) {
      this.#seen = undefined;
      this.#stage?.surface.focus();
    } else if (this.#over.length) this.#light([]);
    else return;
    event.stopPropagation();
  }

  /** Arrows, Home and End inside the list. */
  #roam(event: KeyboardEvent): void {
    const all = this.#stops();
    const stops = all.filter((stop) => this.#inView(stop));
    const at = stops.indexOf(all[this.#stop] as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 };
    const stop = Object.hasOwn(to, event.key) ? stops[to[event.key] as number] : undefined;
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }

  #settle(event: FocusEvent): void {
    const stops = this.#stops();
    const index = stops.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    this.#stop = index;
    for (const [at, stop] of stops.entries()) stop.tabIndex = at === index ? 0 : -1;
    this.#stage?.bring(this.#over);
  }

  /** Arrows inside the toolbar. */
  #walk(event: KeyboardEvent): void {
    const tools = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = tools.indexOf(event.target as HTMLButtonElement);
    const to =
      tools[
        at + (event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0)
      ];
    if (!to || to === event.target) return;
    event.preventDefault();
    for (const tool of tools) tool.tabIndex = tool === to ? 0 : -1;
    to.focus();
  }
}

define('coop-territory-map', TerritoryMap);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-map': TerritoryMap;
  }
}
