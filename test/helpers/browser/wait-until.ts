/** Ends a test that hangs; no condition may come near it, however slow the machine is. */
const HANG_TIMEOUT_MS = 100_000;
const INTERVAL_MS = 20;

/** Waits until `condition` gives something truthy, and returns it. */
export async function waitUntil<T>(condition: () => T | Promise<T>, what = 'the condition'): Promise<NonNullable<T>> {
  const end = performance.now() + HANG_TIMEOUT_MS;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Still waiting for ${what} after ${HANG_TIMEOUT_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
