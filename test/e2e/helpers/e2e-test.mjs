/** The tests that the loaded files have registered. */
export const tests = [];

const ALL_ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * Registers an end-to-end test; its title is a sentence about a visitor, a webmaster or a publisher.
 * @param run receives `page` (engines.mjs), `engine` and `after(task)`, which registers what to close at the end
 * @param options
 *   - `engines`: the engines that can run it, all three by default
 *   - `quick`: the engines in which `npm test` runs it; `npm run test:deep` runs it in the rest of `engines`. All by default:
 *     say `['chromium']` where no engine behaves differently, and `[]` for a proof that takes long
 *   - `settings`: of the visitor's machine, as engines.mjs takes them
 */
export const test = (title, run, { engines = ALL_ENGINES, quick = engines, settings = {} } = {}) =>
  tests.push({ title, run, engines, quick: quick.filter((name) => engines.includes(name)), settings });

/** The same for what no engine does otherwise: `npm test` runs it in Chromium, `npm run test:deep` in the others too. */
export const testOnce = (title, run, options) => test(title, run, { quick: ['chromium'], ...options });
