import type { Sight } from './painter.js';
import type { Plan } from './plan.js';

/** The points and arms that ids of marks and links name: a pairing with its ends, a territory with its pairings and theirs. */
export function tied({ marks, links, arms, owners }: Plan, ids: readonly string[]): { points: Set<number>; arms: number[] } {
  const asked = new Set(ids);
  const own = new Set<number>();
  if (asked.size)
    marks.forEach(({ id }, i) => {
      if (asked.has(id)) own.add(i);
    });
  const points = new Set(own);
  const found: number[] = [];
  for (let arm = 0; asked.size && arm < owners.length; arm++) {
    const ends = [arms[2 * arm] as number, arms[2 * arm + 1] as number];
    if (!ends.some((end) => own.has(end)) && !asked.has(links[owners[arm] as number]?.id ?? '')) continue;
    for (const end of ends) points.add(end);
    found.push(arm);
  }
  return { points, arms: found };
}

/** What stands out of a picture for these ids, if anything does. */
export function litOf({ plan, picture: { of, lines, lineOf } }: Pick<Sight, 'plan' | 'picture'>, ids: readonly string[]): Sight['lit'] {
  const { points, arms } = tied(plan, ids);
  if (!points.size) return undefined;
  const lit = new Set(arms.map((arm) => lineOf[arm] as number).filter((line) => line >= 0));
  return {
    nodes: [...new Set([...points].map((point) => of[point] as number))],
    lines: [...lit].map((line) => lines[line] as (typeof lines)[number]),
  };
}
