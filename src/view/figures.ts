import type { Figure } from '../feed/details-schema.js';
import { figuresOfFeed } from '../feed/figures.js';
import { figuresOf } from '../feed/item-figures.js';
import type { Initiative, Network } from '../feed/network.js';
import { grounds } from './dimensions.js';
import type { Selection } from './selection.js';

/** What is counted in the published sheets themselves, as against what a network declares. */
export interface Counted {
  initiatives: number;
  territories: number;
  countries: number;
  organisations: number;
  pairings: number;
}

/** Figures of the initiative or the programme that is asked for, else of the network. */
export function declared(network: Network, { initiative, programme }: Selection): readonly Figure[] {
  const { programmes, figures } = figuresOfFeed(network);
  if (!initiative) return (programme ? programmes.get(programme)?.figures : figures) ?? [];
  const found = network.initiatives.get(initiative);
  return (found && figuresOf(found, network).figures) ?? [];
}

/** Counts in these initiatives; a programme is none. */
export function counted(chosen: readonly Initiative[]): Counted {
  const found = chosen.filter(({ coop }) => coop.type !== 'programme');
  const territories = new Set(found.flatMap(grounds));
  return {
    initiatives: found.length,
    territories: territories.size,
    countries: new Set([...territories].map(({ country }) => country).filter(Boolean)).size,
    organisations: new Set(found.flatMap(({ partners }) => partners.map(({ organisation }) => organisation))).size,
    pairings: new Set(found.flatMap(({ pairings }) => pairings)).size,
  };
}
