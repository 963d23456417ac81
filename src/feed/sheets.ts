import type { FeedOrigin, ItemSheet } from './details-schema.js';
import { feedOrigin, itemSheet } from './sheet-shape.js';
import { ofFeed } from './told.js';
import { ofItem } from './told-item.js';

/** Where a feed comes from, as its first page says. */
export const originOf = ofFeed(feedOrigin, ([first = {}]: FeedOrigin[]) => first);

/** What the sheet of an initiative tells, its figures aside. */
export const sheetOf = ofItem<ItemSheet>(itemSheet);
