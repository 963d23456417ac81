import type { ReactiveController, ReactiveControllerHost } from 'lit';

const HEADINGS = ':is(h1,h2,h3,h4,h5,h6):not([role]),[role=heading]';
const HIDDEN = '[hidden],[aria-hidden=true]';

/** Computes the level of the headings inside a tag. Reads no layout, and the page only once per connection. */
export class HeadingController implements ReactiveController {
  #host: Element;
  #levelBelowPage?: number;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#levelBelowPage = undefined;
  }

  /**
   * The level that the tag asks for, clamped to 2 to 6; by default, one below the heading of the page that precedes
   * it.
   */
  resolve(level: number | null | undefined): number {
    const asked = Number(level) | 0;
    return Math.min(6, Math.max(2, asked || (this.#levelBelowPage ??= levelOfHeadingAbove(this.#host) + 1)));
  }
}

/**
 * The level of the heading under which `element` stands: the one in its own `heading` slot, else the nearest before it
 * in document order, if need be outside the shadow roots around it. Without any, it is 1: the first level names the
 * whole page, and RGAA 9.1 asks that no level be skipped.
 */
function levelOfHeadingAbove(element: Element): number {
  const root = element.getRootNode() as Document | ShadowRoot;
  const heading = [...root.querySelectorAll(HEADINGS)]
    .filter(
      (candidate) =>
        !candidate.closest(HIDDEN) &&
        (candidate.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ||
          (element.contains(candidate) && candidate.closest('[slot=heading]'))),
    )
    .at(-1);
  if (!heading) return root instanceof ShadowRoot ? levelOfHeadingAbove(root.host) : 1;
  // as browsers do, takes a role without a level for 2
  return Number(heading.getAttribute('aria-level')) || Number(/^h(\d)$/.exec(heading.localName)?.[1] ?? 2);
}
