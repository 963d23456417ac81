// The ground of a map: an SVG, which the browser draws beside the page's own work, where a canvas would hold it for 40 ms of a cheap phone.

import { type Basemap, PATH_SCALE } from '../outline/svg-paths.js';
import { countryShapeOf } from './mark-size.js';
import type { Snapshot } from './paint-context.js';
import type { Palette } from './palette.js';

const SVG = 'http://www.w3.org/2000/svg';

/** From below to above: what of the ground, and how. Strokes are in pixels of the screen. */
const PATHS: readonly [
  name: 'land' | 'coast' | 'borders' | 'disputedBorders' | 'tints',
  paint: keyof Palette,
  pixels?: number,
  more?: Record<string, number>,
][] = [
  // a glow, as of water over a shore
  ['coast', 'border', 4, { 'stroke-opacity': 0.3 }],
  ['land', 'land'],
  ['coast', 'border', 0.5],
  // Painted over: else the seam between two lands would draw the line that is not settled.
  ['disputedBorders', 'land', 1],
  ['tints', 'tint'],
  ['borders', 'border', 0.7],
  ['disputedBorders', 'border', 0.7, { 'stroke-dasharray': 2.5 }],
];

export class BasemapLayer {
  readonly element = document.createElementNS(SVG, 'svg');
  #paths = PATHS.map(([, , pixels, more]) => {
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries({
      fill: 'none',
      'vector-effect': 'non-scaling-stroke',
      ...(pixels && { 'stroke-width': pixels }),
      ...more,
    }))
      path.setAttribute(name, `${value}`);
    this.element.append(path);
    return path;
  });
  #ground?: Basemap;
  #tints?: string;

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
  }

  draw({ basemap, graph, viewport, palette }: Snapshot): void {
    const { left, top, scale, width, height } = viewport;
    const { element } = this;
    element.setAttribute('viewBox', [left, top, width, height].map((value) => (value / scale) * PATH_SCALE).join(' '));
    // Beyond the edge of the world too: a frame around it would say nothing.
    Object.assign(element.style, { width: `${width}px`, height: `${height}px`, background: palette.sea });
    const areas = new Set(graph.marks.map((mark) => countryShapeOf(mark, basemap, scale)));
    const tints = [...areas].map((area) => area?.d ?? '').join('');
    PATHS.forEach(([name, paint, pixels], index) => {
      const path = this.#paths[index] as SVGPathElement;
      path.setAttribute(pixels ? 'stroke' : 'fill', palette[paint]);
      // path data that is set again is read again
      if (name === 'tints') tints === this.#tints || path.setAttribute('d', tints);
      else if (basemap !== this.#ground) path.setAttribute('d', basemap[name]);
    });
    this.#ground = basemap;
    this.#tints = tints;
  }
}
