// Our map layer, used as <coop-territory-map> uses it: at rest first, live once it is woken. The only file here that knows its API.
import { leafletStyles } from '../../src/map/live/leaflet-styles.js';
import { LiveMap } from '../../src/map/live/live-map.js';
import type { Palette } from '../../src/map/paint/palette.js';
import { StaticMap } from '../../src/map/static-map.js';
import type { Scene } from '../../src/view/models/map-scene.js';
import { type Contender, onScreen } from './subject.js';

/** The element's own colours, in the light theme. */
const palette: Palette = {
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

const sheet = new CSSStyleSheet();
sheet.replaceSync(leafletStyles);
document.adoptedStyleSheets = [sheet];

export class Passerelle implements Contender {
  #scene: Scene = { marks: [], links: [] };
  #surface = document.body;
  #still?: StaticMap;
  #live?: LiveMap;

  ready(container: HTMLElement): Promise<void> {
    this.#surface = container;
    return StaticMap.warmUp();
  }

  async start(scene: Scene, container: HTMLElement): Promise<void> {
    this.#scene = scene;
    this.#still = new StaticMap(container);
    void this.#still.resize(container.clientWidth, container.clientHeight, devicePixelRatio);
    await this.#still.setScene(scene, palette);
    await onScreen();
  }

  async wake(): Promise<void> {
    const surface = this.#surface;
    const still = this.#still as StaticMap;
    const map = new LiveMap(surface, this.#scene, palette, still.viewport);
    this.#live = map;
    void map.ready.then(() => still.release());
    let hovered: ReturnType<typeof map.hitTest>;
    surface.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
      if (buttons) return;
      const { left, top } = surface.getBoundingClientRect();
      const hit = map.hitTest(clientX - left, clientY - top);
      // as the tag does
      if (hit === hovered) return;
      hovered = hit;
      map.highlight(!hit ? [] : 'ids' in hit ? hit.ids : [hit.id]);
    });
    await onScreen();
  }

  zoomIn(): void {
    this.#live?.zoomIn();
  }

  zoomOut(): void {
    this.#live?.zoomOut();
  }
}
