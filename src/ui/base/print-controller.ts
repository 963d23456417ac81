import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dictionary } from '../../common/dictionary.js';

type Host = ReactiveControllerHost & { connection: AbortSignal };

/** Renders a tag anew before and after the page is printed: paper has no button that shows the rest. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  #host: Host;
  #update: (event: Event) => void;

  constructor(host: Host, performUpdate: () => void) {
    this.#host = host;
    this.#update = ({ type }) => {
      this.isPrinting = type === 'beforeprint';
      host.requestUpdate();
      // the browser prints as soon as this listener returns
      performUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    const whileConnected = dictionary({ signal: this.#host.connection });
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#update, whileConnected);
  }
}
