// One run of one contender, in a fresh browser.

import { onPhone } from './emulated-phone.mjs';
import { gestures } from './gestures.mjs';

/** A gesture that is not over after this long is cut, and printed as «> 60 s». */
export const LIMIT = 60_000;

/** JavaScript's own heap, the typed arrays beside it, and the DOM's, in MB, after the garbage is gone. */
async function heap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/**
 * @returns start and wake ({time, blocking, longest} in ms), data and map (heap in MB that each holds), gestures (name -> {frames} or {cut},
 * in ms) and shift
 */
export function runMap(origin, contender, pairs) {
  return onPhone(`${origin}/${contender}`, async ({ page, cdp, slow }) => {
    const empty = await heap(cdp);
    await page.evaluate((pairs) => bench.prepare(pairs), pairs);
    const before = await heap(cdp);
    await slow();
    await page.evaluate(() => bench.ready());
    const start = await page.evaluate(() => bench.start());
    const after = await heap(cdp);
    const wake = await page.evaluate(() => bench.wake());
    const done = await gestures(page, cdp, LIMIT);
    const isCut = Object.values(done).some(({ cut }) => cut);
    const shift = isCut ? undefined : await page.evaluate(() => bench.layoutShift());
    return { start, wake, data: before - empty, map: after - before, gestures: done, shift };
  });
}
