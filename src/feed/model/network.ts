import type { Task } from '../../common/scheduler.js';
import type { Initiative as Coop, Feed, Head, Item, Organisation, Pairing, Territory, Theme } from '../schema/core.js';
import type { Rejection } from '../validate/validate-feed.js';
import { resolveIds } from './resolve-ids.js';

/** A pairing whose territories, at least two, are all known: equals, in no order of rank. */
export interface JoinedPairing extends Omit<Pairing, 'territories'> {
  territories: Territory[];
}

export interface Place {
  territory: Territory;
  role: NonNullable<Coop['places']>[number]['role'];
}

/** An organisation in its role inside an initiative. */
export interface Partner {
  organisation: Organisation;
  role: NonNullable<Coop['partners']>[number]['role'];
  territory?: Territory;
  note?: string;
  count?: number;
}

/** An item of the feed with its ids joined. `coop` is empty for a plain JSON Feed. */
export interface Initiative {
  id: string;
  item: Item;
  coop: Partial<Coop>;
  places: Place[];
  pairings: JoinedPairing[];
  partners: Partner[];
  themes: Theme[];
}

/** One published feed, all its pages, joined. Maps, not objects: an id may be `__proto__`. */
export interface Network {
  head: Head;
  url: string;
  /** The pages as they came, for `details.ts`. */
  raw: unknown[];
  initiatives: Map<string, Initiative>;
  territories: Map<string, Territory>;
  organisations: Map<string, Organisation>;
  pairings: Map<string, JoinedPairing>;
}

/** Joins the pages of one feed, record by record. A name that leads nowhere, or stands twice, is told to `refuse` and left out. */
export function* joinNetwork(pages: readonly Feed[], url: string, refuse: (refusal: Rejection) => void): Task<Network> {
  const part = (path: string, reason: string) => refuse({ path, reason, wholeRecord: false });
  const twice = (path: string, id: string) =>
    refuse({ path, reason: `the id ${JSON.stringify(id)} stands twice`, wholeRecord: true });

  function* index<T extends { id: string }>(name: keyof Feed & string): Task<Map<string, T>> {
    const byId = new Map<string, T>();
    for (const page of pages)
      for (const record of page[name] as unknown as T[]) {
        yield;
        if (byId.has(record.id)) twice(`_coop.${name}`, record.id);
        else byId.set(record.id, record);
      }
    return byId;
  }
  const join = <T>(ids: readonly string[] | undefined, records: Map<string, T>, path: string): T[] =>
    resolveIds(ids, records, (id) => part(path, `${JSON.stringify(id)} is not in the feed`));

  const territories = yield* index<Territory>('territories');
  const organisations = yield* index<Organisation>('organisations');
  const themes = yield* index<Theme>('themes');

  const pairings = new Map<string, JoinedPairing>();
  for (const pairing of (yield* index<Pairing>('pairings')).values()) {
    yield;
    const path = `_coop.pairings(${pairing.id}).territories`;
    const ends = [...new Set(join(pairing.territories, territories, path))];
    if (ends.length > 1) pairings.set(pairing.id, { ...pairing, territories: ends });
    else refuse({ path, reason: 'a pairing ties two territories', wholeRecord: true });
  }

  const initiatives = new Map<string, Initiative>();
  for (const page of pages)
    for (const item of page.items) {
      yield;
      const coop: Partial<Coop> = item._coop ?? {};
      const id = coop.slug ?? String(item.id);
      const path = `items(${id})._coop`;
      if (initiatives.has(id)) {
        twice(path, id);
        continue;
      }
      const places: Place[] = [];
      for (const { territory, role } of coop.places ?? [])
        for (const found of join([territory], territories, `${path}.places`)) places.push({ territory: found, role });
      const partners: Partner[] = [];
      for (const { organisation, territory, ...partner } of coop.partners ?? [])
        for (const found of join([organisation], organisations, `${path}.partners`))
          partners.push({
            ...partner,
            organisation: found,
            territory: territories.get(territory ?? found.territory ?? ''),
          });
      initiatives.set(id, {
        id,
        item,
        coop,
        places,
        partners,
        pairings: join(coop.pairings, pairings, `${path}.pairings`),
        themes: join(coop.themes, themes, `${path}.themes`),
      });
    }

  return {
    head: (pages[0] as Feed).head,
    url,
    raw: pages.map(({ raw }) => raw),
    initiatives,
    territories,
    organisations,
    pairings,
  };
}
