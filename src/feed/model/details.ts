import type { FeedOrigin, ItemDetails } from '../schema/details.js';
import { feedOrigin, itemDetails } from '../schema/generated/details.js';
import { createFeedReader } from './feed-details.js';
import { createItemReader } from './item-details.js';

/** Reads the source and the licence of a feed, from its first page. */
export const readFeedOrigin = createFeedReader(feedOrigin, ([first = {}]: FeedOrigin[]) => first);

/** Reads what the sheet of an initiative shows beyond its card, except its figures. */
export const readItemDetails = createItemReader<ItemDetails>(itemDetails);
