import { hasOwn } from '../../common/own-property.js';
import { runInSlices, yieldToMain } from '../../common/scheduler.js';
import { joinNetwork, type Network } from '../model/network.js';
import type { Rejection } from '../validate/validate-feed.js';
import { toDefect } from './defect.js';
import { type FeedPage, fetchPages } from './feed-pages.js';
import { isTransient, type Problem } from './problem.js';

/** What is known of a feed at this moment. A network and a problem together: the copy shown is not the newest, or not whole. */
export interface FeedState {
  network?: Network;
  problem?: Problem;
  /** When the copy shown was published, last changed on its server, or got, as texts; the first of them that is a date is its date. */
  dates?: FeedPage['dates'];
  refused: readonly Rejection[];
  /** True while pages are still to come. */
  loading: boolean;
}

/** How long a failure is remembered, in ms: for all the tags of a page to be told of it, and no longer. */
const FORGET = 5000;

/** One published feed, shared by all the tags of the page that name it: one request for all. */
export class FeedSource extends EventTarget {
  static #all = new Map<string, FeedSource>();

  /** The page's one source for `url`, an absolute http(s) address. With `offline`, asked for by one of its tags, its last good copy is kept for another day. */
  static of(url: string, offline?: boolean): FeedSource {
    let source = FeedSource.#all.get(url);
    if (!source) FeedSource.#all.set(url, (source = new FeedSource(url)));
    source.#offline ||= offline;
    return source;
  }

  readonly url: string;
  // each name its own: what scripts of the page have added to all objects is none of it
  state: FeedState = { refused: [], loading: false, network: undefined, problem: undefined, dates: undefined };
  #abort = new AbortController();
  #loaded?: Promise<void>;
  #watchers = 0;
  #failed = -FORGET;
  #offline?: boolean;

  private constructor(url: string) {
    super();
    this.url = url;
    globalThis.addEventListener?.('online', () => {
      const { problem } = this.state;
      if (this.#watchers && problem && isTransient(problem)) void this.refresh();
    });
  }

  /**
   * Calls `tell` now if something is known, and at each change, until the function it gives back is called. The first watcher starts
   * the request; when the last one leaves before the answer, it is aborted. A failure is soon forgotten: a later watcher tries again.
   */
  watch(tell: (known: FeedState) => void): () => void {
    const listener = () => tell(this.state);
    this.addEventListener('change', listener);
    this.#watchers++;
    if (this.state.network || this.#remembers) listener();
    this.start();
    return () => {
      this.removeEventListener('change', listener);
      this.#watchers--;
      // after this task, so that a tag that is only moved keeps its request
      queueMicrotask(() => this.#watchers || this.#abort.abort());
    };
  }

  /** Asks for the feed unless it is known, whole, or has just failed. For a tag whose code is still on its way, too. */
  start(): void {
    const { network: held, problem, loading } = this.state;
    // pages are missing still where the last watcher left before they came
    if (loading || (!this.#remembers && (!held || problem))) void this.refresh();
  }

  get #remembers(): boolean {
    return performance.now() - this.#failed < FORGET;
  }

  /** Asks for the feed, unless it is already asked for, and settles when the answer is told. What is shown stays until then. */
  refresh(): Promise<void> {
    if (this.#loaded && !this.#abort.signal.aborted) return this.#loaded;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    return (this.#loaded = this.#read(signal).catch((error) =>
      this.#tell({ problem: toDefect(error, this.url), loading: false }),
    ));
  }

  #tell(known: Partial<FeedState>) {
    this.state = { ...this.state, ...known };
    // whoever is told that all has come may ask again at once
    if (!this.state.loading) this.#loaded = undefined;
    this.dispatchEvent(new Event('change'));
  }

  async #read(signal: AbortSignal): Promise<void> {
    this.#tell({ loading: true });
    const { network: held } = this.state;
    const got: FeedPage[] = [];
    let problem: Problem | undefined;
    for await (const page of fetchPages(this.url, signal, !held, this.#offline)) {
      if (signal.aborted) return;
      if (hasOwn(page, 'kind')) problem = page;
      else {
        got.push(page);
        // the first page is shown at once, unless a whole copy is; the others come in one go, as joining costs the whole network each time
        if (got.length === 1 && !held && page.more) await this.#show(got, problem, true, signal);
      }
    }
    if (signal.aborted) return;
    if (problem) this.#failed = performance.now();
    else if (this.#offline)
      import('./store-copies.js').then(
        ({ storeCopies }) => storeCopies(got),
        () => {},
      );
    if (problem && (held || !got.length)) this.#tell({ problem, loading: false });
    else await this.#show(got, problem, false, signal);
  }

  async #show(
    got: readonly FeedPage[],
    problem: Problem | undefined,
    loading: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const refused = got.flatMap((page) => page.refused);
    const joined = await runInSlices(
      joinNetwork(
        got.map(({ feed }) => feed),
        this.url,
        (refusal) => refused.push(refusal),
      ),
    );
    // the tags draw in a task of their own
    await yieldToMain();
    if (!signal.aborted) this.#tell({ network: joined, problem, dates: got[0]?.dates, refused, loading });
  }
}
