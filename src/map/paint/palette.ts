/** The colours of a map, as CSS colours, and the family its names are written in. */
export interface Palette {
  sea: string;
  land: string;
  border: string;
  /** The ground of a territory that is known as a country or a region, not as a point. */
  tint: string;
  link: string;
  mark: string;
  /** Around marks, lines and names, so that they stand out from what they lie on. */
  halo: string;
  text: string;
  /** A CSS `font-family`. */
  font: string;
}
