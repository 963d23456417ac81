import { dictionary } from '../../common/dictionary.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative as Coop, Feed, Head, Item, Organisation, Pairing, Territory, Theme } from '../schema/core.js';
import { Rejections } from '../validate/rejections.js';
import { cutKey, preview } from '../validate/validator.js';
import { resolveIds } from './resolve-ids.js';

/** A pairing of at least two territories of the feed: equals, in no order of rank. */
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

/** One published feed, all its pages joined. Maps, because an id may be `__proto__`. */
export interface Network {
  head: Head;
  url: string;
  /** The pages as they came, for the lazy readers of feed/model. */
  raw: unknown[];
  initiatives: Map<string, Initiative>;
  territories: Map<string, Territory>;
  organisations: Map<string, Organisation>;
  pairings: Map<string, JoinedPairing>;
}

/**
 * Joins the pages of one feed: ids become references to records. Of two records with one id the first stays; an id that
 * no record has is left out. Both are listed in the rejections.
 */
export function* joinNetwork(pages: readonly Feed[], url: string): Task<{ network: Network; rejections: Rejections }> {
  const rejections = new Rejections();
  const rejectDuplicate = (path: string, id: string) =>
    rejections.add(path, `${preview(id)} is the id of an earlier record too`, true);

  function* index<T extends { id: string }>(name: keyof Feed & string): Task<Map<string, T>> {
    const byId = new Map<string, T>();
    for (const page of pages)
      for (const record of page[name] as unknown as T[]) {
        yield;
        if (byId.has(record.id)) rejectDuplicate(`_coop.${name}`, record.id);
        else byId.set(record.id, record);
      }
    return byId;
  }
  const resolve = <T>(ids: readonly string[] | undefined, records: Map<string, T>, path: string): T[] =>
    resolveIds(ids, records, (id) => rejections.add(path, `${preview(id)} is not in the feed`));

  const territories = yield* index<Territory>('territories');
  const organisations = yield* index<Organisation>('organisations');
  const themes = yield* index<Theme>('themes');

  const pairings = new Map<string, JoinedPairing>();
  for (const pairing of (yield* index<Pairing>('pairings')).values()) {
    yield;
    const path = `_coop.pairings(${cutKey(pairing.id)}).territories`;
    const ends = [...new Set(resolve(pairing.territories, territories, path))];
    if (ends.length > 1) pairings.set(pairing.id, dictionary({ ...pairing, territories: ends }));
    else rejections.add(path, 'a pairing needs two territories of the feed', true);
  }

  const resolvePlaces = (places: Coop['places'] = [], path: string): Place[] =>
    places.flatMap(({ territory: id, role }) =>
      resolve([id], territories, path).map((territory) => ({ territory, role })),
    );
  const resolvePartners = (partners: Coop['partners'] = [], path: string): Partner[] =>
    partners.flatMap(({ organisation: id, territory, ...role }) =>
      resolve([id], organisations, path).map((organisation) =>
        dictionary({
          ...role,
          organisation,
          territory: territories.get(territory ?? organisation.territory ?? ''),
        }),
      ),
    );

  const initiatives = new Map<string, Initiative>();
  for (const page of pages)
    for (const item of page.items) {
      yield;
      const coop: Partial<Coop> = item._coop ?? dictionary({});
      const id = coop.slug ?? String(item.id);
      const path = `items(${cutKey(id)})._coop`;
      if (initiatives.has(id)) rejectDuplicate(path, id);
      else
        initiatives.set(id, {
          id,
          item,
          coop,
          places: resolvePlaces(coop.places, `${path}.places`),
          partners: resolvePartners(coop.partners, `${path}.partners`),
          pairings: resolve(coop.pairings, pairings, `${path}.pairings`),
          themes: resolve(coop.themes, themes, `${path}.themes`),
        });
    }

  const { head } = pages[0] as Feed;
  const raw = pages.map((page) => page.raw);
  return { network: { head, url, raw, initiatives, territories, organisations, pairings }, rejections };
}
