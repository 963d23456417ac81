import type { Mark, Scene } from '../../src/view/models/map-scene.js';
import { inventor } from '../../test/fixtures/invent-feed.mjs';

/** Authorities in the French atlas of decentralised cooperation: those of France, and their partners abroad. */
const FRENCH_AUTHORITIES = 4756;
const PARTNERS = 9889;

/**
 * Invents this many pairs of territories, no two alike, and the territories that they join. The same count gives the
 * same scene.
 */
export function inventPairs(count: number): Scene {
  const { one: pickOne, frenchTerritory, territoryAbroad } = inventor(1);
  const marks: Mark[] = [];
  const inventMarks = (length: number, invent: typeof frenchTerritory) =>
    Array.from({ length }, invent).flatMap(({ id, name, country, point }) =>
      point ? [{ id, name, country, ...point, precision: 'municipality' as const, isPaired: true }] : [],
    );
  const french = inventMarks(Math.min(FRENCH_AUTHORITIES, Math.ceil(count / 3) + 3), frenchTerritory);
  const partners = inventMarks(Math.min(PARTNERS, Math.ceil(count / 1.5) + 3), territoryAbroad);

  const indexes = new Map<Mark, number>();
  const indexOf = (mark: Mark) => {
    const index = indexes.get(mark) ?? marks.push(mark) - 1;
    indexes.set(mark, index);
    return index;
  };
  const ids = new Set<string>();
  const links = [];
  while (links.length < count) {
    const [home, partner] = [pickOne(french), pickOne(partners)];
    const id = `${home.id}–${partner.id}`;
    if (ids.has(id)) continue;
    ids.add(id);
    links.push({ id, marks: [indexOf(home), indexOf(partner)] });
  }
  return { marks, links };
}
