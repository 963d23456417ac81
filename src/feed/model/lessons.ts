import type { FeedLessons } from '../schema/details.js';
import { feedLessons } from '../schema/generated/lessons.js';
import { byId, ofFeed } from './feed-details.js';

/** What a network has learnt, and the axes under which it tells it. */
export const lessonsOfFeed = ofFeed(feedLessons, (pages: FeedLessons[]) => ({
  axes: byId(pages, (page) => page.lesson_axes),
  lessons: byId(pages, (page) => page.lessons),
}));
