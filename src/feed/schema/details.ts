import * as z from 'zod/mini';
import { anyText, code, date, id, link, list, maybe, Period, text, translations } from './core.js';

// What a sheet tells of a feed beyond a card: sections, figures, images, documents, lessons, programmes. Each part has a shape of its own,
// generated from here by `npm run shape`, and the tags that tell that part bring it; a list or a map pays for none.

export const Figure = z.object({
  value: z.number(),
  /** Plural, without the number: «personnes bénéficiaires». */
  label: text,
  unit: maybe(code('other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent')),
  qualifier: maybe(code('exact', 'about', 'more_than', 'less_than', 'at_least')),
  note: maybe(text),
  period: maybe(Period),
  territory: maybe(id),
  source: maybe(text),
  translations: translations({ label: maybe(text), note: maybe(text) }),
});

export const Section = z.object({
  kind: code('other', 'presentation', 'stakeholders', 'area', 'objective', 'activities', 'results', 'outlook', 'lessons', 'website'),
  title: maybe(text),
  text: text,
});

/** A section of a programme: under its own title, whatever its kind. */
export const Passage = z.object({ title: maybe(text), text });

export const Source = z.object({
  title: maybe(text),
  publisher: maybe(text),
  authors: list(text),
  date: maybe(date),
  url: maybe(link),
  note: maybe(text),
  collection: maybe(text),
  section: maybe(text),
  see_also: list(text),
});

/** Needs an `alt`: "" says that the image only decorates. */
const Image = z.object({
  url: link,
  alt: anyText,
  width: maybe(z.number()),
  height: maybe(z.number()),
  srcset: maybe(text),
  caption: maybe(text),
  credit: maybe(text),
  license: maybe(text),
  translations: translations({ alt: maybe(text), caption: maybe(text) }),
});

const Document = z.object({
  url: link,
  title: text,
  mime_type: maybe(text),
  /** As in an attachment of JSON Feed. */
  size_in_bytes: maybe(z.number()),
  language: maybe(text),
  translations: translations({ title: maybe(text) }),
});

export const Programme = z.object({
  id,
  name: text,
  alternate_names: list(text),
  operator: maybe(id),
  period: maybe(Period),
  phases: list(
    z.object({
      id,
      label: maybe(text),
      period: Period,
      description: maybe(text),
      figures: list(Figure),
      translations: translations({ label: maybe(text), description: maybe(text) }),
    }),
  ),
  territories: list(id),
  figures: list(Figure),
  url: maybe(link),
  summary: maybe(text),
  sections: list(Passage),
  part_of: maybe(text),
  translations: translations({ name: maybe(text), summary: maybe(text), sections: list(Passage) }),
});

export const Lesson = z.object({
  id,
  title: text,
  text: text,
  axis: maybe(id),
  initiatives: list(id),
  organisations: list(id),
  territories: list(id),
  translations: translations({ title: maybe(text), text: maybe(text) }),
});

export const LessonAxis = z.object({ id, title: text, translations: translations({ title: maybe(text) }) });

/** Of an item, under its `_coop`: what it counts. */
export const ItemFigures = z.object({ figures: list(Figure) });

/** Of an item, under its `_coop`: all else that its sheet tells. */
export const ItemSheet = z.object({
  /** What came before: «Depuis le milieu des années 2000». */
  background: maybe(z.object({ label: maybe(text), note: maybe(text) })),
  places: list(z.object({ territory: id, note: maybe(text) })),
  sdgs_basis: maybe(code('declared', 'suggested')),
  audiences: list(text),
  sections: list(Section),
  images: list(Image),
  documents: list(Document),
  lessons: list(id),
  related: list(id),
  source: maybe(Source),
  translations: translations({ sections: list(Section), audiences: list(text) }),
});

/** Of a feed, under its `_coop`: programmes, and what the network counts. */
export const FeedFigures = z.object({ programmes: list(Programme), figures: list(Figure) });

/** Of a feed, under its `_coop`: what was learnt. */
export const FeedLessons = z.object({ lesson_axes: list(LessonAxis), lessons: list(Lesson) });

/** Of a feed, under its `_coop`: more of the territories and pairings that `schema.ts` reads. */
export const FeedPlaces = z.object({
  territories: list(z.object({ id, url: maybe(link), description: maybe(text), translations: translations({ description: maybe(text) }) })),
  pairings: list(
    z.object({
      id,
      agreement: maybe(code('informal', 'convention', 'twinning', 'project')),
      description: maybe(text),
      translations: translations({ description: maybe(text) }),
    }),
  ),
});

/** Of a feed, under its `_coop`: where it all comes from. */
export const FeedOrigin = z.object({ license: maybe(text), source: maybe(Source) });

export type Figure = z.infer<typeof Figure>;
export type Section = z.infer<typeof Section>;
export type Source = z.infer<typeof Source>;
export type Image = z.infer<typeof Image>;
export type Document = z.infer<typeof Document>;
export type Programme = z.infer<typeof Programme>;
export type Lesson = z.infer<typeof Lesson>;
export type LessonAxis = z.infer<typeof LessonAxis>;
export type ItemFigures = z.infer<typeof ItemFigures>;
export type ItemSheet = z.infer<typeof ItemSheet>;
export type FeedFigures = z.infer<typeof FeedFigures>;
export type FeedLessons = z.infer<typeof FeedLessons>;
export type FeedPlaces = z.infer<typeof FeedPlaces>;
export type FeedOrigin = z.infer<typeof FeedOrigin>;
