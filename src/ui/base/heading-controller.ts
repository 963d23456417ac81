import type { ReactiveController, ReactiveControllerHost } from 'lit';

const NATIVE = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const HEADINGS = [...NATIVE.map((name) => `${name}:not([role])`), '[role=heading]'].join();
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
   * The level that the tag asks for, brought into 2 to 6; by default, one below the heading of the page that precedes
   * the tag.
   */
  resolve(level: number | null | undefined): number {
    const integer = Number(level) | 0;
    return integer ? Math.min(6, Math.max(2, integer)) : (this.#levelBelowPage ??= levelBelowPage(this.#host));
  }
}

/**
 * Without a heading in the page, the level is 2: the first level names the whole page, and RGAA 9.1 asks that none be
 * skipped.
 */
function levelBelowPage(element: Element): number {
  const heading = headingOf(element);
  return heading ? Math.min(6, levelOf(heading) + 1) : 2;
}

/**
 * * The heading under which `element` stands: the one in its own `heading` slot, else the nearest before it in document
 * order, if need be outside the shadow roots around it.
 */
function headingOf(element: Element): Element | undefined {
  const isShown = (heading: Element) => !heading.closest(HIDDEN);
  const slotted = [...element.querySelectorAll(HEADINGS)].find(
    (heading) => isShown(heading) && heading.closest('[slot]')?.slot === 'heading',
  );
  if (slotted) return slotted;
  const root = element.getRootNode() as Document | ShadowRoot;
  const isBefore = (heading: Element) =>
    heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && isShown(heading);
  const preceding = [...root.querySelectorAll(HEADINGS)].filter(isBefore).at(-1);
  return preceding ?? (root instanceof ShadowRoot ? headingOf(root.host) : undefined);
}

/** The level of a heading, 1 or more: 2 for a role without `aria-level`, as browsers have it. */
function levelOf(heading: Element): number {
  const level = Number(heading.getAttribute('aria-level')) || NATIVE.indexOf(heading.localName) + 1;
  return level >= 1 ? Math.trunc(level) : 2;
}
