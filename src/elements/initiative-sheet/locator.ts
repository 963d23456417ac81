import type { Territory } from '../../feed/schema.js';
import { StillMap } from '../../map/still.js';
import { adopt } from '../adopt.js';
import { paletteStyles } from '../territory-map/palette.css.js';
import { paletteOf } from '../territory-map/palette.js';

const drawn = new WeakMap<HTMLCanvasElement, StillMap>();

/** Draws `ends` on a small map at rest, and the line that ties them where they are paired; anew at each size. */
export function locate(canvas: HTMLCanvasElement, ends: readonly Territory[], paired: boolean): void {
  const probe = canvas.previousElementSibling as Element;
  adopt(canvas.getRootNode() as ShadowRoot, paletteStyles, true);
  const before = drawn.get(canvas);
  const map = before ?? new StillMap(canvas);
  const marks = ends.flatMap(({ id, name, country, point }) =>
    point && (point.lat || point.lon)
      ? [{ id, name, country, lat: point.lat, lon: point.lon, precision: point.precision ?? 'exact', paired }]
      : [],
  );
  const links = paired && marks.length > 1 ? [{ id: 'link', marks: marks.map((_, index) => index) }] : [];
  const show = () => map.show({ marks, links }, paletteOf(probe));
  show();
  if (before) return;
  drawn.set(canvas, map);
  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth && clientHeight) map.resize(clientWidth, clientHeight, devicePixelRatio);
  }).observe(canvas);
  probe.addEventListener('transitionend', show);
  matchMedia('print').addEventListener('change', show);
}
