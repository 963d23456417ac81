import { dictionary } from '../../common/dictionary.js';

/** How far from the viewport a tag is loaded: about one screen of a phone. */
const MARGIN = '600px';

/**
 * A browser reports within a frame whether an element is near. One that has reported nothing after this time never
 * will.
 */
const OBSERVER_TIMEOUT_MS = 3000;

/** Elements that were near once: their code and their feed are loaded, so they do not wait again. */
const reached = new WeakSet<Element>();

/** True when the page's address may name a sheet to open, as `?coop-open=…` does. Anybody can write a long address. */
const namesOpenSheet = (): boolean => location.search.includes('coop-') && location.search.includes('open=');

/**
 * Calls `act` once `element` comes near the viewport, or at once if `isEager`. Returns a function that cancels
 * the wait.
 */
export function whenNearViewport(element: Element, isEager: boolean, act: () => void): () => void {
  // a sheet that the page's address names opens at once, wherever its card is
  if (isEager || reached.has(element) || namesOpenSheet()) {
    act();
    return () => {};
  }
  const cancel = () => {
    clearInterval(timer);
    observer.disconnect();
  };
  const onReport = (isNear: boolean) => {
    clearInterval(timer);
    if (!isNear) return;
    cancel();
    reached.add(element);
    act();
  };
  const observer = new IntersectionObserver(
    (entries) => onReport(entries.some(({ isIntersecting }) => isIntersecting)),
    dictionary({ rootMargin: MARGIN }),
  );
  observer.observe(element);
  // a page in the background renders no frame, so its observer reports nothing: the interval waits until the page is
  // visible
  const timer = setInterval(() => document.hidden || onReport(true), OBSERVER_TIMEOUT_MS);
  return cancel;
}
