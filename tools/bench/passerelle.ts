// Our map layer, used as <coop-territory-map> uses it: at rest first, live once it is woken. The only file here that knows its API.
import { leafletStyles } from '../../src/map/leaflet-styles.js';
import { type LiveMap, live } from '../../src/map/live.js';
import type { Palette } from '../../src/map/palette.js';
import { StillMap } from '../../src/map/still.js';
import type { Scene } from '../../src/view/scene.js';
import { type Contender, onScreen } from './contender.js';

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
  #canvas = document.createElement('canvas');
  #still = new StillMap(this.#canvas);
  #live?: LiveMap;

  async start(scene: Scene, container: HTMLElement): Promise<void> {
    this.#scene = scene;
    this.#surface = container;
    this.#canvas.style.cssText = 'position:absolute;inset:0;inline-size:100%;block-size:100%';
    container.append(this.#canvas);
    this.#still.resize(container.clientWidth, container.clientHeight, devicePixelRatio);
    await this.#still.show(scene, palette);
    await onScreen();
  }

  async wake(): Promise<void> {
    const surface = this.#surface;
    const map = live(surface, this.#scene, palette, this.#still.view);
    this.#live = map;
    this.#canvas.hidden = true;
    surface.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { left, top } = surface.getBoundingClientRect();
      map.highlight(map.pick(clientX - left, clientY - top)?.id);
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
