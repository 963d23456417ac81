import { html, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { Network } from '../../feed/network.js';
import { leafletStyles } from '../../map/leaflet-styles.js';
import type { Picked } from '../../map/pick.js';
import type { Language } from '../../text/language.js';
import { type Pairings, pairings } from '../../view/pairings.js';
import { define } from '../define.js';
import { SelectEvent } from '../events.js';
import { FeedElement } from '../feed-element.js';
import { paletteStyles } from './palette.css.js';
import { Stage } from './stage.js';
import { mapStyles } from './territory-map.css.js';
import { type Twin, twinTemplate } from './twin.js';
import type { MapWords } from './words/fr.js';

const PLUS = 'M8 2v12M2 8h12';
const MINUS = 'M2 8h12';
const WHOLE = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';

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
  static override spoken = ['coop-territory-map'];

  #stage?: Stage;
  #shown?: Pairings;
  #shownFor: unknown[] = [];
  #over?: string;
  #chosen?: string;
  /** Which of the list's links and buttons the Tab key reaches. */
  #stop = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stage?.stop();
    this.#stage = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override content(network: Network, language: Language): unknown {
    const shown = this.#pairings(network);
    if (!shown.pairings.length && !shown.places.length && !shown.areas.length) return nothing;
    const words = this.words as MapWords;
    const twin: Twin = {
      network,
      language,
      words,
      level: this.level,
      lit: this.#over ?? this.#chosen,
      chosen: this.#chosen,
      over: (id) => this.#light(id),
      choose: (kind, id) => this.#choose(kind, id),
    };
    const sources = shown.pointSources.map((source) => language.say(words.pointSource, { source }));
    return this.#layout(
      words,
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

  #layout(words: MapWords, credit: TemplateResult, twin: TemplateResult): TemplateResult {
    const wake = () => void this.#stage?.wake();
    const tool = (label: string, path: string, action: 'zoomIn' | 'zoomOut' | 'reset', index: number) =>
      html`<button type="button" title=${label} aria-label=${label} tabindex=${index ? -1 : 0} @click=${() => this.#stage?.act(action)}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
      </button>`;
    return html`<div class="layout">
      <div class="map" part="map" @pointerenter=${wake} @focusin=${wake} @touchstart=${{ handleEvent: wake, passive: true }}>
        <span class="palette"></span>
        <div class="surface" tabindex="0" role="application" aria-label=${words.label} aria-describedby="help"><canvas></canvas></div>
        <p class="hidden" id="help">${words.help}</p>
        <div class="under">
          ${credit}
          <div class="tools" role="toolbar" aria-label=${words.tools} @keydown=${this.#walk}>
            ${tool(words.zoomIn, PLUS, 'zoomIn', 0)}${tool(words.zoomOut, MINUS, 'zoomOut', 1)}${tool(words.zoomReset, WHOLE, 'reset', 2)}
          </div>
        </div>
      </div>
      ${twin}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    const canvas = surface?.querySelector('canvas');
    const probe = this.renderRoot.querySelector('.palette');
    if (this.#stage?.surface !== surface) {
      this.#stage?.stop();
      this.#stage = undefined;
      if (surface && canvas && probe && this.isConnected) {
        this.#stage = new Stage(surface, canvas, probe, {
          over: (picked) => this.#light(picked?.id),
          choose: (picked) => this.#pick(picked),
        });
        if (this.#shown) this.#stage.show(this.#shown.scene);
      }
    }
    this.#stage?.highlight(this.#over ?? this.#chosen);
    for (const [index, stop] of this.#stops().entries()) stop.tabIndex = index === this.#stop ? 0 : -1;
  }

  /** Computed anew only when the feed or the selection has changed, not at each hover. */
  #pairings(network: Network): Pairings {
    const asked = [network, ...Object.values(this.selection)];
    if (!this.#shown || asked.some((value, index) => value !== this.#shownFor[index])) {
      this.#shown = pairings(network, this.selection);
      this.#shownFor = asked;
      this.#stop = 0;
      this.#stage?.show(this.#shown.scene);
    }
    return this.#shown;
  }

  #stops(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-stop]')];
  }

  #light(id: string | undefined): void {
    if (id === this.#over) return;
    this.#over = id;
    this.renderRoot.querySelector('.surface')?.classList.toggle('over', !!id);
    this.requestUpdate();
  }

  #choose(kind: SelectEvent['kind'], id: string): void {
    if (!this.dispatchEvent(new SelectEvent(kind, id))) return;
    this.#chosen = this.#chosen === id ? undefined : id;
    this.requestUpdate();
  }

  /** A mark or a line was chosen on the map: its sentence comes into view. */
  #pick({ kind, id }: Picked): void {
    this.#choose(kind === 'link' ? 'pairing' : 'territory', id);
    const paired = this.#shown?.pairings.find((one) => one.id === id || one.territories.some((territory) => territory.id === id));
    const entry = this.renderRoot.querySelector(`[data-id="${CSS.escape(paired?.id ?? id)}"]`);
    entry?.scrollIntoView({ block: 'nearest' });
  }

  /** Arrows, Home and End inside the list. */
  #roam(event: KeyboardEvent): void {
    const stops = this.#stops();
    const to: Record<string, number> = { ArrowDown: this.#stop + 1, ArrowUp: this.#stop - 1, Home: 0, End: stops.length - 1 };
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
