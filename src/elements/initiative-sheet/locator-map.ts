import type { Territory } from '../../feed/schema/core.js';
import { StaticMap } from '../../map/static-map.js';
import { paletteStyles } from '../../ui/map-palette/palette.css.js';
import { readPalette } from '../../ui/map-palette/read-palette.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import { hasPosition } from '../../view/geography.js';

/** The map of each surface, so that a new render repaints it. */
const maps = new WeakMap<HTMLElement, StaticMap>();

/**
 * Paints `ends` on a static map, joined by an arc where they are paired. Repaints when the size, the colours or the
 * medium change.
 */
export function paintLocatorMap(surface: HTMLElement, ends: readonly Territory[], isPaired: boolean): void {
  // the sheet may have been rendered anew or removed while this file was loading
  if (!surface.isConnected) return;
  const paletteProbe = surface.previousElementSibling as Element;
  adoptStyles(surface.getRootNode() as ShadowRoot, paletteStyles, true);
  const existing = maps.get(surface);
  const map = existing ?? new StaticMap(surface);
  const marks = ends.filter(hasPosition).map(({ id, name, country, point }) => {
    const { lat, lon, precision = 'exact' } = point;
    return { id, name, country, lat, lon, precision, isPaired };
  });
  const links = isPaired && marks.length > 1 ? [{ id: 'link', marks: marks.map((_, index) => index) }] : [];
  const paint = () => void map.setScene({ marks, links }, readPalette(paletteProbe));
  paint();
  if (existing) return;
  maps.set(surface, map);
  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = surface;
    if (clientWidth && clientHeight) void map.resize(clientWidth, clientHeight, devicePixelRatio);
  }).observe(surface);
  // a change of theme is a transition of the probe
  paletteProbe.addEventListener('transitionend', paint);
  matchMedia('print').addEventListener('change', paint);
}
