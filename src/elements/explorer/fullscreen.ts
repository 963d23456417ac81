import type { ReactiveController } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import type { FeedElement } from '../../ui/base/feed-element.js';

/**
 * Shows its host full screen. Where the browser allows that to videos only (iPhone), maximises it in the window. Esc
 * leaves both.
 */
export class Fullscreen implements ReactiveController {
  /** True while the host fills the window instead of the screen. */
  isMaximised = false;
  #host: FeedElement<unknown, unknown>;

  constructor(host: FeedElement<unknown, unknown>) {
    this.#host = host;
    host.addController(this);
  }

  get isActive(): boolean {
    return this.isMaximised || this.#host.matches(':fullscreen');
  }

  hostConnected(): void {
    const host = this.#host;
    const whileConnected = dictionary({ signal: host.connection });
    host.ownerDocument.addEventListener('fullscreenchange', () => host.requestUpdate(), whileConnected);
    host.addEventListener(
      'keydown',
      ({ key }) => key === 'Escape' && this.isMaximised && this.toggle(),
      whileConnected,
    );
  }

  async toggle(): Promise<void> {
    const host = this.#host;
    const { ownerDocument } = host;
    if (ownerDocument.fullscreenElement === host) await ownerDocument.exitFullscreen();
    else if (this.isMaximised) this.isMaximised = false;
    else
      try {
        await host.requestFullscreen();
      } catch {
        this.isMaximised = true;
      }
    host.requestUpdate();
  }
}
