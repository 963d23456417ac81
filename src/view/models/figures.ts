// chunk: coop-key-figures
import type { Task } from '../../common/scheduler.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import { readItemFigures } from '../../feed/model/item-figures.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import type { Organisation, Territory } from '../../feed/schema/core.js';
import type { Figure } from '../../feed/schema/details.js';
import { type Query, splitValues } from '../filter/query.js';
import { territoriesOf } from '../geography.js';

/** Figures counted in the published records, beside those that a network declares. */
export interface CountedFigures {
  initiatives: number;
  territories: number;
  countries: number;
  organisations: number;
  pairings: number;
}

/** Returns the figures that the initiative of the query declares, else its programme, else the network. */
export function* declaredFigures(
  network: Network,
  { initiative, programme: programmeId }: Query,
): Task<readonly Figure[]> {
  const { programmes, figures } = yield* readFeedFigures(network);
  const [id] = splitValues(initiative);
  const [programme] = splitValues(programmeId);
  if (!id) return (programme ? programmes.get(programme)?.figures : figures) ?? [];
  const record = network.initiatives.get(id);
  return (record && (yield* readItemFigures(record, network)).figures) ?? [];
}

/** Counts what is published about `initiatives`; a programme among them is not counted. */
export function* countFigures(initiatives: readonly Initiative[]): Task<CountedFigures> {
  const territories = new Set<Territory>();
  const organisations = new Set<Organisation>();
  const pairings = new Set<JoinedPairing>();
  let count = 0;
  for (const initiative of initiatives) {
    yield;
    if (initiative.coop.type === 'programme') continue;
    count++;
    for (const territory of territoriesOf(initiative)) territories.add(territory);
    for (const { organisation } of initiative.partners) organisations.add(organisation);
    for (const pairing of initiative.pairings) pairings.add(pairing);
  }
  const countries = new Set([...territories].map(({ country }) => country).filter(Boolean));
  return {
    initiatives: count,
    territories: territories.size,
    countries: countries.size,
    organisations: organisations.size,
    pairings: pairings.size,
  };
}
