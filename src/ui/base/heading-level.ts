const HEADINGS =
  'h1:not([role]),h2:not([role]),h3:not([role]),h4:not([role]),h5:not([role]),h6:not([role]),[role=heading]';
const HIDDEN = '[hidden],[aria-hidden=true]';

/**
 * Returns the level for headings inside `element`: one below the heading of the page under which it stands, 6 at most. That heading is
 * the one in the element's own `heading` slot, else the nearest before it in document order, also outside the shadow roots around it.
 * Without any, the level is 2, because the first level names the whole page (RGAA 9.1: no level is skipped). Reads no layout.
 */
export function headingLevelBelow(element: Element): number {
  const heading = headingBefore(element);
  return heading ? Math.min(6, levelOf(heading) + 1) : 2;
}

function headingBefore(element: Element): Element | undefined {
  const isShown = (heading: Element) => !heading.closest(HIDDEN);
  const slotted = [...element.querySelectorAll(HEADINGS)].find(
    (heading) => isShown(heading) && heading.closest('[slot]')?.matches('[slot=heading]'),
  );
  if (slotted) return slotted;
  const root = element.getRootNode() as Document | ShadowRoot;
  const preceding = [...root.querySelectorAll(HEADINGS)].findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && isShown(heading),
  );
  return preceding ?? (root instanceof ShadowRoot ? headingBefore(root.host) : undefined);
}

function levelOf(heading: Element): number {
  const level = Number(heading.getAttribute('aria-level')) || Number(/^h(\d)$/.exec(heading.localName)?.[1]);
  return level >= 1 ? Math.trunc(level) : 2;
}
