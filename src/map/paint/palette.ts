/** The CSS colours of a map, and the font of its labels. */
export interface Palette {
  sea: string;
  land: string;
  border: string;
  /** Land of a territory that is only known as a country, or the disc of one that is known roughly. */
  tint: string;
  link: string;
  mark: string;
  /** Outline of marks, lines and labels, which sets them off from what is under them. */
  halo: string;
  text: string;
  /** A CSS `font-family`. */
  font: string;
}
