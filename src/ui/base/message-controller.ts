import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { FeedState } from '../../feed/load/feed-source.js';
import type { Language } from '../../text/language.js';
import type { ProblemMessage } from '../diagnostics/problem-message.js';

type Host = ReactiveControllerHost & Element;

/** Says in a tag what is wrong with its feed. The code and the words for that are loaded when something is. */
export class MessageController {
  #host: Host;
  #retry: () => void;
  #message?: ProblemMessage;
  /** Counts the calls of `update`: one that a newer one has overtaken changes nothing. */
  #call = 0;

  /** `retry` loads the feed again. */
  constructor(host: Host, retry: () => void) {
    this.#host = host;
    this.#retry = retry;
  }

  /** The state that the message puts the tag in. */
  get state(): ProblemMessage['state'] {
    return this.#message?.state;
  }

  /** Loads the message for this state of the feed; without it, a general sentence stays. */
  async update(feedState: FeedState, language: Language | undefined): Promise<void> {
    const call = ++this.#call;
    let message: ProblemMessage | undefined;
    // with `offline`, the browser caches that code for the day when there is no network
    if (language && (feedState.problem || feedState.rejections.length || this.#host.hasAttribute('offline')))
      message = await import('../diagnostics/problem-message.js')
        .then(({ problemMessage }) => problemMessage(feedState, language, this.#host.localName, this.#retry))
        .catch(() => undefined);
    if (call !== this.#call) return;
    this.#message = message;
    this.#host.requestUpdate();
  }

  render({ problem }: FeedState, { words }: Language): unknown {
    if (this.#message) return this.#message.message;
    if (!problem) return nothing;
    return html`<div class="message" part="message" role="status">
      <p>${words.unavailable}</p>
      <button type="button" @click=${this.#retry}>${words.retry}</button>
    </div>`;
  }
}
