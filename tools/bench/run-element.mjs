// One run of a whole <coop-territory-map>, with a feed in pages of 500, in a new browser.
import { onPhone } from './emulated-phone.mjs';

/**
 * @returns number (the first formatted number of the page), first and whole (from the tag to the first paint of its
 * map, and to the whole feed), blocking and longest, all in ms, and shift
 */
export function runElement(origin, initiatives) {
  return onPhone(`${origin}/element`, async ({ page, slowDown }) => {
    await slowDown();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchElement.measure(src, initiatives), src, initiatives);
  });
}
