import type { ReactiveController, ReactiveElement } from 'lit';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { LiveMap } from '../../map/live/live-map.js';
import type { Language } from '../../text/language.js';

/** What a map offers: `tiles` and `attribution` as in its attributes. */
interface TileOptions {
  tiles?: string;
  attribution?: string;
  language?: Language;
}

/** Loads the consent button of a map with tiles of another host. Most maps have none, and do without its code. */
export class TileConsentLoader implements ReactiveController {
  #host: ReactiveElement;
  #options: () => TileOptions;
  #whenLive: (command: (map: LiveMap) => void) => void;
  /** The tiles that the button is for. */
  #tiles?: string;
  #render?: () => unknown;
  #lifetime?: AbortController;

  /** `whenLive` runs a command on the live map, once it is there. */
  constructor(host: ReactiveElement, options: () => TileOptions, whenLive: (command: (map: LiveMap) => void) => void) {
    this.#host = host;
    this.#options = options;
    this.#whenLive = whenLive;
    host.addController(this);
  }

  hostUpdated(): void {
    const { tiles, attribution, language } = this.#options();
    const isCurrent = tiles === this.#tiles && !this.#lifetime?.signal.aborted;
    if (!language || !this.#host.isConnected || isCurrent) return;
    if (tiles !== this.#tiles) this.#render = undefined;
    this.#tiles = tiles;
    this.#lifetime?.abort();
    this.#lifetime = undefined;
    if (tiles)
      this.#load(tiles, attribution, language).catch((error) => reportLoadFailure('the offer of tiles', error));
    else this.#host.requestUpdate();
  }

  /** Ends the listeners; a map that is moved in the page loads again, and keeps its button meanwhile. */
  hostDisconnected(): void {
    this.#lifetime?.abort();
  }

  /** Renders the button, or nothing as long as there is none. */
  render(): unknown {
    return this.#render?.();
  }

  async #load(tiles: string, attribution: string | undefined, language: Language): Promise<void> {
    const { signal } = (this.#lifetime = new AbortController());
    const { createTileConsent } = await import('./tile-consent.js');
    const host = {
      root: this.#host.renderRoot as ShadowRoot,
      whenLive: this.#whenLive,
      requestUpdate: () => this.#host.requestUpdate(),
    };
    const render = await createTileConsent(tiles, attribution, language, host, signal);
    // other tiles, or none, may have been asked for in the meantime
    if (signal.aborted) return;
    this.#render = render;
    this.#host.requestUpdate();
  }
}
