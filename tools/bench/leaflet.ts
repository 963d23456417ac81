// Plain Leaflet, as a webmaster would use it: the canvas renderer, a curved polyline for each pair, a circle for each
// territory, no tiles.
import {
  circleMarker,
  type LatLngTuple,
  Map as LeafletMap,
  latLngBounds,
  polyline,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { Mark, Scene } from '../../src/view/models/map-scene.js';
import { afterNextPaint, type Subject } from './subject.js';

/** Curvature and segments of our own lines (`src/map/geometry/arcs.ts`). */
const CURVATURE = 0.24;
const SEGMENTS = 16;
const LINE_STYLE = { color: '#b3431c', weight: 1, opacity: 0.5 };
const HIGHLIGHT_STYLE = { color: '#0a4f59', weight: 3, opacity: 1 };

function curve(a: Mark, b: Mark): LatLngTuple[] {
  const lat = (a.lat + b.lat) / 2 + CURVATURE * Math.abs(b.lon - a.lon);
  const lon = (a.lon + b.lon) / 2 + CURVATURE * (a.lon < b.lon ? a.lat - b.lat : b.lat - a.lat);
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const t = i / SEGMENTS;
    const s = 1 - t;
    return [s * s * a.lat + 2 * s * t * lat + t * t * b.lat, s * s * a.lon + 2 * s * t * lon + t * t * b.lon];
  });
}

export class Leaflet implements Subject {
  #map?: LeafletMap;

  warmUp(container: HTMLElement): void {
    this.#map = new LeafletMap(container, { preferCanvas: true, attributionControl: false });
  }

  async show({ marks, links }: Scene): Promise<void> {
    const map = this.#map as LeafletMap;
    // Sets the view first, because Leaflet would set up layers added before it twice.
    map.fitBounds(latLngBounds(marks.map(({ lat, lon }) => [lat, lon])));
    for (const { marks: ends } of links) {
      const [a, b] = ends.map((i) => marks[i] as Mark) as [Mark, Mark];
      const line = polyline(curve(a, b), LINE_STYLE).addTo(map);
      line.on('mouseover', () => line.setStyle(HIGHLIGHT_STYLE));
      line.on('mouseout', () => line.setStyle(LINE_STYLE));
    }
    for (const { lat, lon } of marks)
      circleMarker([lat, lon], { radius: 3, weight: 1, color: '#0a4f59', fillOpacity: 1 }).addTo(map);
    await afterNextPaint();
  }

  async activate(): Promise<void> {}

  zoomIn(): void {
    this.#map?.zoomIn();
  }

  zoomOut(): void {
    this.#map?.zoomOut();
  }
}
