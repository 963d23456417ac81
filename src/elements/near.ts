/** How far from the window a tag wakes up: about one screen of a phone. */
const MARGIN = '600px';

/** Tags that have been near once: their code came for it, and they do not wait again. */
const woken = new WeakSet<Element>();

/** Calls `act` when `element` comes near the window, or at once where `eager` or where the browser cannot tell. Gives the way to call it off. */
export function near(element: Element, eager: boolean, act: () => void): () => void {
  // an address that names a sheet opens it wherever its card is
  if (eager || woken.has(element) || !('IntersectionObserver' in globalThis) || /coop-.*open=/.test(location.search)) {
    act();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      woken.add(element);
      act();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
