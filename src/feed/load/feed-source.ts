import { runInSlices, yieldToMain } from '../../common/scheduler.js';
import { joinNetwork, type Network } from '../model/network.js';
import { Rejections } from '../validate/rejections.js';
import type { FeedDates } from './accept-feed.js';
import { type FeedPage, fetchPages } from './feed-pages.js';
import { isTransient, type Problem, toDefect } from './problem.js';

/** The current state of a feed. With a network and a problem, the copy shown is out of date or incomplete. */
export interface FeedState {
  network?: Network;
  problem?: Problem;
  /** The dates of the copy shown. */
  dates?: FeedDates;
  /** Records of the feed, and parts of them, that are left out because they are broken. */
  rejections: Rejections;
  /** True while more pages are to come. */
  loading: boolean;
}

/** How long a failure counts for all tags of a page, in ms. A tag that subscribes later tries again. */
const FAILURE_TTL_MS = 5000;
/** How long a feed that no tag shows stays in memory, in ms: a tag that the page moves, or shows again, has it at once. */
const UNUSED_TTL_MS = 60_000;

/** One published feed, shared by all tags of the page that name it: they share one request. */
export class FeedSource {
  static #instances = new Map<string, FeedSource>();

  /**
   * Returns the page's only source for `url`, an absolute http(s) URL. Once one of its tags has `offline`, the last
   * good copy is stored for a day without network.
   */
  static of(url: string, offline?: boolean): FeedSource {
    let source = FeedSource.#instances.get(url);
    if (!source) FeedSource.#instances.set(url, (source = new FeedSource(url)));
    source.#offline ||= offline;
    return source;
  }

  readonly url: string;
  // all keys are own ones, because scripts of the page may have added some of these names to Object.prototype
  state: FeedState = {
    rejections: new Rejections(),
    loading: false,
    network: undefined,
    problem: undefined,
    dates: undefined,
  };
  #controller = new AbortController();
  #pendingLoad?: Promise<void>;
  #listeners = new Set<() => void>();
  #releaseTimer?: ReturnType<typeof setTimeout>;
  #failedAt = -FAILURE_TTL_MS;
  #offline?: boolean;

  private constructor(url: string) {
    this.url = url;
    globalThis.addEventListener?.('online', this.#onOnline);
    this.#releaseLater();
  }

  #onOnline = (): void => {
    const { problem } = this.state;
    if (this.#listeners.size && problem && isTransient(problem)) void this.refresh();
  };

  /** Lets go of the feed, unless a tag shows it again within a minute. */
  #releaseLater(): void {
    clearTimeout(this.#releaseTimer);
    this.#releaseTimer = setTimeout(() => {
      if (this.#listeners.size) return;
      this.#controller.abort();
      globalThis.removeEventListener?.('online', this.#onOnline);
      FeedSource.#instances.delete(this.url);
    }, UNUSED_TTL_MS);
  }

  /** Aborts the request if no tag waits for it: the one that it was sent for has left the page. */
  abortIfUnused(): void {
    if (!this.#listeners.size) this.#controller.abort();
  }

  /**
   * Calls `listener` now, if there is a state to show, and at each change. Returns the function that unsubscribes.
   * The first subscriber starts the request; when the last one leaves before the response, it is aborted. A failure
   * soon expires: a later subscriber tries again.
   */
  subscribe(listener: (state: FeedState) => void): () => void {
    const onChange = () => listener(this.state);
    this.#listeners.add(onChange);
    clearTimeout(this.#releaseTimer);
    if (this.state.network || this.#failedRecently) onChange();
    this.loadIfNeeded();
    return () => {
      this.#listeners.delete(onChange);
      if (!this.#listeners.size) this.#releaseLater();
      // after this task, so that a tag that is only moved keeps its request
      queueMicrotask(() => this.abortIfUnused());
    };
  }

  /** Requests the feed unless it is there, whole, or has just failed. Also for a tag whose code is still loading. */
  loadIfNeeded(): void {
    const { network, problem, loading } = this.state;
    // an aborted request leaves `loading` as it was: the last subscriber left before all pages came
    if (loading || (!this.#failedRecently && (!network || problem))) void this.refresh();
  }

  /** Requests the feed, unless a request is under way. Resolves once the state has changed; it stays until then. */
  refresh(): Promise<void> {
    if (this.#pendingLoad && !this.#controller.signal.aborted) return this.#pendingLoad;
    this.#controller = new AbortController();
    this.#pendingLoad = this.#load(this.#controller.signal).catch((error) =>
      this.#update({ problem: toDefect(error, this.url), loading: false }),
    );
    return this.#pendingLoad;
  }

  get #failedRecently(): boolean {
    return performance.now() - this.#failedAt < FAILURE_TTL_MS;
  }

  #update(changes: Partial<FeedState>): void {
    this.state = { ...this.state, ...changes };
    // before the event, so that a listener may request the feed again
    if (!this.state.loading) this.#pendingLoad = undefined;
    for (const listener of [...this.#listeners]) listener();
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#update({ loading: true });
    const hasCopy = !!this.state.network;
    const pages: FeedPage[] = [];
    let problem: Problem | undefined;
    for await (const result of fetchPages(this.url, signal, !hasCopy, this.#offline)) {
      if (signal.aborted) return;
      if (!result.ok) ({ problem } = result);
      else {
        pages.push(result.value);
        // The first page is shown at once, unless a whole copy is. The others are shown together, because each join
        // costs the whole network.
        if (pages.length === 1 && !hasCopy && result.value.hasNext) await this.#publish(pages, problem, true, signal);
      }
    }
    if (signal.aborted) return;
    if (problem) this.#failedAt = performance.now();
    else if (this.#offline) void storeForOffline(pages);
    if (problem && (hasCopy || !pages.length)) this.#update({ problem, loading: false });
    else await this.#publish(pages, problem, false, signal);
  }

  async #publish(
    pages: readonly FeedPage[],
    problem: Problem | undefined,
    loading: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const feeds = pages.map(({ feed }) => feed);
    const joined = await runInSlices(joinNetwork(feeds, this.url));
    // the tags render in a task of their own
    await yieldToMain();
    if (signal.aborted) return;
    const rejections = new Rejections();
    for (const part of [...pages, joined]) rejections.addAll(part.rejections);
    this.#update({ network: joined.network, problem, dates: pages[0]?.dates, rejections, loading });
  }
}

/** Stores the pages, and loads now the modules that a day without network needs. */
const storeForOffline = (pages: readonly FeedPage[]): Promise<unknown> =>
  Promise.all([
    import('./offline-cache.js').then(({ storeCopies }) => storeCopies(pages)),
    import('./retry.js'),
    import('./cached-copy.js'),
  ]).catch(() => {});
