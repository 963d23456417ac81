import { dictionary } from './dictionary.js';

/**
 * Calls `act` once, when what failed to load may succeed: the visitor's network is back, or the visitor is. A page that
 * is left while it loads keeps its failures in WebKit's back-forward cache. Returns a function that cancels the wait.
 */
export function onReturn(act: () => void): () => void {
  const controller = new AbortController();
  const onEvent = ({ type, persisted }: Event & { persisted?: boolean }) => {
    if (type === 'pageshow' && !persisted) return;
    controller.abort();
    act();
  };
  for (const type of ['online', 'pageshow']) addEventListener(type, onEvent, dictionary({ signal: controller.signal }));
  return () => controller.abort();
}
