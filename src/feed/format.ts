import * as z from 'zod/mini';
import {
  code,
  date,
  Head,
  Initiative,
  Item,
  id,
  list,
  maybe,
  Organisation,
  Pairing,
  Period,
  Place,
  Territory,
  Theme,
  text,
  translations,
} from './schema.js';

// The whole wire format, for those who publish: what the elements read (schema.ts) and what they carry along. No transforms and no
// `z.date()`, so that `z.toJSONSchema` can publish it. Nothing of this file comes to the visitor.

const Figure = z.object({
  value: z.number(),
  /** Plural, without the number: «personnes bénéficiaires». */
  label: text,
  unit: maybe(code('other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent')),
  qualifier: maybe(code('exact', 'about', 'more_than', 'less_than', 'at_least')),
  note: maybe(text),
  period: maybe(Period),
  territory: maybe(id),
  source: maybe(text),
});

const Section = z.object({
  kind: code('other', 'presentation', 'stakeholders', 'area', 'objective', 'activities', 'results', 'outlook', 'lessons', 'website'),
  title: maybe(text),
  text: text,
});

const Source = z.object({
  title: maybe(text),
  publisher: maybe(text),
  authors: list(text),
  date: maybe(date),
  url: maybe(text),
  note: maybe(text),
  collection: maybe(text),
  section: maybe(text),
  see_also: list(text),
});

/** Needs an `alt`: "" says that the image only decorates. */
const Image = z.object({
  url: text,
  alt: text,
  width: maybe(z.number()),
  height: maybe(z.number()),
  srcset: maybe(text),
  caption: maybe(text),
  credit: maybe(text),
  license: maybe(text),
});

const Programme = z.object({
  id,
  name: text,
  alternate_names: list(text),
  operator: maybe(id),
  period: maybe(Period),
  phases: list(z.object({ id, label: maybe(text), period: Period, description: maybe(text), figures: list(Figure) })),
  territories: list(id),
  figures: list(Figure),
  url: maybe(text),
  summary: maybe(text),
  sections: list(Section),
  part_of: maybe(text),
});

const Lesson = z.object({
  id,
  title: text,
  text: text,
  axis: maybe(id),
  initiatives: list(id),
  organisations: list(id),
  territories: list(id),
  translations: translations({ title: maybe(text), text: maybe(text) }),
});

/** A feed as published: JSON Feed 1.1 + `_coop` 1.0. Keys that are not named here are allowed, and ignored. */
export const Format = z.extend(Head, {
  home_page_url: maybe(text),
  feed_url: maybe(text),
  description: maybe(text),
  user_comment: maybe(text),
  authors: list(z.object({ name: maybe(text), url: maybe(text), avatar: maybe(text) })),
  items: z.array(
    z.extend(Item, {
      image: maybe(text),
      tags: list(text),
      _coop: maybe(
        z.extend(Initiative, {
          phase: maybe(id),
          places: list(z.extend(Place, { note: maybe(text) })),
          background: maybe(z.object({ label: maybe(text), note: maybe(text) })),
          sdgs_basis: maybe(code('declared', 'suggested')),
          figures: list(Figure),
          audiences: list(text),
          sections: list(Section),
          images: list(Image),
          documents: list(z.object({ url: text, title: text, mime_type: maybe(text), language: maybe(text) })),
          lessons: list(id),
          related: list(id),
          source: maybe(Source),
        }),
      ),
    }),
  ),
  _coop: maybe(
    z.object({
      version: text,
      network: id,
      updated: maybe(text),
      about: maybe(text),
      license: maybe(text),
      source: maybe(Source),
      alternates: list(z.object({ language: text, feed_url: text })),
      views: maybe(z.record(text, text)),
      programmes: list(Programme),
      territories: list(z.extend(Territory, { codes: maybe(z.record(text, text)), url: maybe(text), description: maybe(text) })),
      organisations: list(
        z.extend(Organisation, {
          member_since: maybe(date),
          logo: maybe(z.object({ url: text, alt: text, width: maybe(z.number()), height: maybe(z.number()) })),
          identifiers: maybe(z.record(text, text)),
        }),
      ),
      pairings: list(
        z.extend(Pairing, {
          direction: maybe(code('mutual', 'oriented')),
          label: maybe(text),
          agreement: maybe(code('informal', 'convention', 'twinning', 'project')),
          description: maybe(text),
          url: maybe(text),
        }),
      ),
      themes: list(Theme),
      lesson_axes: list(z.object({ id, title: text, translations: translations({ title: maybe(text) }) })),
      lessons: list(Lesson),
      figures: list(Figure),
    }),
  ),
});
