import { importWords } from 'passerelle:words';
import { dictionary } from '../../common/dictionary.js';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Viewport } from '../../map/geometry/viewport.js';
import { hasModifier, keyCommand } from '../../map/input.js';
import type { LiveMap } from '../../map/live/live-map.js';
import { StaticMap } from '../../map/static-map.js';
import type { Language } from '../../text/language.js';
import { readPalette } from '../../ui/map-palette/read-palette.js';
import type { Scene } from '../../view/models/map-scene.js';
import type { InteractionHost, LiveInteractions } from './live-interactions.js';
import type { LiveWords } from './live-words/fr.js';
import { trackPendingGestures } from './pending-gestures.js';

/** Media whose change repaints the map at once. */
const MEDIA_QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** Shows the static map, and the live one in its place from the first gesture on: pointer over, focus or touch. */
export class MapHost {
  readonly surface: HTMLElement;
  /** Panel and hints of the live map, once it is there. */
  interactions: LiveInteractions | undefined = undefined;
  #host: InteractionHost;
  #paletteProbe: Element;
  #language: () => Language;
  #staticMap: StaticMap;
  #isLoading = false;
  #scene?: Scene;
  #highlightedIds: readonly string[] = [];
  /** What the visitor asked for while the live map was loading. */
  #pendingCommands: ((map: LiveMap) => void)[] = [];
  #lastPointerMove?: MouseEvent;
  #activeGesture: () => MouseEvent | TouchEvent | undefined;
  #lifetime = new AbortController();
  #untilLive = new AbortController();
  #resizeObserver: ResizeObserver;

  /** `paletteProbe` is the element that carries the colours of the map (map-palette). */
  constructor(host: InteractionHost, paletteProbe: Element, language: () => Language) {
    const { surface } = host;
    this.surface = surface;
    this.#host = host;
    this.#paletteProbe = paletteProbe;
    this.#language = language;
    this.#staticMap = new StaticMap(surface);
    this.#resizeObserver = new ResizeObserver(() => this.#resize());
    this.#resizeObserver.observe(surface);

    const untilLive = dictionary({ signal: this.#untilLive.signal });
    this.#activeGesture = trackPendingGestures(
      surface,
      () => this.#staticMap.viewport,
      (viewport: Viewport) => this.#staticMap.preview(viewport),
      untilLive.signal,
    );
    surface.addEventListener('keydown', (event) => this.#queueKey(event), untilLive);
    surface.addEventListener('pointermove', (event) => (this.#lastPointerMove = event), untilLive);
    surface.addEventListener('click', (event) => this.whenLive(() => this.#replay(event)), untilLive);

    const { signal } = this.#lifetime;
    // `transition: all 1ms` on the probe: every change of theme, of the host page's too, ends in this event
    paletteProbe.addEventListener('transitionend', () => this.#repaint(), dictionary({ signal }));
    for (const query of MEDIA_QUERIES)
      matchMedia(query).addEventListener?.('change', () => this.#repaint(true), { signal });
  }

  setScene(scene: Scene): void {
    // the observer reports the size a frame later: the first paint would be one of no size
    if (!this.#scene) this.#resize();
    this.#scene = scene;
    this.#repaint();
    // a visitor may act on a map that was moved in the page before it has its scene again
    if (this.#pendingCommands.length && !this.#liveMap) void this.goLive();
  }

  /** Highlights the marks and links of these ids; an empty list ends it. */
  highlight(ids: readonly string[]): void {
    if (ids.join('\n') === this.#highlightedIds.join('\n')) return;
    this.#highlightedIds = ids;
    this.#map.highlight(ids);
  }

  /** Pans the live map to these ids. The static map shows everything. */
  panIntoView(ids: readonly string[]): void {
    this.#liveMap?.panIntoView(ids);
  }

  /** Runs `command` on the live map; loads that map first, if needed. */
  whenLive(command: (map: LiveMap) => void): void {
    if (this.#liveMap) command(this.#liveMap);
    else {
      this.#pendingCommands.push(command);
      void this.goLive();
    }
  }

  /** Opens the panel of what is selected, once the map is live. */
  openPanel(): void {
    this.whenLive(() => this.interactions?.openPanel());
  }

  /** Loads the live map and puts it in the place of the static one. What the visitor did meanwhile is done then. */
  async goLive(): Promise<void> {
    if (this.#liveMap || this.#isLoading) return;
    this.#isLoading = true;
    try {
      const language = this.#language();
      const [{ LiveInteractions }, { default: words }] = await Promise.all([
        import('./live-interactions.js'),
        importWords('live', language.tag),
        this.#staticMap.ready,
      ]);
      if (this.#lifetime.signal.aborted || !this.#scene) return;
      const gesture = this.#activeGesture();
      this.#untilLive.abort();
      // a gesture may come before the first layout
      if (this.#staticMap.viewport.width < 2) this.#resize();
      this.interactions = new LiveInteractions(
        this.#host,
        language,
        words as LiveWords,
        this.#scene,
        readPalette(this.#paletteProbe),
        this.#staticMap.viewport,
      );
      this.#takeOver(this.interactions.map, gesture);
    } catch (error) {
      // the static map still shows everything, and the next gesture tries again
      reportLoadFailure('the live map', error);
    } finally {
      this.#isLoading = false;
    }
  }

  dispose(): void {
    this.#lifetime.abort();
    this.#untilLive.abort();
    this.#resizeObserver.disconnect();
    this.interactions?.dispose();
    this.#staticMap.remove();
  }

  get #liveMap(): LiveMap | undefined {
    return this.interactions?.map;
  }

  get #map(): LiveMap | StaticMap {
    return this.#liveMap ?? this.#staticMap;
  }

  /** Continues on the live map: highlight, gesture under way, pointer, and commands of the visitor. */
  #takeOver(map: LiveMap, gesture: MouseEvent | TouchEvent | undefined): void {
    map.highlight(this.#highlightedIds);
    void map.ready.then(() => this.#staticMap.release());
    if (gesture) map.resumeGesture(gesture);
    if (this.#lastPointerMove) this.#replay(this.#lastPointerMove);
    for (const command of this.#pendingCommands.splice(0)) command(map);
  }

  #queueKey(event: KeyboardEvent): void {
    const isEnter = event.key === 'Enter' && !hasModifier(event);
    if (!isEnter && !keyCommand(event)) return;
    event.preventDefault();
    const { key } = event;
    this.whenLive(() => this.surface.dispatchEvent(new KeyboardEvent('keydown', dictionary({ key }))));
  }

  #replay({ type, clientX, clientY }: MouseEvent): void {
    this.surface.dispatchEvent(new MouseEvent(type, dictionary({ clientX, clientY })));
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.surface;
    // a hidden tab, or the list alone: the map gets its size when it is shown
    if (clientWidth < 2 || clientHeight < 2) return;
    void this.#staticMap.resize(clientWidth, clientHeight, devicePixelRatio);
    this.#liveMap?.resize();
  }

  /** With `sync` the map is painted before the call returns, because paper does not wait. */
  #repaint(sync = false): void {
    if (this.#scene) void this.#map.setScene(this.#scene, readPalette(this.#paletteProbe), sync);
  }
}
