import type { FeedLessons } from '../schema/details.js';
import { feedLessons } from '../schema/generated/lessons.js';
import { feedReader, indexById } from './feed-details.js';

/** What a network has learnt, and the axes under which it tells it. */
export const readFeedLessons = feedReader(feedLessons, (pages: FeedLessons[]) => ({
  axes: indexById(pages, (page) => page.lesson_axes),
  lessons: indexById(pages, (page) => page.lessons),
}));
