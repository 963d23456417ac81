// chunk: lessons
import type { FeedLessons } from '../schema/details.js';
import { feedLessons } from '../schema/generated/lessons.js';
import { createFeedReader, indexById } from './feed-details.js';

/** Reads the lessons of a network, and the axes that group them. */
export const readFeedLessons = createFeedReader(feedLessons, (pages: FeedLessons[]) => ({
  axes: indexById(pages, (page) => page.lesson_axes),
  lessons: indexById(pages, (page) => page.lessons),
}));
