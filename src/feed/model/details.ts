import type { FeedOrigin, ItemSheet } from '../schema/details.js';
import { feedOrigin, itemSheet } from '../schema/generated/details.js';
import { ofFeed } from './feed-details.js';
import { ofItem } from './item-details.js';

/** Where a feed comes from, as its first page says. */
export const originOf = ofFeed(feedOrigin, ([first = {}]: FeedOrigin[]) => first);

/** What the sheet of an initiative tells, its figures aside. */
export const sheetOf = ofItem<ItemSheet>(itemSheet);
