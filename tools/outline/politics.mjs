// The political decisions of the outline, in one place: which lands are drawn together, and which borders are disputed.

/** Alpha-3 codes of the source, and the State that the UN counts each in. */
export const MERGED = { SOL: 'SOM', CYN: 'CYP', ATC: 'AUS' };

/** Left out of the map. */
export const DROPPED = ['ATA'];

/**
 * Parts of a State that have an ISO code of their own, which the source does not set apart. A part is the land that
 * contains `position`; with `maxDegrees`, all lands within that distance. A feed that names the State tints its parts
 * too.
 */
export const PARTS = [
  { code: 'GUF', state: 'FRA', position: [-53, 4] },
  { code: 'GLP', state: 'FRA', position: [-61.7, 16.2], maxDegrees: 0.6 },
  { code: 'MTQ', state: 'FRA', position: [-61.0, 14.65], maxDegrees: 0.4 },
  { code: 'REU', state: 'FRA', position: [55.5, -21.1], maxDegrees: 0.6 },
  { code: 'MYT', state: 'FRA', position: [45.15, -12.82], maxDegrees: 0.4 },
  { code: 'SJM', state: 'NOR', position: [18, 78.8], maxDegrees: 13 },
];

/**
 * Disputed borders, by pair of countries; they are dashed. `where` tests a point, [lon, lat], if only a part of the
 * border is disputed. `KAS` is the Siachen glacier, which the source counts in no State.
 */
export const DISPUTED = [
  { pair: ['MAR', 'ESH'] },
  { pair: ['ISR', 'PSE'] },
  { pair: ['ISR', 'SYR'] },
  { pair: ['IND', 'PAK'], where: ([, lat]) => lat > 32.3 },
  { pair: ['IND', 'CHN'] },
  { pair: ['IND', 'KAS'] },
  { pair: ['PAK', 'KAS'] },
  { pair: ['CHN', 'KAS'] },
  { pair: ['SRB', 'XKX'] },
  { pair: ['SDN', 'SSD'] },
  { pair: ['EGY', 'SDN'], where: ([lon]) => lon > 33 },
];
