// Places, links and colours for tests of the map.
import type { Palette } from '../../src/map/paint/palette.js';
import type { Link, Mark } from '../../src/view/models/map-scene.js';

/** A palette whose colours differ as three bits of red, green and blue, as compositePixels() reads them. */
export const PALETTE: Palette = {
  sea: '#0000ff',
  land: '#00ff00',
  border: '#008000',
  tint: '#ffff00',
  link: '#ff0000',
  mark: '#ff00ff',
  halo: '#ffffff',
  text: '#000000',
  font: 'sans-serif',
};

/** Builds a paired municipality named after its id. */
export const mark = (id: string, lat: number, lon: number, more: Partial<Mark> = {}): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
  ...more,
});

/** Builds a link between marks, given by index; its id is their indexes joined by a dash, as in `0–1`. */
export const link = (...marks: number[]): Link => ({ id: marks.join('–'), marks });

export const MONTAUBAN = mark('montauban', 44.018, 1.355, { country: 'FR' });
export const ALBI = mark('albi', 43.93, 2.15, { country: 'FR' });
export const COMASAGUA = mark('comasagua', 13.63, -89.38, { country: 'SV' });
export const KATI = mark('kati', 12.75, -8.07, { country: 'ML' });
/** East and west of the antimeridian. */
export const NOUMEA = mark('nouméa', -22.27, 166.45, { country: 'NC' });
export const PAPEETE = mark('papeete', -17.53, -149.57, { country: 'PF' });
