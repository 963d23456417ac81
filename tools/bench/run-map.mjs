// One run of one subject, in a new browser.
import { onPhone } from './emulated-phone.mjs';
import { performGestures } from './gestures.mjs';

/** A gesture that is not over by then is cut, and printed as `> 60 s`. */
export const GESTURE_TIMEOUT_MS = 60_000;

/**
 * Returns the heap of JavaScript, the typed arrays beside it and the heap of the DOM, in MB, after a garbage
 * collection.
 */
async function heapSize(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/**
 * @returns show and activate ({ time, blocking, longest } in ms), data and map (heap of each, in MB), gestures (by name
 * { frames } or { cut }, in ms) and shift
 */
export function runMap(origin, subject, pairs) {
  return onPhone(`${origin}/${subject}`, async ({ page, cdp, slowDown }) => {
    const emptyHeap = await heapSize(cdp);
    await page.evaluate((pairs) => bench.prepare(pairs), pairs);
    const dataHeap = await heapSize(cdp);
    await slowDown();
    await page.evaluate(() => bench.warmUp());
    const show = await page.evaluate(() => bench.show());
    const mapHeap = await heapSize(cdp);
    const activate = await page.evaluate(() => bench.activate());
    const gestures = await performGestures(page, cdp, GESTURE_TIMEOUT_MS);
    const isCut = Object.values(gestures).some(({ cut }) => cut);
    const shift = isCut ? undefined : await page.evaluate(() => bench.layoutShift());
    return { show, activate, data: dataHeap - emptyHeap, map: mapHeap - dataHeap, gestures, shift };
  });
}
