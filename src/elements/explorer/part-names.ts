// chunk: passerelle (which loads the parts beside the explorer)
/** The elements of an explorer, by the names that its attribute `parts` uses. */
export const PART_TAGS = {
  bar: 'coop-filter-bar',
  map: 'coop-territory-map',
  figures: 'coop-key-figures',
  list: 'coop-initiative-list',
} as const;

export type PartName = keyof typeof PART_TAGS;

/** Parses the attribute `parts`; without it, all parts. */
export function parsePartNames(attribute: string | undefined): PartName[] {
  const names = attribute?.split(',').map((name) => name.trim()) ?? Object.keys(PART_TAGS);
  return names.filter((name): name is PartName => Object.hasOwn(PART_TAGS, name));
}

/** The parts that a visitor sees first: the others are loaded once these are drawn. */
export const FIRST_PARTS: readonly PartName[] = ['bar', 'map'];
