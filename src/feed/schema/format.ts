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
  Place,
  Territory,
  Theme,
  text,
  translations,
} from './core.js';
import { FeedFigures, FeedLessons, FeedOrigin, ItemFigures, ItemSheet } from './details.js';

// The whole wire format, for those who publish: what the elements read (schema.ts, details-schema.ts) and what they carry along. No transforms
// and no `z.date()`, so that `z.toJSONSchema` can publish it. Nothing of this file comes to the visitor.

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
          ...ItemFigures.shape,
          ...ItemSheet.shape,
          places: list(z.extend(Place, { note: maybe(text) })),
          translations: translations({
            title: maybe(text),
            summary: maybe(text),
            sections: ItemSheet.shape.sections,
            audiences: list(text),
          }),
        }),
      ),
    }),
  ),
  _coop: maybe(
    z.extend(FeedOrigin, {
      ...FeedFigures.shape,
      ...FeedLessons.shape,
      version: text,
      network: id,
      updated: maybe(text),
      about: maybe(text),
      alternates: list(z.object({ language: text, feed_url: text })),
      views: maybe(z.record(text, text)),
      territories: list(
        z.extend(Territory, {
          codes: maybe(z.record(text, text)),
          url: maybe(text),
          description: maybe(text),
          translations: translations({ name: maybe(text), description: maybe(text) }),
        }),
      ),
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
          translations: translations({ label: maybe(text), description: maybe(text) }),
        }),
      ),
      themes: list(Theme),
    }),
  ),
});
