import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Viewport } from '../../map/geometry/viewport.js';
import { hasModifier, keyCommand } from '../../map/input.js';
import type { LiveMap } from '../../map/live/live-map.js';
import type { Palette } from '../../map/paint/palette.js';
import { StaticMap } from '../../map/static-map.js';
import { readPalette } from '../../ui/map-palette/read-palette.js';
import type { Scene } from '../../view/models/map-scene.js';
import type { LiveInteractions } from './live-interactions.js';
import { trackEarlyGestures } from './pending-gestures.js';

/** Brings the live map, and what a visitor meets on it. */
type Bring = () => Promise<(scene: Scene, palette: Palette, view: Viewport) => LiveInteractions>;

/** The map at rest on its surface, and the live one in its place from the first gesture on: pointer over, focus or touch. */
export class MapHost {
  readonly surface: HTMLElement;
  #probe: Element;
  #still: StaticMap;
  #bring: Bring;
  #live?: LiveMap;
  #visit?: LiveInteractions;
  #coming = false;
  /** What the visitor did while the live map was on its way. */
  #pending: ((live: LiveMap) => void)[] = [];
  /** Where the pointer was last. */
  #hover?: MouseEvent;
  #scene?: Scene;
  #lit: readonly string[] = [];
  #over = new AbortController();
  #early = new AbortController();
  #held: () => MouseEvent | TouchEvent | undefined;
  #resizes: ResizeObserver;

  constructor(surface: HTMLElement, probe: Element, bring: Bring) {
    this.surface = surface;
    this.#probe = probe;
    this.#bring = bring;
    this.#still = new StaticMap(surface);
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(surface);
    const { signal } = this.#over;
    const meanwhile = { signal: this.#early.signal };
    this.#held = trackEarlyGestures(
      surface,
      () => this.#still.viewport,
      (view) => this.#still.preview(view),
      this.#early.signal,
    );
    surface.addEventListener('keydown', (event) => this.#keep(event), meanwhile);
    surface.addEventListener('pointermove', (event) => (this.#hover = event), meanwhile);
    surface.addEventListener('click', (event) => this.act(() => this.#again(event)), meanwhile);
    // `transition: all 1ms` on the probe: any change of theme, of the host page's too, ends in this event
    probe.addEventListener('transitionend', () => this.#repaint(), { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'])
      matchMedia(query).addEventListener?.('change', () => this.#repaint(true), { signal });
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#repaint();
  }

  /** Ids of marks and links. */
  highlight(ids: readonly string[]): void {
    if (ids.join('\n') === this.#lit.join('\n')) return;
    this.#lit = ids;
    (this.#live ?? this.#still).highlight(ids);
  }

  /** Brings the live map, unless it is there. What the visitor does meanwhile is done when it comes. */
  async wake(): Promise<void> {
    if (this.#live || this.#coming) return;
    this.#coming = true;
    try {
      const [begin] = await Promise.all([this.#bring(), this.#still.ready]);
      if (this.#over.signal.aborted || !this.#scene) return;
      const held = this.#held();
      this.#early.abort();
      // a hand may be quicker than the first layout
      if (this.#still.viewport.width < 2) this.#resize();
      this.#visit = begin(this.#scene, readPalette(this.#probe), this.#still.viewport);
      const { live } = this.#visit;
      this.#live = live;
      live.highlight(this.#lit);
      void live.ready.then(() => this.#still.release());
      if (held) live.resumeGesture(held);
      if (this.#hover) this.#again(this.#hover);
      for (const act of this.#pending.splice(0)) act(live);
    } catch (error) {
      // the map at rest still shows everything; the next gesture asks again
      reportLoadFailure('the live map', error);
    } finally {
      this.#coming = false;
    }
  }

  /** Brings what these ids name into sight, where the map is live; at rest all is. */
  bring(ids: readonly string[], near?: boolean): void {
    this.#live?.panIntoView(ids, near);
  }

  /** Does it on the live map, once it is there. */
  act(act: (live: LiveMap) => void): void {
    if (this.#live) act(this.#live);
    else {
      this.#pending.push(act);
      void this.wake();
    }
  }

  stop(): void {
    this.#over.abort();
    this.#early.abort();
    this.#resizes.disconnect();
    this.#visit?.leave();
  }

  #keep(event: KeyboardEvent): void {
    if (!keyCommand(event) && (event.key !== 'Enter' || hasModifier(event))) return;
    event.preventDefault();
    const { key } = event;
    this.act(() => this.surface.dispatchEvent(new KeyboardEvent('keydown', { key })));
  }

  /** What was done on the map at rest is done on the live one. */
  #again({ type, clientX, clientY }: MouseEvent): void {
    this.surface.dispatchEvent(new MouseEvent(type, { clientX, clientY }));
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.surface;
    // a hidden tab, or the list alone: the map is sized when it is revealed
    if (clientWidth < 2 || clientHeight < 2) return;
    void this.#still.resize(clientWidth, clientHeight, devicePixelRatio);
    this.#live?.resize();
  }

  /** `now` for paper, which does not wait. */
  #repaint(now = false): void {
    if (this.#scene) void (this.#live ?? this.#still).setScene(this.#scene, readPalette(this.#probe), now);
  }
}
