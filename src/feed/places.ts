import type { FeedPlaces } from './details-schema.js';
import { feedPlaces } from './places-shape.js';
import { byId, ofFeed } from './told.js';

/** More of the territories and the pairings of a network. */
export const placesOfFeed = ofFeed(feedPlaces, (pages: FeedPlaces[]) => ({
  territories: byId(pages, (page) => page.territories),
  pairings: byId(pages, (page) => page.pairings),
}));
