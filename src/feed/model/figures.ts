import type { FeedFigures } from '../schema/details.js';
import { feedFigures } from '../schema/generated/figures.js';
import { feedReader, indexById } from './feed-details.js';

/** The programmes of a network, and the figures that it declares. */
export const readFeedFigures = feedReader(feedFigures, (pages: FeedFigures[]) => ({
  programmes: indexById(pages, (page) => page.programmes),
  figures: pages.flatMap((page) => page.figures ?? []),
}));
