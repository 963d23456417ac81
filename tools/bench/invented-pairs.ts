import type { Mark, Scene } from '../../src/view/models/map-scene.js';
import { inventor } from '../../test/fixtures/invent-feed.mjs';

/** Authorities in the French atlas of decentralised cooperation: those of France, and their partners. */
const FRENCH = 4756;
const PARTNERS = 9889;

/** This many pairs of invented territories, no two alike, and the territories that they name: the same for the same number. */
export function inventPairs(count: number): Scene {
  const { one, frenchTerritory, territoryAbroad } = inventor(1);
  const marks: Mark[] = [];
  const placed = (length: number, invent: typeof frenchTerritory) =>
    Array.from({ length }, invent).flatMap(({ id, name, country, point }) =>
      point ? [{ id, name, country, ...point, precision: 'municipality' as const, isPaired: true }] : [],
    );
  const french = placed(Math.min(FRENCH, Math.ceil(count / 3) + 3), frenchTerritory);
  const partners = placed(Math.min(PARTNERS, Math.ceil(count / 1.5) + 3), territoryAbroad);

  const indexes = new Map<Mark, number>();
  const index = (mark: Mark) => {
    const known = indexes.get(mark);
    if (known !== undefined) return known;
    indexes.set(mark, marks.length);
    return marks.push(mark) - 1;
  };
  const ids = new Set<string>();
  const links = [];
  while (links.length < count) {
    const [home, partner] = [one(french), one(partners)];
    const id = `${home.id}–${partner.id}`;
    if (ids.has(id)) continue;
    ids.add(id);
    links.push({ id, marks: [index(home), index(partner)] });
  }
  return { marks, links };
}
