/** How far from the window a tag wakes up: about one screen of a phone. */
const MARGIN = '600px';

/** A browser says within a frame whether a tag is near; one that has said nothing after this time, in ms, never will. */
const PATIENCE = 3000;

/** Tags that have been near once: their code came for it, and they do not wait again. */
const woken = new WeakSet<Element>();

/** Calls `act` when `element` comes near the window, or at once where `eager` or where the browser cannot tell. Gives the way to call it off. */
export function whenNearViewport(element: Element, eager: boolean, act: () => void): () => void {
  const { IntersectionObserver } = globalThis as Partial<typeof globalThis>;
  // an address that names a sheet opens it wherever its card is
  if (eager || woken.has(element) || !IntersectionObserver || /coop-.*open=/.test(location.search)) {
    act();
    return () => {};
  }
  const off = () => {
    clearInterval(waited);
    observer.disconnect();
  };
  const look = (isNear: boolean) => {
    clearInterval(waited);
    if (!isNear) return;
    off();
    woken.add(element);
    act();
  };
  const observer = new IntersectionObserver((entries) => look(entries.some(({ isIntersecting }) => isIntersecting)), {
    rootMargin: MARGIN,
  });
  observer.observe(element);
  // a page in the background has no frames: it waits until it is seen
  const waited = setInterval(() => document.hidden || look(true), PATIENCE);
  return off;
}
