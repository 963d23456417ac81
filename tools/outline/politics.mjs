// What the script decides about the world, in one place: who is drawn with whom, and which lines are not settled.

/** Drawn with the State the UN counts them in. */
export const MERGED = { SOL: 'SOM', CYN: 'CYP', ATC: 'AUS' };

/** Left out of the map. */
export const DROPPED = ['ATA'];

/**
 * Parts that have an ISO code of their own and that the source gives inside a State: found by a point in them.
 * A feed that names the State tints them too.
 */
export const PARTS = [
  { code: 'GUF', of: 'FRA', at: [-53, 4] },
  { code: 'GLP', of: 'FRA', at: [-61.7, 16.2], within: 0.6 },
  { code: 'MTQ', of: 'FRA', at: [-61.0, 14.65], within: 0.4 },
  { code: 'REU', of: 'FRA', at: [55.5, -21.1], within: 0.6 },
  { code: 'MYT', of: 'FRA', at: [45.15, -12.82], within: 0.4 },
  { code: 'SJM', of: 'NOR', at: [18, 78.8], within: 13 },
];

/**
 * Lines that are not settled, by pair of countries: dashed. `where` limits it to a part of the pair's line, as a test on [lon, lat].
 * `KAS` is the Siachen glacier, which the source leaves to nobody.
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
