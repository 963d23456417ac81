import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import { adoptStyles } from './adopt-styles.js';

type Host = ReactiveControllerHost &
  HTMLElement & { renderRoot: HTMLElement | DocumentFragment; connection: AbortSignal };

/** The page has reserved the room: a tag that waits needs no more, and would move what follows. */
const noPlaceholder = css`
  .frame {
    min-block-size: 0 !important;
  }
`;

/** `!important`, because the page reserves the room in an attribute `style`. */
const released = css`
  :host {
    min-block-size: 0 !important;
  }
`;

/**
 * Keeps within the room that the page reserves for a tag by `min-height`, and gives back what the content leaves of it
 * when nobody sees the page move: at once below the window, else at the visitor's next act.
 */
export class RoomController implements ReactiveController {
  #host: Host;
  #isReserved = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isReserved = Number.parseFloat(getComputedStyle.call(globalThis, this.#host).minHeight) > 0;
    if (this.#isReserved) adoptStyles(this.#host.renderRoot as ShadowRoot, noPlaceholder);
  }

  /** Gives back what is left of the room, once: called when the content is rendered. */
  release(): void {
    if (!this.#isReserved) return;
    this.#isReserved = false;
    // parts of the content may be rendered in the same task
    setTimeout(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      const release = () => adoptStyles(root, released);
      const content = root.querySelector('.frame')?.getBoundingClientRect();
      if (!content || content.bottom > innerHeight) release();
      else
        for (const type of ['pointerdown', 'keydown'])
          addEventListener(type, release, dictionary({ signal: this.#host.connection, once: true, capture: true }));
    });
  }
}
