// One run of a whole <coop-initiative-list>, its feed in pages of 500, in a fresh browser.
import { onPhone } from './emulated-phone.mjs';

/** @returns number (ms of the first number that the browser writes), first and whole (ms to its first cards, and to all of the feed), blocking, longest; more, narrowed and sorted: longest task of each act */
export function runList(origin, initiatives) {
  return onPhone(`${origin}/list`, async ({ page, slow }) => {
    await slow();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchList.measure(src, initiatives), src, initiatives);
  });
}
