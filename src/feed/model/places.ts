import type { FeedPlaces } from '../schema/details.js';
import { feedPlaces } from '../schema/generated/places.js';
import { byId, ofFeed } from './feed-details.js';

/** More of the territories and the pairings of a network. */
export const placesOfFeed = ofFeed(feedPlaces, (pages: FeedPlaces[]) => ({
  territories: byId(pages, (page) => page.territories),
  pairings: byId(pages, (page) => page.pairings),
}));
