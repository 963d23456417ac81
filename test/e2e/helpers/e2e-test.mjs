/** The tests that the loaded files have registered. */
export const tests = [];

const ALL_ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * Registers an end-to-end test; its title is a sentence about a visitor, a webmaster or a publisher.
 * @param run receives `page` (engines.mjs), `engine` and `after(task)`, which registers a task of cleanup
 * @param options
 *   - `engines`: the engines that can run it, all three by default
 *   - `quick`: the engines in which `npm test` runs it; `npm run test:deep` runs it in the rest of `engines`. All by default:
 *     pass `['chromium']` where all engines behave alike, and `[]` for a slow test
 *   - `settings`: of the visitor's machine, see `open` in engines.mjs
 */
export const test = (title, run, { engines = ALL_ENGINES, quick = engines, settings = {} } = {}) =>
  tests.push({ title, run, engines, quick: quick.filter((name) => engines.includes(name)), settings });

/** Registers a test of what all engines do alike: `npm test` runs it in Chromium, `npm run test:deep` in the others. */
export const testOnce = (title, run, options) => test(title, run, { quick: ['chromium'], ...options });
