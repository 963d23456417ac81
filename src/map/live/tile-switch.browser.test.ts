import { expect } from '@open-wc/testing';
import { MountedMap, positionOf } from '../../../test/helpers/browser/live-map.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { MONTAUBAN } from '../../../test/helpers/map-fixtures.js';
import { equalEarth, type Projection } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import type { Hit } from '../paint/hit-test.js';
import { createTiles, webMercator } from './tiles.js';

const isMontauban = (hit?: Hit) => hit?.kind === 'mark' && hit.id === MONTAUBAN.id;

/** Makes tiles of a data: image, which ask no host. */
const ownTiles = () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
  return createTiles(pixel, () => undefined);
};
const centreOf = ({ unproject }: Projection, { left, top, scale, width, height }: Viewport) =>
  unproject((left + width / 2) / scale, (top + height / 2) / scale);
/** Returns how many pixels of a viewport two places are apart. */
const distance = ({ project }: Projection, { scale }: Viewport, a: [number, number], b: [number, number]) => {
  const [[x1, y1], [x2, y2]] = [project(...a), project(...b)];
  return Math.hypot(x1 - x2, y1 - y2) * scale;
};

describe('changeProjection()', () => {
  let mounted: MountedMap;
  beforeEach(() => {
    mounted = new MountedMap();
  });
  afterEach(() => mounted.remove());

  it('keeps the centre when tiles come, and when they go', async () => {
    const { map } = mounted;
    await mounted.settledAfter(() => map.panIntoView(['montauban'], true));
    await mounted.settledAfter(() => map.zoomOut());
    const before = centreOf(equalEarth, map.viewport);
    await mounted.settledAfter(() => map.setTiles(ownTiles()));
    expect(Number.isInteger(Math.log2(map.viewport.scale))).equal(true);
    expect(distance(webMercator, map.viewport, centreOf(webMercator, map.viewport), before)).below(1.5);
    const [x, y] = webMercator.project(MONTAUBAN.lat, MONTAUBAN.lon);
    const { left, top, scale } = map.viewport;
    await waitUntil(() => isMontauban(map.hitTest(x * scale - left, y * scale - top)), 'Montauban');
    await mounted.settledAfter(() => map.setTiles(undefined));
    expect(distance(equalEarth, map.viewport, centreOf(equalEarth, map.viewport), before)).below(1.5);
    await waitUntil(() => isMontauban(map.hitTest(...positionOf(map.viewport, MONTAUBAN))), 'Montauban');
  });

  it('keeps the scale at the centre, to the nearest zoom that tiles have', async () => {
    const { map } = mounted;
    await mounted.settledAfter(() => map.panIntoView(['montauban'], true));
    const degreeWidth = (projection: Projection) => {
      const [lat, lon] = centreOf(projection, map.viewport);
      return (projection.project(lat, lon + 1)[0] - projection.project(lat, lon)[0]) * map.viewport.scale;
    };
    const before = degreeWidth(equalEarth);
    await mounted.settledAfter(() => map.setTiles(ownTiles()));
    expect(Math.abs(Math.log2(degreeWidth(webMercator) / before))).below(0.51);
  });
});
