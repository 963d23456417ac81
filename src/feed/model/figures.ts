// chunk: figures
import type { FeedFigures } from '../schema/details.js';
import { feedFigures } from '../schema/generated/figures.js';
import { createFeedReader, indexById } from './feed-details.js';

/** Reads the programmes of a network, and the figures that it declares. */
export const readFeedFigures = createFeedReader(feedFigures, (pages: FeedFigures[]) => ({
  programmes: indexById(pages, (page) => page.programmes),
  figures: pages.flatMap((page) => page.figures ?? []),
}));
