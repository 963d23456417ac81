import type { Territory } from '../../feed/schema/core.js';
import { StaticMap } from '../../map/static-map.js';
import { paletteStyles } from '../../ui/map-palette/palette.css.js';
import { readPalette } from '../../ui/map-palette/read-palette.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import { hasPosition } from '../../view/geography.js';

const drawn = new WeakMap<HTMLElement, StaticMap>();

/** Draws `ends` on a small map at rest, and the line that ties them where they are paired; anew at each size. */
export function createLocatorMap(surface: HTMLElement, ends: readonly Territory[], isPaired: boolean): void {
  // drawn anew, or gone, while this was on its way
  if (!surface.isConnected) return;
  const probe = surface.previousElementSibling as Element;
  adoptStyles(surface.getRootNode() as ShadowRoot, paletteStyles, true);
  const before = drawn.get(surface);
  const map = before ?? new StaticMap(surface);
  const marks = ends.filter(hasPosition).map(({ id, name, country, point }) => {
    const { lat, lon, precision = 'exact' } = point;
    return { id, name, country, lat, lon, precision, isPaired };
  });
  const links = isPaired && marks.length > 1 ? [{ id: 'link', marks: marks.map((_, index) => index) }] : [];
  const show = () => void map.setScene({ marks, links }, readPalette(probe));
  show();
  if (before) return;
  drawn.set(surface, map);
  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = surface;
    if (clientWidth && clientHeight) void map.resize(clientWidth, clientHeight, devicePixelRatio);
  }).observe(surface);
  probe.addEventListener('transitionend', show);
  matchMedia('print').addEventListener('change', show);
}
