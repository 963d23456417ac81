// A live map in a shadow root of its own, beside the static map that it takes over from, and what a hand does on it.

import { equalEarth } from '../../../src/map/geometry/projection.js';
import type { Viewport } from '../../../src/map/geometry/viewport.js';
import { leafletStyles } from '../../../src/map/live/leaflet-styles.js';
import { LiveMap } from '../../../src/map/live/live-map.js';
import { StaticMap } from '../../../src/map/static-map.js';
import type { Mark, Scene } from '../../../src/view/models/map-scene.js';
import { COMASAGUA, MONTAUBAN, PALETTE } from '../map-fixtures.js';
import { compositePixels } from './composite-pixels.js';

/** One pairing between two towns. */
export const SCENE: Scene = { marks: [MONTAUBAN, COMASAGUA], links: [{ id: 'paniers', marks: [0, 1] }] };

const BUBBLING = { bubbles: true, composed: true, cancelable: true };

export const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Returns where a mark is on the map, in CSS pixels from its corner. */
export const positionOf = ({ left, top, scale }: Viewport, { lat, lon }: Mark): [x: number, y: number] => {
  const [x, y] = equalEarth.project(lat, lon);
  return [x * scale - left, y * scale - top];
};

export class MountedMap {
  map: LiveMap;
  readonly container = document.createElement('div');
  readonly staticMap = new StaticMap(document.createElement('div'));
  /** Settles when the static map is painted. */
  readonly staticReady: Promise<void>;
  /** The viewport after each move. */
  readonly moves: Viewport[] = [];
  #host = document.createElement('div');

  constructor(width = 601, height = 401) {
    const root = this.#host.attachShadow({ mode: 'open' });
    const styles = new CSSStyleSheet();
    styles.replaceSync(`${leafletStyles} .map{position:relative;width:${width}px;height:${height}px}`);
    root.adoptedStyleSheets = [styles];
    this.container.className = 'map';
    this.container.tabIndex = 0;
    root.append(this.container);
    document.body.append(this.#host);
    void this.staticMap.resize(width, height, 1);
    // at once: in slices, the live map would start before the static one has its viewport, if the machine is slow
    this.staticReady = this.staticMap.setScene(SCENE, PALETTE, true);
    this.map = this.start();
  }

  /** Starts a live map in the container, in the place of one that was removed. */
  start(): LiveMap {
    const onMove = (viewport: Viewport) => this.moves.push(viewport);
    this.map = new LiveMap(this.container, SCENE, PALETTE, this.staticMap.viewport, onMove);
    return this.map;
  }

  remove(): void {
    this.map.remove();
    this.#host.remove();
  }

  /** The uppermost canvas, which receives the events of the pointer. */
  get canvas(): HTMLCanvasElement {
    return this.container.querySelector('canvas') as HTMLCanvasElement;
  }

  /** Acts, then waits for the move that follows and for the map to rest. */
  async settledAfter(act: () => unknown): Promise<void> {
    const count = this.moves.length;
    act();
    while (this.moves.length === count) await delay(30);
    // at rest: no zoom is animated, and nothing moves from one of three frames to the next, however late they are
    for (let before = ''; ; ) {
      const { left, top, scale } = this.map.viewport;
      const now = `${left} ${top} ${scale} ${!!this.container.querySelector('.leaflet-zoom-anim')}`;
      if (now === before && now.endsWith('false')) return;
      before = now;
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      await delay(120);
    }
  }

  /** Returns the colour that a visitor sees at x, y of the container, as three bits. */
  async colourAt(x: number, y: number): Promise<string> {
    const { left, top, width, height } = this.container.getBoundingClientRect();
    const layers = this.container.querySelectorAll('.leaflet-zoom-animated:is(svg, canvas)');
    return (await compositePixels(layers, [width, height], 1, [left, top]))([x, y]);
  }

  mouse(type: string, x: number, y: number, target: EventTarget = this.canvas): void {
    target.dispatchEvent(new MouseEvent(type, { ...BUBBLING, ...this.#client(x, y), button: 0 }));
  }

  /** Returns true if the map took the event from the page. */
  wheel(init: WheelEventInit): boolean {
    return !this.canvas.dispatchEvent(new WheelEvent('wheel', { ...BUBBLING, ...init }));
  }

  /** Returns true if the map took the event from the page. */
  press(key: string, target: EventTarget = this.container): boolean {
    return !target.dispatchEvent(new KeyboardEvent('keydown', { ...BUBBLING, key }));
  }

  /** Dispatches touch events, else pointer events. Returns true if the map took one of them from the page. */
  touch(phase: 'start' | 'move' | 'end', points: readonly (readonly [number, number])[]): boolean {
    const places = points.map(([x, y]) => this.#client(x, y));
    const hasTouch = 'ontouchstart' in window || 'TouchEvent' in window;
    const events = hasTouch ? [this.#touchEvent(phase, places)] : this.#pointerEvents(phase, places);
    return events.filter((event) => !this.canvas.dispatchEvent(event)).length > 0;
  }

  #touchEvent(phase: 'start' | 'move' | 'end', places: { clientX: number; clientY: number }[]): Event {
    const touches = places.map((place, identifier) => ({ ...place, identifier, target: this.canvas }));
    return Object.assign(new Event(`touch${phase}`, BUBBLING), { touches: phase === 'end' ? [] : touches });
  }

  #pointerEvents(phase: 'start' | 'move' | 'end', places: { clientX: number; clientY: number }[]): Event[] {
    const type = `pointer${{ start: 'down', move: 'move', end: 'up' }[phase]}`;
    return places.map(
      (place, pointerId) => new PointerEvent(type, { ...BUBBLING, ...place, pointerId, pointerType: 'touch' }),
    );
  }

  #client(x: number, y: number) {
    const { left, top } = this.container.getBoundingClientRect();
    return { clientX: left + x, clientY: top + y };
  }
}
