/**
 * A territory to draw. `lat` and `lon` are degrees (WGS 84); `precision` says how far the point may be from the
 * territory.
 */
export interface Mark {
  id: string;
  name: string;
  lat: number;
  lon: number;
  precision: 'exact' | 'municipality' | 'department' | 'region' | 'country';
  /** ISO 3166-1 alpha-2 code, when the feed gives it. */
  country?: string;
  /** The name of that country, in the visitor's language where it is known. */
  countryName?: string;
  /** False when the feed names no counterpart: the territory is drawn as a place, not as the end of a missing line. */
  isPaired: boolean;
  /**
   * True for a territory in which a programme acts and no initiative is known: it is drawn as an area, not as a
   * place.
   */
  isArea?: boolean;
}

/** A pairing to draw: indexes into `marks`, at least two, as equals. */
export interface Link {
  id: string;
  marks: readonly number[];
}

/** All that both maps draw. */
export interface Scene {
  marks: readonly Mark[];
  links: readonly Link[];
}
