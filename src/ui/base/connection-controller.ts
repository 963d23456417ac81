import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The time that a tag is in the page: what listens or observes for it ends with this signal. */
export class ConnectionController implements ReactiveController {
  #controller = new AbortController();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  hostConnected(): void {
    if (this.signal.aborted) this.#controller = new AbortController();
  }

  hostDisconnected(): void {
    this.#controller.abort();
  }
}
