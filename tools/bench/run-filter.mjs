// One run of a whole <coop-filter-bar>, with a feed in pages of 500, in a new browser.
import { onPhone } from './emulated-phone.mjs';

/**
 * @returns number (the first formatted number of the page), view (the functions behind the bar), acts (by name { time,
 * longest }: from the action to its answer, and its longest task), all in ms; options (the length of each list)
 */
export function runFilter(origin, initiatives) {
  return onPhone(`${origin}/filter`, async ({ page, cdp, slowDown }) => {
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await slowDown();
    const src = `${origin}/feed-of-${initiatives}/feed.feed.json`;
    return await page.evaluate((src, initiatives) => benchFilter.measure(src, initiatives), src, initiatives);
  });
}
