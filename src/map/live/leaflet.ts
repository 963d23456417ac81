// The parts of Leaflet in use, and no others: no control, popup or layer that takes a string, because those write HTML.

// Leaflet adds these to its Map: layers, mouse drag, double click.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import './leaflet-patches.js';
import type { MapOptions, PanOptions, PointExpression } from 'leaflet';
import { CRS } from 'leaflet/src/geo/crs/CRS.js';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { Bounds } from 'leaflet/src/geometry/Bounds.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import { Transformation } from 'leaflet/src/geometry/Transformation.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { type Box, type Projection, WORLD_SIZE } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';

/** Wraps a projection as a Leaflet CRS. Its pixels are units of the plane times 2^zoom. */
export const crsOf = ({ project, unproject }: Projection): typeof CRS =>
  ({
    ...CRS,
    // keeps tile requests inside the world
    infinite: false,
    transformation: new Transformation(1, 0, 1, 0),
    scale: (zoom: number) => 2 ** zoom,
    zoom: (scale: number) => Math.log2(scale),
    projection: {
      project: ({ lat, lng }: LatLng) => new Point(...project(lat, lng)),
      unproject: ({ x, y }: Point) => new LatLng(...unproject(x, y)),
      bounds: new Bounds([
        [0, 0],
        [WORLD_SIZE, WORLD_SIZE],
      ]),
    },
  }) as never;

/**
 * A Leaflet map bounded by `box`, a box of the plane. Leaflet's own `maxBounds` are degrees, and Equal Earth does not
 * keep their corners square. With `reducedMotion` it moves without animation.
 */
export class BoxedMap extends LeafletMap {
  declare options: MapOptions & { box: Box; reducedMotion: boolean };

  /** The visible part of the plane. */
  get viewport(): Viewport {
    const { min } = this.getPixelBounds();
    const { x: width, y: height } = this.getSize();
    return { left: min?.x ?? 0, top: min?.y ?? 0, scale: 2 ** this.getZoom(), width, height };
  }

  /** Shows `viewport`, animated where Leaflet deems it near. */
  jumpTo({ left, top, scale, width, height }: Viewport): void {
    this.finishAnimation();
    const zoom = Math.log2(scale);
    this.setView(this.unproject(new Point(left + width / 2, top + height / 2), zoom), zoom);
  }

  /** Doubles the scale so many times, around the centre; a negative number zooms out. */
  zoomBy(doublings: number): void {
    this.finishAnimation();
    this.zoomIn(doublings);
  }

  /** Pans by CSS pixels, as far as the box allows. */
  panWithinBox(x: number, y: number): void {
    this.finishAnimation();
    this.panBy(this._limitOffset(new Point(x, y), true));
  }

  /** Zooms around `fixed`, a point of the container, without animation and without a `moveend` of its own. */
  zoomAround(fixed: Point, doublings: number): void {
    const zoom = this._limitZoom(this.getZoom() + doublings);
    const half = this.getSize().divideBy(2);
    const offset = fixed.subtract(half).multiplyBy(1 - 1 / this.getZoomScale(zoom));
    const centre = this._limitCenter(this.containerPointToLatLng(half.add(offset)), zoom, this.options.maxBounds);
    this._move(centre, zoom, { pinch: true, round: false });
  }

  /** Completes a pan or zoom under way at its target. Otherwise it would swallow the next command, or override it. */
  finishAnimation(): void {
    if (this._panAnim) this._panAnim._startTime = 0;
    this._stop();
    this._onZoomTransitionEnd();
  }

  override panBy(offset: PointExpression, options: PanOptions = {}): this {
    // the last step of inertia may come after remove()
    if (!this._mapPane) return this;
    return super.panBy(offset, this.options.reducedMotion ? { ...options, animate: false } : options);
  }

  override _getBoundsOffset({ min, max }: Bounds, _degrees: unknown, zoom: number = this.getZoom()): Point {
    const scale = 2 ** zoom;
    const [west, north, east, south] = this.options.box;
    const [topLeft, bottomRight] = [min as Point, max as Point];
    return new Point(
      this._rebound(west * scale - topLeft.x, bottomRight.x - east * scale),
      this._rebound(north * scale - topLeft.y, bottomRight.y - south * scale),
    );
  }
}
