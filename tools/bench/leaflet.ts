// Plain Leaflet, as a webmaster would write it: the canvas renderer, a curved polyline for each pair, a circle for each territory, no tiles.
import {
  circleMarker,
  type LatLngTuple,
  Map as LeafletMap,
  latLngBounds,
  polyline,
} from 'leaflet/dist/leaflet-src.esm.js';
import type { Mark, Scene } from '../../src/view/models/map-scene.js';
import { type Contender, onScreen } from './subject.js';

/** The bow and the points of our own lines (src/map/geometry/arcs.ts): 17 points, the control point at 0.24 of the chord. */
const BOW = 0.24;
const STEPS = 16;
const LINE = { color: '#b3431c', weight: 1, opacity: 0.5 };
const LIT = { color: '#0a4f59', weight: 3, opacity: 1 };

function curve(a: Mark, b: Mark): LatLngTuple[] {
  const lat = (a.lat + b.lat) / 2 + BOW * Math.abs(b.lon - a.lon);
  const lon = (a.lon + b.lon) / 2 + BOW * (a.lon < b.lon ? a.lat - b.lat : b.lat - a.lat);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS;
    const s = 1 - t;
    return [s * s * a.lat + 2 * s * t * lat + t * t * b.lat, s * s * a.lon + 2 * s * t * lon + t * t * b.lon];
  });
}

export class Leaflet implements Contender {
  #map?: LeafletMap;

  ready(container: HTMLElement): void {
    this.#map = new LeafletMap(container, { preferCanvas: true, attributionControl: false });
  }

  async start({ marks, links }: Scene): Promise<void> {
    const map = this.#map as LeafletMap;
    // The view first: layers added before it would all be set up twice.
    map.fitBounds(latLngBounds(marks.map(({ lat, lon }) => [lat, lon])));
    for (const { marks: ends } of links) {
      const [a, b] = ends.map((i) => marks[i] as Mark) as [Mark, Mark];
      const line = polyline(curve(a, b), LINE).addTo(map);
      line.on('mouseover', () => line.setStyle(LIT));
      line.on('mouseout', () => line.setStyle(LINE));
    }
    for (const { lat, lon } of marks)
      circleMarker([lat, lon], { radius: 3, weight: 1, color: '#0a4f59', fillOpacity: 1 }).addTo(map);
    await onScreen();
  }

  async wake(): Promise<void> {}

  zoomIn(): void {
    this.#map?.zoomIn();
  }

  zoomOut(): void {
    this.#map?.zoomOut();
  }
}
