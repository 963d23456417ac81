/** A territory to draw. `lat` and `lon` are degrees (WGS 84); `precision` tells how far the point may be from the truth. */
export interface Mark {
  id: string;
  name: string;
  lat: number;
  lon: number;
  precision: 'exact' | 'municipality' | 'department' | 'region' | 'country';
  /** ISO 3166-1 alpha-2, when the feed gives it. */
  country?: string;
  /** The name of that country, in the visitor's language where it is known. */
  countryName?: string;
  /** False for a territory of which the feed names no counterpart: drawn as a place in its own right, not as a loose end. */
  isPaired: boolean;
  /** True where a programme says that it acts, and no initiative is told: shown as ground, not as a place. */
  isArea?: boolean;
}

/** A pairing to draw: indexes into `marks`, at least two, in no order of rank. */
export interface Link {
  id: string;
  marks: readonly number[];
}

/** All that the two maps draw. */
export interface Scene {
  marks: readonly Mark[];
  links: readonly Link[];
}
