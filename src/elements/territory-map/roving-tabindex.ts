import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Roving tabindex: the Tab key reaches one item of a group; arrows, Home and End move the focus within it. Items are
 * the group's own buttons, and whatever carries `data-roving`. The group listens with `onKeyDown` and `onFocusIn`.
 */
export class RovingTabindex implements ReactiveController {
  #host: ReactiveElement;
  #group: string;
  #index = 0;

  /** `group` is the selector of an element that `host` renders. */
  constructor(host: ReactiveElement, group: string) {
    this.#host = host;
    this.#group = group;
    host.addController(this);
  }

  /** Makes the first item the tab stop again, once `host` has rendered. */
  reset(): void {
    this.#index = 0;
  }

  hostUpdated(): void {
    const items = this.#items();
    const focused = items.indexOf((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement);
    this.#setTabStop(items, focused < 0 ? Math.max(0, Math.min(this.#index, items.length - 1)) : focused);
  }

  onFocusIn = ({ target }: FocusEvent): void => {
    const items = this.#items();
    const index = items.indexOf(target as HTMLElement);
    if (index >= 0) this.#setTabStop(items, index);
  };

  onKeyDown = (event: KeyboardEvent): void => {
    const items = this.#items();
    const index = items.indexOf(event.target as HTMLElement);
    const target = items[targetIndex(event.key, index, items.length)];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  #items(): HTMLElement[] {
    const group = this.#host.renderRoot.querySelector(this.#group);
    return [...(group?.querySelectorAll<HTMLElement>('[data-roving],:scope>button') ?? [])];
  }

  #setTabStop(items: readonly HTMLElement[], tabStop: number): void {
    this.#index = tabStop;
    items.forEach((item, index) => {
      item.tabIndex = index === tabStop ? 0 : -1;
    });
  }
}

/** Returns where a key moves the focus from the item at `index`; −1 for every other key. */
function targetIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return index + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
