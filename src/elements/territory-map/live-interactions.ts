// What a visitor meets on the live map: what lies under the pointer, the panel, hints, how much is in view.
import { hasOwn } from '../../common/own-property.js';
import type { Viewport } from '../../map/geometry/viewport.js';
import { isZoomWheel } from '../../map/input.js';
import { LiveMap } from '../../map/live/live-map.js';
import type { Hit } from '../../map/paint/hit-test.js';
import type { Palette } from '../../map/paint/palette.js';
import type { Language } from '../../text/language.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import type { Scene } from '../../view/models/map-scene.js';
import type { MapSelection } from '../../view/models/map-selection.js';
import type { Pairings } from '../../view/models/pairings.js';
import { liveInteractionsStyles } from './live-interactions.css.js';
import type { VisitWords } from './live-words/fr.js';
import type { ListContext } from './pairing-list.js';
import { panelTemplate } from './selection-panel.js';

/** The tag, as a visit needs it. */
export interface Host {
  root: ShadowRoot;
  surface: HTMLElement;
  tag: {
    /** What the panel tells of; nothing when it is closed. */
    mapSelection?: MapSelection;
    requestUpdate(): void;
    updateComplete: Promise<unknown>;
  };
  choose(selection: MapSelection): void;
  /** Lights up marks and lines on the map, and their sentences. */
  light(ids: readonly string[]): void;
  /** The ids of the territories of a pairing. */
  ends(id: string): readonly string[];
}

/** How long a hint stays, and how long the map must rest before a screen reader is told what is in view, in ms. */
const HINT = 1600;
const REST = 400;

const KINDS = { mark: 'territory', link: 'pairing', marks: 'territories', links: 'pairings' } as const;
const idsOf = (picked: Hit | undefined): readonly string[] =>
  !picked ? [] : hasOwn(picked, 'ids') ? picked.ids : [picked.id];

export class LiveInteractions {
  readonly live: LiveMap;
  #host: Host;
  #language: Language;
  #words: VisitWords;
  #hint = document.createElement('p');
  #hinting?: ReturnType<typeof setTimeout>;
  #telling?: ReturnType<typeof setTimeout>;
  /** Where the focus goes back to when the panel is closed. */
  #opener?: HTMLElement;
  /** The territories that were in view when the visitor went on from the map to the list: the arrows keep to them. */
  #seen?: ReadonlySet<string>;
  #under?: Hit;
  #over = new AbortController();

