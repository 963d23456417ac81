import type { Territory } from '../../feed/schema/core.js';

/** Kinds of territory and precisions of a point, from the widest to the most precise. */
const PRECISION_ORDER = [
  'world_region',
  'country',
  'region',
  'department',
  'intercommunality',
  'municipality',
  'neighbourhood',
  'site',
  'exact',
];

/**
 * Returns the precision of a territory's point when it is less precise than the territory itself: then its name needs
 * a note.
 */
export function precisionNote({ kind, point }: Territory): 'department' | 'region' | 'country' | undefined {
  const { precision = 'exact' } = point ?? {};
  if (precision === 'exact' || precision === 'municipality') return undefined;
  return PRECISION_ORDER.indexOf(precision) < PRECISION_ORDER.indexOf(kind) ? precision : undefined;
}
