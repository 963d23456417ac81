import type { Task } from '../../common/scheduler.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import { readItemFigures } from '../../feed/model/item-figures.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import type { Organisation, Territory } from '../../feed/schema/core.js';
import type { Figure } from '../../feed/schema/details.js';
import type { Query } from '../filter/query.js';
import { territoriesOf } from '../geography.js';

/** What is counted in the published sheets themselves, as against what a network declares. */
export interface CountedFigures {
  initiatives: number;
  territories: number;
  countries: number;
  organisations: number;
  pairings: number;
}

/** Figures of the initiative or the programme that is asked for, else of the network. */
export function declaredFigures(network: Network, { initiative, programme }: Query): readonly Figure[] {
  const { programmes, figures } = readFeedFigures(network);
  if (!initiative) return (programme ? programmes.get(programme)?.figures : figures) ?? [];
  const found = network.initiatives.get(initiative);
  return (found && readItemFigures(found, network).figures) ?? [];
}

/** Counts in these initiatives; a programme is none. */
export function* countFigures(chosen: readonly Initiative[]): Task<CountedFigures> {
  const territories = new Set<Territory>();
  const organisations = new Set<Organisation>();
  const pairings = new Set<JoinedPairing>();
  let initiatives = 0;
  for (const initiative of chosen) {
    yield;
    if (initiative.coop.type === 'programme') continue;
    initiatives++;
    for (const territory of territoriesOf(initiative)) territories.add(territory);
    for (const { organisation } of initiative.partners) organisations.add(organisation);
    for (const pairing of initiative.pairings) pairings.add(pairing);
  }
  const countries = new Set([...territories].map(({ country }) => country).filter(Boolean));
  return {
    initiatives,
    territories: territories.size,
    countries: countries.size,
    organisations: organisations.size,
    pairings: pairings.size,
  };
}