  /** Starts the live map on the surface of `host`, where the map at rest is. */
  constructor(host: Host, language: Language, words: VisitWords, scene: Scene, palette: Palette, view: Viewport) {
    this.#host = host;
    for (const styles of liveInteractionsStyles) adoptStyles(host.root, styles);
    this.live = new LiveMap(host.surface, scene, palette, view, () => this.#moved());
    this.#language = language;
    this.#words = words;
    const { surface, root } = host;
    this.#hint.className = 'hint';
    this.#hint.ariaHidden = 'true';
    surface.append(this.#hint);

    const { signal } = this.#over;
    const mac = /Mac/.test(navigator.platform);
    surface.addEventListener('pointermove', (event) => event.buttons || this.#hover(this.#at(event)), { signal });
    surface.addEventListener('pointerleave', () => this.#hover(undefined), { signal });
    surface.addEventListener('click', (event) => this.#click(this.#at(event)), { signal });
    surface.addEventListener('keydown', (event) => event.key === 'Enter' && this.#enter(event), { signal });
    surface.addEventListener(
      'wheel',
      (event) => isZoomWheel(event) || this.#say(language.format(words.wheel, { key: mac ? '⌘' : 'Ctrl' })),
      { signal, passive: true },
    );
    surface.addEventListener('touchmove', ({ touches }) => touches.length > 1 || this.#say(words.fingers), {
      signal,
      passive: true,
    });
    // before the list's own arrows
    root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { signal, capture: true });
    // chosen before, by an address: its panel can be told now
    if (host.tag.mapSelection) host.tag.requestUpdate();
  }

  /** The panel, when it is open. */
  panel(shown: Pairings, twin: ListContext): unknown {
    const { mapSelection } = this.#host.tag;
    return (
      mapSelection &&
      panelTemplate(mapSelection, shown, twin, this.#words, {
        close: () => this.#close(),
        nearer: () => this.#nearer(),
      })
    );
  }

  /** Something was chosen, or chosen again: the panel is there, or no longer; the focus goes to it, and what it tells of is in view. */
  async open(): Promise<void> {
    const { root, tag } = this.#host;
    const now = tag.mapSelection;
    if (!now) return this.#close();
    const { activeElement } = root;
    // from inside the panel one goes on; closing it leads back to where one came from
    if (!activeElement?.closest('.panel')) this.#opener = activeElement as HTMLElement;
    this.live.panIntoView(now.ids);
    tag.requestUpdate();
    await tag.updateComplete;
    const panel = root.querySelector<HTMLElement>('.panel');
    panel?.classList.toggle('left', this.live.isRightOfCentre(now.ids));
    panel?.focus({ preventScroll: true });
    // where the list scrolls by itself, beside the map; the page never does
    const entry = root.querySelector<HTMLElement>(`.twin [data-id="${CSS.escape(now.ids[0] ?? '')}"]`);
    const list = entry?.closest('.twin');
    if (entry && list && list.scrollHeight > list.clientHeight)
      list.scrollTop += entry.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }

  leave(): void {
    this.#over.abort();
    clearTimeout(this.#hinting);
    clearTimeout(this.#telling);
    this.#hint.remove();
    this.live.remove();
  }

  /** The map has come to rest after a move. */
  #moved(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const status = this.#host.root.querySelector('#status');
      if (status) status.textContent = this.#language.count(this.#words.inView, this.live.visibleIds.length);
    }, REST);
  }

  #at({ clientX, clientY }: MouseEvent): Hit | undefined {
    const { left, top } = this.#host.surface.getBoundingClientRect();
    return this.live.hitTest(clientX - left, clientY - top);
  }

  #hover(picked: Hit | undefined): void {
    if (picked === this.#under) return;
    this.#under = picked;
    this.#host.surface.classList.toggle('over', !!picked);
    this.#host.light(idsOf(picked));
  }

  #click(picked: Hit | undefined): void {
    if (picked) this.#host.choose({ kind: KINDS[picked.kind], ids: idsOf(picked) });
  }

  #say(text: string): void {
    this.#hint.textContent = text;
    this.#hint.classList.add('shown');
    clearTimeout(this.#hinting);
    this.#hinting = setTimeout(() => this.#hint.classList.remove('shown'), HINT);
  }

  #close(): void {
    this.#host.tag.mapSelection = undefined;
    this.#opener?.focus();
    this.#opener = undefined;
  }

  #nearer(): void {
    const ids = this.#host.tag.mapSelection?.ids ?? [];
    this.#close();
    this.live.panIntoView(ids, true);
  }

  /** On from the map to what it shows: the first entry of the list that is in view. */
  #enter(event: KeyboardEvent): void {
    event.preventDefault();
    this.#seen = new Set(this.live.visibleIds);
    this.#stops()[0]?.focus();
  }

  /** What the arrows go through in the list, of what is in view. */
  #stops(): HTMLElement[] {
    const isSeen = (stop: HTMLElement) => {
      const id = stop.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
      return [id, ...this.#host.ends(id)].some((one) => this.#seen?.has(one));
    };
    return [...this.#host.root.querySelectorAll<HTMLElement>('.twin [data-stop]')].filter(isSeen);
  }

  #key(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.key === 'Escape') {
      if (this.#host.tag.mapSelection) this.#close();
      else if (this.#seen) {
        this.#seen = undefined;
        this.#host.surface.focus();
      } else this.#host.light([]);
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !this.#seen || !target.closest('.twin')) return;
    event.preventDefault();
    event.stopPropagation();
    const stops = this.#stops();
    stops[stops.indexOf(target) + by]?.focus();
  }
}
