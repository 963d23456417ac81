import type { Figure } from '../feed/details-schema.js';
import type { Network } from '../feed/network.js';
import { grounds, initiatives, type Selection } from './selection.js';

/** What is counted in the published sheets themselves, as against what a network declares. */
export interface Counted {
  initiatives: number;
  territories: number;
  countries: number;
  organisations: number;
  pairings: number;
}

/** Counts in the initiatives that `selection` asks for; a programme is none. */
export function counted(network: Network, selection: Selection): Counted {
  const found = initiatives(network, selection).filter(({ coop }) => coop.type !== 'programme');
  const territories = new Set(found.flatMap(grounds));
  return {
    initiatives: found.length,
    territories: territories.size,
    countries: new Set([...territories].map(({ country }) => country).filter(Boolean)).size,
    organisations: new Set(found.flatMap(({ partners }) => partners.map(({ organisation }) => organisation))).size,
    pairings: new Set(found.flatMap(({ pairings }) => pairings)).size,
  };
}

/** True for two figures that say the same thing of the same time, as where a feed gives them for a phase and for its programme. */
export const same = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.label === b.label && a.period?.start === b.period?.start && a.period?.end === b.period?.end;
