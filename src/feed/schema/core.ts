import * as z from 'zod/mini';
import { safeUrl } from '../../common/safe-url.js';

// What every tag reads of a feed: JSON Feed 1.1 (jsonfeed.org/version/1.1) + `_coop` 1.0. `details.ts` and `format.ts`
// have the rest. Visitors download generated/core.ts, written from here by `npm run validators`: of this file only the
// types are imported.

// Set before the first schema, because zod builds its fast path with `new Function`, which a strict
// Content-Security-Policy reports.
z.config({ jitless: true });

/** Text without a visible character (blanks, characters without width) counts as absent. */
export const text = z.string();
/** Text that may be empty, because that has a meaning too. */
export const anyText = text.check(z.minLength(0));
/** The URL of a page, an image or a document, absolute or relative to that of the feed. */
export const link = text.check(z.refine((url) => !!safeUrl(url, 'https://a.b')));
z.globalRegistry.add(link, { format: 'uri-reference' });
/** Identifies a record, so never blank. */
export const id = text.check(z.regex(/\S/));
/** A date as precise as the source: `2015`, `2015-06` or `2015-06-30`. */
export const date = text.check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
/** One of several codes. A code of a later version is read as `fallback`, so that its record stays. */
export const code = <const T extends string>(fallback: T, ...others: T[]) =>
  z.catch(z.enum([fallback, ...others]), fallback);
export const optional = <T extends z.core.SomeType>(schema: T) => z.optional(schema);
export const optionalList = <T extends z.core.SomeType>(schema: T) => z.optional(z.array(schema));
/** The same keys by language: `{ en: { title } }`. A missing one falls back to the original. */
export const translations = <T extends z.core.$ZodLooseShape>(shape: T) => z.optional(z.record(text, z.object(shape)));

export const Period = z.object({
  start: optional(date),
  end: optional(date),
  ongoing: optional(z.boolean()),
  /** The source's own words when the date is vague. */
  label: optional(text),
  /** The ends that are deduced, not stated by the source. They are shown as such. */
  inferred: optionalList(code('end', 'start')),
});

/** Coordinates in degrees, WGS 84. Named, so that they cannot be swapped. */
export const Point = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
  precision: optional(code('exact', 'municipality', 'department', 'region', 'country')),
  /** The source of the position, when the publisher's source does not state it. */
  source: optional(text),
});

export const Territory = z.object({
  id,
  name: text,
  kind: code(
    'site',
    'world_region',
    'country',
    'region',
    'department',
    'intercommunality',
    'municipality',
    'neighbourhood',
  ),
  /** ISO 3166-1 alpha-2. */
  country: optional(text.check(z.regex(/^[A-Z]{2}$/))),
  parent: optional(id),
  point: optional(Point),
  translations: translations({ name: optional(text) }),
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
  /** The source's own words for the nature. */
  nature_label: optional(text),
  /** The source of the nature, when the publisher's source does not state it. */
  nature_source: optional(text),
  acronym: optional(text),
  name_language: optional(text),
  territory: optional(id),
  part_of: optional(id),
  /** Absent: unknown. */
  network_member: optional(z.boolean()),
  /** Size of a group whose members are not named. */
  count: optional(z.number()),
  url: optional(link),
  description: optional(text),
  note: optional(text),
  translations: translations({ name: optional(text) }),
});

export const Pairing = z.object({
  id,
  /** Equals, in no order of rank. joinNetwork() requires two that are in the feed. */
  territories: z.array(id),
  period: optional(Period),
});

export const Theme = z.object({ id, name: text, translations: translations({ name: optional(text) }) });

export const Place = z.object({ territory: id, role: code('mentioned', 'home', 'partner', 'area') });

export const Initiative = z.object({
  slug: id,
  type: optional(code('initiative', 'programme', 'news')),
  programme: optional(id),
  phase: optional(id),
  status: optional(code('unknown', 'planned', 'ongoing', 'completed')),
  period: optional(Period),
  /** How much the source tells about it. */
  completeness: optional(code('full', 'brief', 'mention')),
  places: optionalList(Place),
  pairings: optionalList(id),
  partners: optionalList(
    z.object({
      organisation: id,
      role: code('participant', 'lead', 'implementing', 'funding', 'support', 'partner'),
      territory: optional(id),
      note: optional(text),
      count: optional(z.number()),
    }),
  ),
  themes: optionalList(id),
  /** Goals 1–17, or a target such as "8.8". */
  sdgs: optionalList(z.union([text, z.number()])),
  /** Who worded the title, when the source has none. */
  title_basis: optional(text),
  translations: translations({ title: optional(text), summary: optional(text) }),
});

export const Item = z.object({
  /** A number becomes a string. */
  id: z.union([id, z.number()]),
  url: optional(link),
  title: optional(text),
  summary: optional(text),
  content_text: optional(text),
  /** validateFeed() turns it into text when there is no `content_text`. */
  content_html: optional(text),
  date_published: optional(text),
  language: optional(text),
  _coop: optional(Initiative),
});

/** The feed without its records. */
export const Head = z.object({
  version: text,
  title: anyText,
  next_url: optional(link),
  language: optional(text),
  /** Required by format.ts; a feed that forgets them is shown all the same. */
  _coop: optional(z.object({ version: optional(text), network: optional(id), updated: optional(text) })),
});

/** The lists of records under `_coop`. Each record is validated by itself. */
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

/** A feed with its valid records only. */
export interface Feed {
  /** The document as it came: the readers in feed/model read more of it when a tag shows more. */
  raw: unknown;
  head: Head;
  items: Item[];
  territories: Territory[];
  organisations: Organisation[];
  pairings: Pairing[];
  themes: Theme[];
}
