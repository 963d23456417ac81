// What stays in the memory of Chromium after tags have been added to a page and removed.

/** How often a busy machine may be asked again, 100 ms later. */
const MAX_ROUNDS = 50;

/** Nodes, listeners and bytes that are left once everything that can be collected is. */
async function retained(page, cdp) {
  // observers, promises and timers of a tag that was just removed end in tasks of their own
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize: bytes } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, listeners, bytes };
}

/**
 * Does `act` in the page `warmUps` times, then `count` times more, and returns what each of the latter leaves behind:
 * nodes, listeners, bytes of the heap.
 */
export async function leaksOf(page, cdp, act, { warmUps, count }) {
  const repeat = async (times) => {
    for (let n = 0; n < times; n++) await act(n);
  };
  await repeat(warmUps);
  const before = await retained(page, cdp);
  await repeat(count);
  // timers of the last tags may be under way: what is left at the end of these rounds stays
  let after = await retained(page, cdp);
  for (let round = 0; round < MAX_ROUNDS && after.nodes + after.listeners > before.nodes + before.listeners; round++)
    after = await retained(page, cdp);
  return Object.fromEntries(Object.keys(before).map((key) => [key, (after[key] - before[key]) / count]));
}

/** Adds so many copies of a tag to the page, waits until each shows its feed, and removes them. */
export const addAndRemove = (page, html, copies) =>
  page.evaluate(
    async (html, copies) => {
      const main = document.querySelector('main');
      main.innerHTML = html.repeat(copies);
      const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
      while (![...main.children].every((tag) => tag.matches(':state(data),:state(empty),:state(problem)')))
        await pause();
      await pause();
      main.replaceChildren();
    },
    html,
    copies,
  );
