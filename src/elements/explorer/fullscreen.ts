import type { LitElement, ReactiveController } from 'lit';

/**
 * Shows its host full screen. Where the browser allows that to videos only (iPhone), maximises it in the window. Esc
 * leaves both.
 */
export class Fullscreen implements ReactiveController {
  /** True while the host fills the window instead of the screen. */
  isMaximised = false;
  #host: LitElement;
  #connection?: AbortController;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isActive(): boolean {
    return this.isMaximised || this.#host.matches(':fullscreen');
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const host = this.#host;
    host.ownerDocument.addEventListener('fullscreenchange', () => host.requestUpdate(), { signal });
    host.addEventListener('keydown', ({ key }) => key === 'Escape' && this.isMaximised && this.toggle(), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
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
