import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dictionary } from '../../common/dictionary.js';
import type { ConnectionController } from './connection-controller.js';

/** Renders a tag anew before and after the page is printed: paper has no button that shows the rest. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  #connection: ConnectionController;
  #update: (event: Event) => void;

  constructor(host: ReactiveControllerHost, connection: ConnectionController, performUpdate: () => void) {
    this.#connection = connection;
    this.#update = ({ type }) => {
      this.isPrinting = type === 'beforeprint';
      host.requestUpdate();
      // the browser prints as soon as this listener returns
      performUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    const whileConnected = dictionary({ signal: this.#connection.signal });
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#update, whileConnected);
  }
}
