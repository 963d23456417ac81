import type { FeedOrigin, ItemDetails } from '../schema/details.js';
import { feedOrigin, itemDetails } from '../schema/generated/details.js';
import { feedReader } from './feed-details.js';
import { itemReader } from './item-details.js';

/** Where a feed comes from, as its first page says. */
export const readFeedOrigin = feedReader(feedOrigin, ([first = {}]: FeedOrigin[]) => first);

/** What the sheet of an initiative tells, its figures aside. */
export const readItemDetails = itemReader<ItemDetails>(itemDetails);
