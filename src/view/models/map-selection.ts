/** What is selected on the map: one pairing, one territory, or several that are drawn as one. */
export interface MapSelection {
  kind: 'pairing' | 'territory' | 'pairings' | 'territories';
  ids: readonly string[];
}
