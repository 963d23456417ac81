// One run of a whole <coop-initiative-list>, with a feed in pages of 500, in a new browser.
import { onPhone } from './emulated-phone.mjs';

/**
 * @returns in ms: number (the first formatted number of the page), first and whole (to the first cards, and to the
 * whole feed), blocking and longest; more, narrowed and sorted (the longest task of each action)
 */
export function runList(origin, initiatives) {
  return onPhone(`${origin}/list`, async ({ page, slowDown }) => {
    await slowDown();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchList.measure(src, initiatives), src, initiatives);
  });
}
