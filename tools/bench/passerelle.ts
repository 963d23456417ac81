// Our map, used as <coop-territory-map> uses it: static at first, live once it is activated. The only file here that
// knows its interface.
import { leafletStyles } from '../../src/map/live/leaflet-styles.js';
import { LiveMap } from '../../src/map/live/live-map.js';
import type { Palette } from '../../src/map/paint/palette.js';
import { StaticMap } from '../../src/map/static-map.js';
import type { Scene } from '../../src/view/models/map-scene.js';
import { afterNextPaint, type Subject } from './subject.js';

/** The colours of the element in its light theme. */
const PALETTE: Palette = {
  sea: '#e7eff2',
  land: '#fbf9f4',
  border: '#c3ccd0',
  tint: '#cfe3e2',
  link: '#b3431c',
  mark: '#0a4f59',
  halo: '#fff',
  text: '#17343a',
  font: 'sans-serif',
};

const styleSheet = new CSSStyleSheet();
styleSheet.replaceSync(leafletStyles);
document.adoptedStyleSheets = [styleSheet];

export class Passerelle implements Subject {
  #scene: Scene = { marks: [], links: [] };
  #surface = document.body;
  #staticMap?: StaticMap;
  #liveMap?: LiveMap;

  warmUp(container: HTMLElement): Promise<void> {
    this.#surface = container;
    return StaticMap.warmUp();
  }

  async show(scene: Scene, container: HTMLElement): Promise<void> {
    this.#scene = scene;
    this.#staticMap = new StaticMap(container);
    void this.#staticMap.resize(container.clientWidth, container.clientHeight, devicePixelRatio);
    await this.#staticMap.setScene(scene, PALETTE);
    await afterNextPaint();
  }

  async activate(): Promise<void> {
    const surface = this.#surface;
    const staticMap = this.#staticMap as StaticMap;
    const map = new LiveMap(surface, this.#scene, PALETTE, staticMap.viewport);
    this.#liveMap = map;
    void map.ready.then(() => staticMap.release());
    let hovered: ReturnType<typeof map.hitTest>;
    surface.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
      if (buttons) return;
      const { left, top } = surface.getBoundingClientRect();
      const hit = map.hitTest(clientX - left, clientY - top);
      // Highlights once for each object, as the element does.
      if (hit === hovered) return;
      hovered = hit;
      map.highlight(!hit ? [] : 'ids' in hit ? hit.ids : [hit.id]);
    });
    await afterNextPaint();
  }

  zoomIn(): void {
    this.#liveMap?.zoomIn();
  }

  zoomOut(): void {
    this.#liveMap?.zoomOut();
  }
}
