// One run of a whole <coop-filter-bar>, its feed in pages of 500, in a fresh browser.
import { onPhone } from './emulated-phone.mjs';

/** @returns number (ms of the first number that the browser writes), view (ms of what the bar stands on), acts (ms from each act to its answer, and its longest task), options (how many a list holds) */
export function runFilter(origin, initiatives) {
  return onPhone(`${origin}/filter`, async ({ page, cdp, slow }) => {
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await slow();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchFilter.measure(src, initiatives), src, initiatives);
  });
}
