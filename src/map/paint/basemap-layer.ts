// The bottom layer of both maps. It is an SVG, because the browser draws that beside the page's own work; a canvas
// would block a low-end phone for 40 ms.
import { type Basemap, PATH_SCALE } from '../outline/svg-paths.js';
import { countryShapeOf } from './mark-size.js';
import type { Snapshot } from './paint-context.js';
import type { Palette } from './palette.js';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

interface PathStyle {
  shape: 'land' | 'coast' | 'borders' | 'disputedBorders' | 'tints';
  colour: keyof Palette;
  /** Width of a stroke, in CSS pixels. Without it the shape is filled. */
  strokePx?: number;
  attributes?: Record<string, number>;
}

/** The paths, from bottom to top. */
const PATHS: readonly PathStyle[] = [
  // A glow along the coast.
  { shape: 'coast', colour: 'border', strokePx: 4, attributes: { 'stroke-opacity': 0.3 } },
  { shape: 'land', colour: 'land' },
  { shape: 'coast', colour: 'border', strokePx: 0.5 },
  // Covers the seam between two lands, which would show a disputed border as an undisputed one.
  { shape: 'disputedBorders', colour: 'land', strokePx: 1 },
  { shape: 'tints', colour: 'tint' },
  { shape: 'borders', colour: 'border', strokePx: 0.7 },
  { shape: 'disputedBorders', colour: 'border', strokePx: 0.7, attributes: { 'stroke-dasharray': 2.5 } },
];

export class BasemapLayer {
  readonly element = document.createElementNS(SVG_NAMESPACE, 'svg');
  #paths = PATHS.map(({ strokePx, attributes }) => {
    const path = document.createElementNS(SVG_NAMESPACE, 'path');
    for (const [name, value] of Object.entries({
      fill: 'none',
      'vector-effect': 'non-scaling-stroke',
      ...(strokePx && { 'stroke-width': strokePx }),
      ...attributes,
    }))
      path.setAttribute(name, `${value}`);
    this.element.append(path);
    return path;
  });
  #basemap?: Basemap;
  #tints?: string;

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
  }

  draw({ basemap, graph, viewport, palette }: Snapshot): void {
    const { left, top, scale, width, height } = viewport;
    const viewBox = [left, top, width, height].map((value) => (value / scale) * PATH_SCALE);
    this.element.setAttribute('viewBox', viewBox.join(' '));
    // Fills the space beyond the edge of the world with sea too: a frame around the world would have no meaning.
    Object.assign(this.element.style, { width: `${width}px`, height: `${height}px`, background: palette.sea });
    const countries = new Set(graph.marks.map((mark) => countryShapeOf(mark, basemap, scale)));
    const tints = [...countries].map((country) => country?.d ?? '').join('');
    PATHS.forEach(({ shape, colour, strokePx }, index) => {
      const path = this.#paths[index] as SVGPathElement;
      path.setAttribute(strokePx ? 'stroke' : 'fill', palette[colour]);
      // Sets path data only if it has changed, because the browser would parse it again.
      if (shape === 'tints') tints === this.#tints || path.setAttribute('d', tints);
      else if (basemap !== this.#basemap) path.setAttribute('d', basemap[shape]);
    });
    this.#basemap = basemap;
    this.#tints = tints;
  }
}
