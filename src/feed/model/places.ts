// chunk: coop-territory-profile
import type { FeedPlaces } from '../schema/details.js';
import { feedPlaces } from '../schema/generated/places.js';
import { createFeedReader, indexById } from './feed-details.js';

/** Reads what a territory's page shows of territories and pairings beyond names and positions. */
export const readFeedPlaces = createFeedReader(feedPlaces, (pages: FeedPlaces[]) => ({
  territories: indexById(pages, (page) => page.territories),
  pairings: indexById(pages, (page) => page.pairings),
}));
