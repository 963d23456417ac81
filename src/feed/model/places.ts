import type { FeedPlaces } from '../schema/details.js';
import { feedPlaces } from '../schema/generated/places.js';
import { feedReader, indexById } from './feed-details.js';

/** More of the territories and the pairings of a network. */
export const readFeedPlaces = feedReader(feedPlaces, (pages: FeedPlaces[]) => ({
  territories: indexById(pages, (page) => page.territories),
  pairings: indexById(pages, (page) => page.pairings),
}));
