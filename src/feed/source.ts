import { address } from './address.js';
import { check, type Refusal } from './check.js';
import { type Network, network } from './network.js';
import { isPassing, type Problem } from './problem.js';
import { type Received, request } from './request.js';
import type { Feed } from './schema.js';

/** What is known of a feed at this moment. A network and a problem together: the copy shown is not the newest, or not whole. */
export interface Known {
  network?: Network;
  problem?: Problem;
  /** Set when a problem keeps the network from being renewed: when the copy shown was published, or got. */
  stale?: Date;
  refused: readonly Refusal[];
  /** True while pages are still to come. */
  loading: boolean;
}

/** Pages of one feed at most: 200 of 8 MB are more than a page should show. */
const PAGES = 200;

/** How long a failure is remembered, in ms: for all the tags of a page to be told of it, and no longer. */
const FORGET = 5000;

/** One published feed, shared by all the tags of the page that name it: one request for all. */
export class Source extends EventTarget {
  static #all = new Map<string, Source>();

  /** The page's one source for `url`, an absolute http(s) address. */
  static of(url: string): Source {
    let source = Source.#all.get(url);
    if (!source) Source.#all.set(url, (source = new Source(url)));
    return source;
  }

  readonly url: string;
  known: Known = { refused: [], loading: false };
  #abort = new AbortController();
  #loaded?: Promise<void>;
  #watchers = 0;
  #failed = -FORGET;

  private constructor(url: string) {
    super();
    this.url = url;
  }

  /**
   * Calls `tell` now if something is known, and at each change, until the function it gives back is called. The first watcher starts
   * the request; when the last one leaves before the answer, it is aborted. A failure is soon forgotten: a later watcher tries again.
   */
  watch(tell: (known: Known) => void): () => void {
    const listener = () => tell(this.known);
    this.addEventListener('change', listener);
    this.#watchers++;
    if (this.known.network || this.#remembers) listener();
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
    const { network: held, problem, loading } = this.known;
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
    const loaded = this.#read(this.#abort.signal).finally(() => {
      if (this.#loaded === loaded) this.#loaded = undefined;
    });
    this.#loaded = loaded;
    return loaded;
  }

  #tell(known: Partial<Known>) {
    this.known = { ...this.known, ...known };
    this.dispatchEvent(new Event('change'));
  }

  async #read(signal: AbortSignal): Promise<void> {
    this.#tell({ loading: true });
    const { network: held, stale } = this.known;
    const pages: Feed[] = [];
    let refused: Refusal[] = [];
    const seen = new Set<string>();
    let problem: Problem | undefined;
    let published: string | undefined;
    for (let url: string | undefined = this.url; url; ) {
      seen.add(url);
      let answer: Received | Problem = await request(url, signal);
      if ('kind' in answer && isPassing(answer) && !pages.length && !held && !signal.aborted) {
        // the browser's own HTTP cache may still hold a last good copy
        const copy = await request(url, signal, { cache: 'force-cache', deadline: 3000, retries: 0 });
        if (!('kind' in copy)) [problem, answer] = [answer, copy];
      }
      if (signal.aborted) return;
      if ('kind' in answer) {
        problem = answer;
        break;
      }
      const checked = await check(answer.json);
      if (signal.aborted) return;
      if ('missing' in checked) {
        problem = { kind: 'not-a-feed', url, detail: checked.missing };
        break;
      }
      if (checked.refused.length && !checked.feed.items.length && (answer.json as { items: unknown[] }).items.length) {
        problem = { kind: 'unreadable', url, detail: `${checked.refused[0]?.path}: ${checked.refused[0]?.reason}` };
        break;
      }
      published ??= checked.feed.head._coop?.updated ?? answer.modified;
      pages.push(checked.feed);
      refused = refused.concat(checked.refused);
      url = next(checked.feed.head.next_url, url);
      // a feed that turns back on itself ends there
      if (url && (seen.has(url) || seen.size === PAGES)) url = undefined;
      // the first page is shown at once, unless a whole copy is; the others come in one go, as joining costs the whole network each time
      if ((pages.length === 1 && !held) || !url) this.#show(pages, refused, problem, published, !!url);
    }
    if (!problem) return;
    this.#failed = performance.now();
    if (pages.length && !held) this.#show(pages, refused, problem, published, false);
    else this.#tell({ problem, stale: held && (stale ?? (date(held.head._coop?.updated) || new Date())), loading: false });
    if (isPassing(problem)) globalThis.addEventListener?.('online', () => this.#watchers && this.refresh(), { once: true });
  }

  #show(pages: Feed[], refused: readonly Refusal[], problem: Problem | undefined, published: string | undefined, loading: boolean) {
    const all = [...refused];
    const joined = network(pages, this.url, (refusal) => all.push(refusal));
    this.#tell({ network: joined, problem, stale: problem && (date(published) || new Date()), refused: all, loading });
  }
}

function date(text: string | undefined): Date | undefined {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** The next page's address; only on the feed's own origin, as no other host is asked by default. */
function next(nextUrl: string | undefined, base: string): string | undefined {
  const url = nextUrl && address(nextUrl, base);
  return url && new URL(url).origin === new URL(base).origin ? url : undefined;
}
