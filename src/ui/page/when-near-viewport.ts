import { dictionary } from '../../common/dictionary.js';

/** How far from the viewport a tag is loaded: about one screen of a phone. */
const MARGIN_PX = 600;

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
 * Measures what the observer reports two frames later, which a slow phone takes 80 ms for. Not in a frame, whose own
 * place in the page only the observer knows.
 */
function isInFirstWindow(element: Element): boolean {
  try {
    if (globalThis.top !== globalThis.self) return false;
    // a hidden element has none
    const [box] = element.getClientRects();
    return (
      !!box &&
      box.top < innerHeight + MARGIN_PX &&
      box.bottom > -MARGIN_PX &&
      box.left < innerWidth + MARGIN_PX &&
      box.right > -MARGIN_PX
    );
  } catch {
    // the page has replaced what it takes
    return false;
  }
}

/**
 * Calls `act` once `element` comes near the viewport, or at once if `isEager`. Returns a function that cancels
 * the wait.
 */
export function whenNearViewport(element: Element, isEager: boolean, act: () => void): () => void {
  // a sheet that the page's address names opens at once, wherever its card is
  if (isEager || reached.has(element) || namesOpenSheet() || isInFirstWindow(element)) {
    reached.add(element);
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
    dictionary({ rootMargin: `${MARGIN_PX}px` }),
  );
  observer.observe(element);
  // a page in the background renders no frame, so its observer reports nothing: the interval waits until the page is
  // visible
  const timer = setInterval(() => document.hidden || onReport(true), OBSERVER_TIMEOUT_MS);
  return cancel;
}
