import * as z from 'zod/mini';
import { address } from '../../common/safe-url.js';

// zod builds its fast path with `new Function`, which a strict Content-Security-Policy reports: off, before the first schema.
z.config({ jitless: true });

// What the elements read of a feed: JSON Feed 1.1 (jsonfeed.org/version/1.1) + `_coop` 1.0. `format.ts` has the rest of the format.
// The visitor's browser gets `shape.ts`, generated from here by `npm run shape`, and only the types of this file.

/** Text of which nothing is seen, blanks or characters without width, counts as absent. */
export const text = z.string();
/** Text that may be empty: that says something too. */
export const anyText = text.check(z.minLength(0));
/** The address of a page, an image or a document, absolute or relative to the feed's. */
export const link = text.check(z.refine((url) => !!address(url, 'https://a.b')));
z.globalRegistry.add(link, { format: 'uri-reference' });
/** Joins records: never blank. */
export const id = text.check(z.regex(/\S/));
/** `2015`, `2015-06` or `2015-06-30`: as precise as the source. */
export const date = text.check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
/** A code this version does not know is read as `fallback`: the record is kept. */
export const code = <const T extends string>(fallback: T, ...others: T[]) => z.catch(z.enum([fallback, ...others]), fallback);
export const maybe = <T extends z.core.SomeType>(schema: T) => z.optional(schema);
export const list = <T extends z.core.SomeType>(schema: T) => z.optional(z.array(schema));
/** `{ language: the same keys in that language }`; what is missing falls back to the original. */
export const translations = <T extends z.core.$ZodLooseShape>(shape: T) => z.optional(z.record(text, z.object(shape)));

export const Period = z.object({
  start: maybe(date),
  end: maybe(date),
  ongoing: maybe(z.boolean()),
  /** The source's own words, when the date is fuzzy. */
  label: maybe(text),
  /** Which ends are deduced, not said: to be shown as such. */
  inferred: list(code('end', 'start')),
});

/** Coordinates in degrees, WGS 84; named, so that they cannot be swapped. */
export const Point = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  precision: maybe(code('exact', 'municipality', 'department', 'region', 'country')),
  /** Where it comes from, when the publisher's source does not say it. */
  source: maybe(text),
});

export const Territory = z.object({
  id,
  name: text,
  kind: code('site', 'world_region', 'country', 'region', 'department', 'intercommunality', 'municipality', 'neighbourhood'),
  /** ISO 3166-1 alpha-2. */
  country: maybe(text.check(z.regex(/^[A-Z]{2}$/))),
  parent: maybe(id),
  point: maybe(Point),
  translations: translations({ name: maybe(text) }),
});

export const Organisation = z.object({
  id,
  name: text,
  nature: code(
    'other',
    'association',
    'federation',
    'network',
    'foundation',
    'cooperative',
    'producer_group',
    'trade_union',
    'university',
    'school',
    'agricultural_school',
    'local_authority',
    'public_body',
    'company',
    'business_network',
    'community',
  ),
  /** The source's own words for its nature. */
  nature_label: maybe(text),
  /** Where the nature comes from, when the publisher's source does not say it. */
  nature_source: maybe(text),
  acronym: maybe(text),
  name_language: maybe(text),
  territory: maybe(id),
  part_of: maybe(id),
  /** Absent: unknown. */
  network_member: maybe(z.boolean()),
  /** How many they are, for a group that is not named one by one. */
  count: maybe(z.number()),
  url: maybe(link),
  description: maybe(text),
  note: maybe(text),
  translations: translations({ name: maybe(text) }),
});

export const Pairing = z.object({
  id,
  /** As equals, in no order of rank. Two at least, which `network.ts` sees to: a name may lead nowhere. */
  territories: z.array(id),
  period: maybe(Period),
});

export const Theme = z.object({ id, name: text, translations: translations({ name: maybe(text) }) });

export const Place = z.object({ territory: id, role: code('mentioned', 'home', 'partner', 'area') });

export const Initiative = z.object({
  slug: id,
  type: maybe(code('initiative', 'programme', 'news')),
  programme: maybe(id),
  phase: maybe(id),
  status: maybe(code('unknown', 'planned', 'ongoing', 'completed')),
  period: maybe(Period),
  /** How much the source says of it. */
  completeness: maybe(code('full', 'brief', 'mention')),
  places: list(Place),
  pairings: list(id),
  partners: list(
    z.object({
      organisation: id,
      role: code('participant', 'lead', 'implementing', 'funding', 'support', 'partner'),
      territory: maybe(id),
      note: maybe(text),
      count: maybe(z.number()),
    }),
  ),
  themes: list(id),
  /** 1–17, or a target such as "8.8". */
  sdgs: list(z.union([text, z.number()])),
  /** Whose words the title is, when the source gives none. */
  title_basis: maybe(text),
  translations: translations({ title: maybe(text), summary: maybe(text) }),
});

export const Item = z.object({
  /** A number becomes a string. */
  id: z.union([id, z.number()]),
  url: maybe(link),
  title: maybe(text),
  summary: maybe(text),
  content_text: maybe(text),
  /** Its tags are removed by the gate where it stands alone. */
  content_html: maybe(text),
  date_published: maybe(text),
  language: maybe(text),
  _coop: maybe(Initiative),
});

/** What the feed says of itself, its records left out. */
export const Head = z.object({
  version: text,
  title: anyText,
  next_url: maybe(link),
  language: maybe(text),
  _coop: maybe(z.object({ version: text, network: id, updated: maybe(text) })),
});

/** The lists of records under `_coop` that are read; each record passes the gate, or not, by itself. */
export const Records = { territories: Territory, organisations: Organisation, pairings: Pairing, themes: Theme };

export type Period = z.infer<typeof Period>;
export type Item = z.infer<typeof Item>;
export type Initiative = z.infer<typeof Initiative>;
export type Head = z.infer<typeof Head>;
export type Territory = z.infer<typeof Territory>;
export type Organisation = z.infer<typeof Organisation>;
export type Nature = Organisation['nature'];
export type Pairing = z.infer<typeof Pairing>;
export type Theme = z.infer<typeof Theme>;

/** A feed whose records have all passed the gate. */
export interface Feed {
  /** As it came: a tag that tells more reads more of it, through a gate of its own (`details.ts`). */
  raw: unknown;
  head: Head;
  items: Item[];
  territories: Territory[];
  organisations: Organisation[];
  pairings: Pairing[];
  themes: Theme[];
}
