import * as z from 'zod/mini';
import {
  code,
  date,
  Head,
  Initiative,
  Item,
  id,
  Organisation,
  optional,
  optionalList,
  Pairing,
  Place,
  Territory,
  Theme,
  text,
  translations,
} from './core.js';
import { FeedFigures, FeedLessons, FeedOrigin, ItemDetails, ItemFigures } from './details.js';

// The whole wire format, for publishers: what tags read (core.ts, details.ts) and all other keys. No transforms and no
// `z.date()`, so that `z.toJSONSchema()` can publish it. Visitors download nothing of it.

/** A feed as published: JSON Feed 1.1 + `_coop` 1.0. Other keys are allowed, and ignored. */
export const Format = z.extend(Head, {
  home_page_url: optional(text),
  feed_url: optional(text),
  description: optional(text),
  user_comment: optional(text),
  authors: optionalList(z.object({ name: optional(text), url: optional(text), avatar: optional(text) })),
  items: z.array(
    z.extend(Item, {
      image: optional(text),
      tags: optionalList(text),
      _coop: optional(
        z.extend(Initiative, {
          ...ItemFigures.shape,
          ...ItemDetails.shape,
          places: optionalList(z.extend(Place, { note: optional(text) })),
          translations: translations({
            title: optional(text),
            summary: optional(text),
            sections: ItemDetails.shape.sections,
            audiences: optionalList(text),
          }),
        }),
      ),
    }),
  ),
  _coop: optional(
    z.extend(FeedOrigin, {
      ...FeedFigures.shape,
      ...FeedLessons.shape,
      version: text,
      network: id,
      updated: optional(text),
      about: optional(text),
      alternates: optionalList(z.object({ language: text, feed_url: text })),
      views: optional(z.record(text, text)),
      territories: optionalList(
        z.extend(Territory, {
          codes: optional(z.record(text, text)),
          url: optional(text),
          description: optional(text),
          translations: translations({ name: optional(text), description: optional(text) }),
        }),
      ),
      organisations: optionalList(
        z.extend(Organisation, {
          member_since: optional(date),
          logo: optional(z.object({ url: text, alt: text, width: optional(z.number()), height: optional(z.number()) })),
          identifiers: optional(z.record(text, text)),
        }),
      ),
      pairings: optionalList(
        z.extend(Pairing, {
          direction: optional(code('mutual', 'oriented')),
          label: optional(text),
          agreement: optional(code('informal', 'convention', 'twinning', 'project')),
          description: optional(text),
          url: optional(text),
          translations: translations({ label: optional(text), description: optional(text) }),
        }),
      ),
      themes: optionalList(Theme),
    }),
  ),
});
