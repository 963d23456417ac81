import type { FeedFigures } from './details-schema.js';
import { feedFigures } from './figures-shape.js';
import { byId, ofFeed } from './told.js';

/** The programmes of a network, and the figures that it declares. */
export const figuresOfFeed = ofFeed(feedFigures, (pages: FeedFigures[]) => ({
  programmes: byId(pages, (page) => page.programmes),
  figures: pages.flatMap((page) => page.figures ?? []),
}));
