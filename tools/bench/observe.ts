// Records long tasks and layout shifts, from the first script of the page on.

const longTasks: PerformanceEntry[] = [];
let totalShift = 0;
new PerformanceObserver((list) => void longTasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});
// Adds up all shifts, those after a gesture too: the map has no reason to move the page then either.
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) totalShift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Formats the first number of the page, and returns how long that took, in ms. Chromium then loads the data of its
 * languages, which no script can do in less time. Done before each measurement, because a page that formats a number or
 * a date of its own has done it too.
 */
export async function warmUpIntl(): Promise<number> {
  const startedAt = performance.now();
  new Intl.NumberFormat('fr').format(1);
  const duration = performance.now() - startedAt;
  await wait(100);
  return duration;
}

export const layoutShift = () => totalShift;

/**
 * Returns, of the long tasks since a time, the blocking time (what each takes beyond 50 ms, added up) and the longest,
 * in ms.
 */
export function longTasksSince(startedAt: number): { blocking: number; longest: number } {
  const durations = longTasks
    .filter(({ startTime, duration }) => startTime + duration > startedAt)
    .map(({ duration }) => duration);
  return { blocking: durations.reduce((sum, duration) => sum + duration - 50, 0), longest: Math.max(0, ...durations) };
}
