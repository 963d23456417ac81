// One run of a whole <coop-territory-map>, its feed in pages of 500, in a fresh browser.
import { onPhone } from './emulated-phone.mjs';

/** @returns number (ms of the first number that the browser writes), first and whole (ms from the tag to its map's first picture, and to all of the feed), blocking, longest, shift */
export function runElement(origin, initiatives) {
  return onPhone(`${origin}/element`, async ({ page, slow }) => {
    await slow();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchElement.measure(src, initiatives), src, initiatives);
  });
}
