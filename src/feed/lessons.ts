import type { FeedLessons } from './details-schema.js';
import { feedLessons } from './lessons-shape.js';
import { byId, ofFeed } from './told.js';

/** What a network has learnt, and the axes under which it tells it. */
export const lessonsOfFeed = ofFeed(feedLessons, (pages: FeedLessons[]) => ({
  axes: byId(pages, (page) => page.lesson_axes),
  lessons: byId(pages, (page) => page.lessons),
}));
