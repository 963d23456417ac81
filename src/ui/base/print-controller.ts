import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders a tag anew before and after the page is printed: paper has no button that shows the rest. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  #update: (event: Event) => void;

  constructor(host: ReactiveControllerHost, performUpdate: () => void) {
    this.#update = ({ type }) => {
      this.isPrinting = type === 'beforeprint';
      host.requestUpdate();
      // the browser prints as soon as this listener returns
      performUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#update);
    addEventListener('afterprint', this.#update);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#update);
    removeEventListener('afterprint', this.#update);
  }
}
