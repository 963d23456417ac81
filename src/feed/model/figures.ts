import type { FeedFigures } from '../schema/details.js';
import { feedFigures } from '../schema/generated/figures.js';
import { byId, ofFeed } from './feed-details.js';

/** The programmes of a network, and the figures that it declares. */
export const figuresOfFeed = ofFeed(feedFigures, (pages: FeedFigures[]) => ({
  programmes: byId(pages, (page) => page.programmes),
  figures: pages.flatMap((page) => page.figures ?? []),
}));
