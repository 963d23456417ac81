// chunk: live (all that the first gesture on a map loads is one file, though tiles import some of it too)
// A visitor's use of the live map: highlight under the pointer, selection panel, hints, and status for screen readers.
import { dictionary } from '../../common/dictionary.js';
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
import type { LiveWords } from './live-words/fr.js';
import type { ListContext } from './pairing-list.js';
import { panelTemplate } from './selection-panel.js';

/** The part of `<coop-territory-map>` that the interactions need. */
export interface InteractionHost {
  root: ShadowRoot;
  /** The element that the map is painted in. */
  surface: HTMLElement;
  element: {
    /** What the panel describes; `undefined` closes it. */
    mapSelection?: MapSelection;
    requestUpdate(): void;
    updateComplete: Promise<unknown>;
  };
  select(selection: MapSelection): void;
  /** Highlights marks and lines on the map, and their entries in the list. */
  hover(ids: readonly string[]): void;
  /** Returns the ids of the territories of a pairing. */
  territoriesOf(pairingId: string): readonly string[];
}

/** How long a hint stays. */
const HINT_MS = 1600;
/** Debounce of the status: a screen reader hears what is in view once the map has rested. */
const STATUS_DELAY_MS = 400;

const SELECTION_KINDS = { mark: 'territory', link: 'pairing', marks: 'territories', links: 'pairings' } as const;

const idsOf = (hit: Hit | undefined): readonly string[] => {
  if (!hit) return [];
  return hasOwn(hit, 'ids') ? hit.ids : [hit.id];
};

export class LiveInteractions {
  readonly map: LiveMap;
  #host: InteractionHost;
  #language: Language;
  #words: LiveWords;
  #hint = document.createElement('p');
  #hintTimer?: ReturnType<typeof setTimeout>;
  #statusTimer?: ReturnType<typeof setTimeout>;
  #hovered?: Hit;
  /** Gets the focus back when the panel closes. */
  #panelOpener?: HTMLElement;
  /** The territories in view when the visitor went from the map to the list with Enter: arrows skip all others. */
  #idsInView?: ReadonlySet<string>;
  #lifetime = new AbortController();

