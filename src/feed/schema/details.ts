import * as z from 'zod/mini';
import { anyText, code, date, id, link, optional, optionalList, Period, text, translations } from './core.js';

// What tags show beyond cards and map: sections, figures, images, documents, lessons, programmes. Each part has a file
// of its own in generated/, written from here by `npm run validators`. Only tags that show a part load it.

export const Figure = z.object({
  value: z.number(),
  /** Plural, without the number: «personnes bénéficiaires». */
  label: text,
  unit: optional(code('other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent')),
  qualifier: optional(code('exact', 'about', 'more_than', 'less_than', 'at_least')),
  note: optional(text),
  period: optional(Period),
  territory: optional(id),
  source: optional(text),
  translations: translations({ label: optional(text), note: optional(text) }),
});

export const Section = z.object({
  kind: code(
    'other',
    'presentation',
    'stakeholders',
    'area',
    'objective',
    'activities',
    'results',
    'outlook',
    'lessons',
    'website',
  ),
  title: optional(text),
  text: text,
});

/** A section of a programme. It always has its own title, so no kind. */
export const ProgrammeSection = z.object({ title: optional(text), text });

export const Citation = z.object({
  title: optional(text),
  publisher: optional(text),
  authors: optionalList(text),
  date: optional(date),
  url: optional(link),
  note: optional(text),
  collection: optional(text),
  section: optional(text),
  see_also: optionalList(text),
});

/** `alt` is required; "" marks an image as decorative. */
const Image = z.object({
  url: link,
  alt: anyText,
  width: optional(z.number()),
  height: optional(z.number()),
  srcset: optional(text),
  caption: optional(text),
  credit: optional(text),
  license: optional(text),
  translations: translations({ alt: optional(text), caption: optional(text) }),
});

export const Document = z.object({
  url: link,
  title: text,
  mime_type: optional(text),
  /** Named as in an attachment of JSON Feed. */
  size_in_bytes: optional(z.number()),
  language: optional(text),
  translations: translations({ title: optional(text) }),
});

export const Programme = z.object({
  id,
  name: text,
  alternate_names: optionalList(text),
  operator: optional(id),
  period: optional(Period),
  phases: optionalList(
    z.object({
      id,
      label: optional(text),
      period: Period,
      description: optional(text),
      figures: optionalList(Figure),
      translations: translations({ label: optional(text), description: optional(text) }),
    }),
  ),
  territories: optionalList(id),
  figures: optionalList(Figure),
  url: optional(link),
  summary: optional(text),
  sections: optionalList(ProgrammeSection),
  part_of: optional(text),
  translations: translations({
    name: optional(text),
    summary: optional(text),
    sections: optionalList(ProgrammeSection),
  }),
});

export const Lesson = z.object({
  id,
  title: text,
  text: text,
  axis: optional(id),
  initiatives: optionalList(id),
  organisations: optionalList(id),
  territories: optionalList(id),
  translations: translations({ title: optional(text), text: optional(text) }),
});

export const LessonAxis = z.object({ id, title: text, translations: translations({ title: optional(text) }) });

/** Under `_coop` of an item: its figures. */
export const ItemFigures = z.object({ figures: optionalList(Figure) });

/** Under `_coop` of an item: all else that its sheet shows. */
export const ItemDetails = z.object({
  /** What led to it: «Depuis le milieu des années 2000». */
  background: optional(z.object({ label: optional(text), note: optional(text) })),
  places: optionalList(z.object({ territory: id, note: optional(text) })),
  sdgs_basis: optional(code('declared', 'suggested')),
  audiences: optionalList(text),
  sections: optionalList(Section),
  images: optionalList(Image),
  documents: optionalList(Document),
  lessons: optionalList(id),
  related: optionalList(id),
  source: optional(Citation),
  translations: translations({ sections: optionalList(Section), audiences: optionalList(text) }),
});

/** Under `_coop` of a feed: the programmes, and the figures of the network. */
export const FeedFigures = z.object({ programmes: optionalList(Programme), figures: optionalList(Figure) });

/** Under `_coop` of a feed: the lessons. */
export const FeedLessons = z.object({ lesson_axes: optionalList(LessonAxis), lessons: optionalList(Lesson) });

/** Under `_coop` of a feed: what core.ts leaves out of territories and pairings. */
export const FeedPlaces = z.object({
  territories: optionalList(
    z.object({
      id,
      url: optional(link),
      description: optional(text),
      translations: translations({ description: optional(text) }),
    }),
  ),
  pairings: optionalList(
    z.object({
      id,
      agreement: optional(code('informal', 'convention', 'twinning', 'project')),
      description: optional(text),
      translations: translations({ description: optional(text) }),
    }),
  ),
});

/** Under `_coop` of a feed: its source and licence. */
export const FeedOrigin = z.object({ license: optional(text), source: optional(Citation) });

export type Figure = z.infer<typeof Figure>;
export type Section = z.infer<typeof Section>;
export type Citation = z.infer<typeof Citation>;
export type Image = z.infer<typeof Image>;
export type Document = z.infer<typeof Document>;
export type Programme = z.infer<typeof Programme>;
export type Lesson = z.infer<typeof Lesson>;
export type LessonAxis = z.infer<typeof LessonAxis>;
export type ItemFigures = z.infer<typeof ItemFigures>;
export type ItemDetails = z.infer<typeof ItemDetails>;
export type FeedFigures = z.infer<typeof FeedFigures>;
export type FeedLessons = z.infer<typeof FeedLessons>;
export type FeedPlaces = z.infer<typeof FeedPlaces>;
export type FeedOrigin = z.infer<typeof FeedOrigin>;
