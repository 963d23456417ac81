/** The sentences registered by the files that run.mjs has loaded. */
export const visits = [];

/**
 * Registers a sentence about a visitor, told by `test` in each engine.
 * @param test receives `page` (engines.mjs), `engine` and `after(task)` for what is to be closed
 * @param options `engines`: those that can tell it, all three unless said; `settings`: of the visitor's machine, as engines.mjs takes them
 */
export const visit = (sentence, test, { engines = ['chromium', 'firefox', 'webkit'], settings = {} } = {}) =>
  visits.push({ sentence, test, engines, settings });