  /** Starts the live map on the surface of `host`, at the viewport of the static map. */
  constructor(
    host: InteractionHost,
    language: Language,
    words: LiveWords,
    scene: Scene,
    palette: Palette,
    viewport: Viewport,
  ) {
    const { surface, root, element } = host;
    this.#host = host;
    this.#language = language;
    this.#words = words;
    for (const styles of liveInteractionsStyles) adoptStyles(root, styles);
    this.map = new LiveMap(surface, scene, palette, viewport, () => this.#scheduleStatus());
    this.#hint.className = 'hint';
    this.#hint.ariaHidden = 'true';
    surface.append(this.#hint);

    const { signal } = this.#lifetime;
    surface.addEventListener(
      'pointermove',
      (event) => event.buttons || this.#hover(this.#hitAt(event)),
      dictionary({ signal }),
    );
    surface.addEventListener('pointerleave', () => this.#hover(undefined), dictionary({ signal }));
    surface.addEventListener('click', (event) => this.#select(this.#hitAt(event)), dictionary({ signal }));
    surface.addEventListener(
      'keydown',
      (event) => event.key === 'Enter' && this.#focusList(event),
      dictionary({ signal }),
    );
    surface.addEventListener(
      'wheel',
      (event) => isZoomWheel(event) || this.#showHint(this.#wheelHint),
      dictionary({
        signal,
        passive: true,
      }),
    );
    surface.addEventListener(
      'touchmove',
      ({ touches }) => touches.length > 1 || this.#showHint(words.touchHint),
      dictionary({
        signal,
        passive: true,
      }),
    );
    // capture: comes before the arrows of the list itself
    root.addEventListener(
      'keydown',
      (event) => this.#onKeyDown(event as KeyboardEvent),
      dictionary({ signal, capture: true }),
    );
    // a selection made earlier, by the page's address, can have its panel now
    if (element.mapSelection) element.requestUpdate();
  }

  /** Renders the panel of the selection, if there is one. */
  renderPanel(pairings: Pairings, context: ListContext): unknown {
    const { mapSelection } = this.#host.element;
    return (
      mapSelection &&
      panelTemplate(mapSelection, pairings, context, this.#words, {
        close: () => this.#closePanel(),
        zoomIn: () => this.#zoomToSelection(),
      })
    );
  }

  /** Opens the panel of a new selection and moves the focus there; closes it when nothing is selected. */
  async openPanel(): Promise<void> {
    const { root, element } = this.#host;
    const { mapSelection } = element;
    if (!mapSelection) return this.#closePanel();
    const { activeElement } = root;
    // inside the panel a visitor may go on to another selection: closing leads back to where the first began
    if (!activeElement?.closest('.panel')) this.#panelOpener = activeElement as HTMLElement;
    this.map.panIntoView(mapSelection.ids);
    element.requestUpdate();
    await element.updateComplete;
    const panel = root.querySelector<HTMLElement>('.panel');
    panel?.classList.toggle('left', this.map.isRightOfCentre(mapSelection.ids));
    panel?.focus(dictionary({ preventScroll: true }));
    this.#scrollListTo(mapSelection.ids[0] ?? '');
  }

  dispose(): void {
    this.#lifetime.abort();
    clearTimeout(this.#hintTimer);
    clearTimeout(this.#statusTimer);
    this.#hint.remove();
    this.map.remove();
  }

  get #wheelHint(): string {
    return this.#language.format(this.#words.wheelHint, { key: /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl' });
  }

  /** Scrolls the list to an entry, where the list has a scrollbar of its own beside the map. The page never scrolls. */
  #scrollListTo(id: string): void {
    const entry = this.#host.root.querySelector(`.pairing-list [data-id="${CSS.escape(id)}"]`);
    const list = entry?.closest('.pairing-list');
    if (entry && list && list.scrollHeight > list.clientHeight)
      list.scrollTop += entry.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }

  #scheduleStatus(): void {
    clearTimeout(this.#statusTimer);
    this.#statusTimer = setTimeout(() => {
      const status = this.#host.root.querySelector('#status');
      if (status) status.textContent = this.#language.count(this.#words.inView, this.map.visibleIds.length);
    }, STATUS_DELAY_MS);
  }

  #hitAt({ clientX, clientY }: MouseEvent): Hit | undefined {
    const { left, top } = this.#host.surface.getBoundingClientRect();
    return this.map.hitTest(clientX - left, clientY - top);
  }

  #hover(hit: Hit | undefined): void {
    if (hit === this.#hovered) return;
    this.#hovered = hit;
    this.#host.surface.classList.toggle('clickable', !!hit);
    this.#host.hover(idsOf(hit));
  }

  #select(hit: Hit | undefined): void {
    if (hit) this.#host.select({ kind: SELECTION_KINDS[hit.kind], ids: idsOf(hit) });
  }

  #showHint(text: string): void {
    this.#hint.textContent = text;
    this.#hint.classList.add('visible');
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => this.#hint.classList.remove('visible'), HINT_MS);
  }

  #closePanel(): void {
    this.#host.element.mapSelection = undefined;
    this.#panelOpener?.focus();
    this.#panelOpener = undefined;
  }

  #zoomToSelection(): void {
    const ids = this.#host.element.mapSelection?.ids ?? [];
    this.#closePanel();
    this.map.panIntoView(ids, true);
  }

  /** Moves the focus from the map to the first list entry that is in view. */
  #focusList(event: KeyboardEvent): void {
    event.preventDefault();
    this.#idsInView = new Set(this.map.visibleIds);
    this.#itemsInView()[0]?.focus();
  }

  #itemsInView(): HTMLElement[] {
    const items = [...this.#host.root.querySelectorAll<HTMLElement>('.pairing-list [data-roving]')];
    return items.filter((item) => {
      const id = item.closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
      return [id, ...this.#host.territoriesOf(id)].some((territory) => this.#idsInView?.has(territory));
    });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#escape();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.composedPath()[0] as HTMLElement;
    if (!step || !this.#idsInView || !target.closest('.pairing-list')) return;
    event.preventDefault();
    event.stopPropagation();
    const items = this.#itemsInView();
    items[items.indexOf(target) + step]?.focus();
  }

  /** Steps back once: closes the panel, else returns from the list to the map, else ends the highlight. */
  #escape(): void {
    if (this.#host.element.mapSelection) this.#closePanel();
    else if (this.#idsInView) {
      this.#idsInView = undefined;
      this.#host.surface.focus();
    } else this.#host.hover([]);
  }
}
