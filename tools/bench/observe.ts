// What the browser tells of its own trouble, from the first script on.

const tasks: PerformanceEntry[] = [];
let shift = 0;
new PerformanceObserver((list) => void tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
// All of it, also what follows a gesture: the map has no reason to move the page then either.
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });

export const rest = (ms: number) => new Promise<void>((ok) => setTimeout(ok, ms));

/**
 * The first number of a page, in ms: Chromium reads then what languages it knows, whoever writes it. Done beforehand, for no tag can do it in less,
 * and a page that writes a number or a date of its own has done it.
 */
export async function firstNumber(): Promise<number> {
  const from = performance.now();
  new Intl.NumberFormat('fr').format(1);
  const time = performance.now() - from;
  await rest(100);
  return time;
}

export const layoutShift = () => shift;

/** Of the long tasks since `from`: what each takes over 50 ms, added up, and the longest. */
export function blockingSince(from: number): { blocking: number; longest: number } {
  const durations = tasks
    .filter(({ startTime, duration }) => startTime + duration > from)
    .map(({ duration }) => duration);
  return { blocking: durations.reduce((sum, duration) => sum + duration - 50, 0), longest: Math.max(0, ...durations) };
}
