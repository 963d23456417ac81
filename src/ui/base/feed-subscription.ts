import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedState } from '../../feed/load/feed-source.js';
import { toDefect } from '../../feed/load/problem.js';
import { Rejections } from '../../feed/validate/rejections.js';
import { sourceOf, srcOf } from '../page/source-of.js';
import { whenNearViewport } from '../page/when-near-viewport.js';
import { LoadEvent, ProblemEvent, RefusedEvent } from './events.js';

/** The tag whose feed it is: `feed` is the feed itself, as parsed JSON, and takes the place of `src`. */
type Host = ReactiveControllerHost & Element & { feed?: unknown; src?: string; loading?: string };

// every key is its own, so that a key that a script of the page has added to all objects is never read
const INITIAL: FeedState = {
  rejections: new Rejections(),
  loading: true,
  network: undefined,
  problem: undefined,
  dates: undefined,
};

/**
 * Subscribes a tag to its feed once the tag comes near the viewport, keeps the state of that feed, and fires
 * `coop-load`, `coop-refused` and `coop-problem`. The feed is that of `src`, shared with the other tags of the page, or
 * the JSON in `feed`.
 */
export class FeedSubscription implements ReactiveController {
  state: FeedState = INITIAL;
  #host: Host;
  #onChange: () => void;
  #isNear = false;
  #stopObserving?: () => void;
  /** The JSON or the FeedSource subscribed to. */
  #feed?: unknown;
  #unwatch?: () => void;

  /** `onChange` is called at each new state. */
  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    const { feed, loading } = this.#host;
    this.#stopObserving = whenNearViewport(this.#host, loading === 'eager' || !!feed, () => {
      this.#isNear = true;
      this.renew();
    });
  }

  hostDisconnected(): void {
    this.#stopObserving?.();
    this.#unsubscribe();
    this.#isNear = false;
  }

  /** Subscribes to the feed that the tag names now, instead of the one before: a newer `src` wins over an older one. */
  renew(): void {
    if (!this.#isNear) return;
    const host = this.#host;
    const source = sourceOf(host);
    const feed = host.feed ?? source;
    if (feed && feed === this.#feed) return;
    this.#unsubscribe();
    this.#feed = feed;
    if (host.feed) this.#readInlineFeed(host.feed).catch(this.onError);
    else if (source) this.#unwatch = source.subscribe((state) => this.#setState(state));
    else {
      const kind = srcOf(host) ? 'bad-src' : 'no-src';
      this.#setState({ ...INITIAL, problem: { kind, url: '', detail: host.src } });
    }
  }

  /** Shows an error of ours, or of a page that has changed what browsers provide, as a problem of the feed. */
  onError = (error: unknown): void => {
    // a tag that cannot render even this problem stays as it is
    if (this.state.problem?.kind !== 'defect')
      this.#setState({ ...INITIAL, problem: toDefect(error, this.#host.src ?? '') });
  };

  #unsubscribe(): void {
    this.#unwatch?.();
    this.#feed = this.#unwatch = undefined;
  }

  async #readInlineFeed(feed: unknown): Promise<void> {
    const { readInlineFeed } = await import('./inline-feed.js');
    const state = await readInlineFeed(feed, this.#host.baseURI);
    if (this.#host.feed === feed && this.#host.isConnected) this.#setState(state);
  }

  #setState(state: FeedState): void {
    const { network, problem } = this.state;
    this.state = state;
    const host = this.#host;
    host.requestUpdate();
    if (state.network && state.network !== network) {
      host.dispatchEvent(new LoadEvent(state.network));
      if (state.rejections.count) host.dispatchEvent(new RefusedEvent(state.rejections));
    }
    if (state.problem && state.problem !== problem) host.dispatchEvent(new ProblemEvent(state.problem));
    this.#onChange();
  }
}
