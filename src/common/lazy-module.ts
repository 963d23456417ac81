import { reportLoadFailure } from './report-load-failure.js';
import type { Task } from './scheduler.js';

/**
 * Returns a task that loads a module the first time and then has it at hand. When the module cannot be loaded, the
 * result is `undefined` and the console says that `part` is missing; the next run tries again.
 */
export function lazyModule<Module>(load: () => Promise<Module>, part: string): () => Task<Module | undefined> {
  let module: Module | undefined;
  return function* () {
    if (!module)
      yield load().then(
        (loaded) => {
          module = loaded;
        },
        (error: unknown) => reportLoadFailure(part, error),
      );
    return module;
  };
}
