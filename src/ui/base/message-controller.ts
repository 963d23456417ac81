import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { FeedState } from '../../feed/load/feed-source.js';
import type { Language } from '../../text/language.js';
import type { ProblemMessage } from '../diagnostics/problem-message.js';

type Host = ReactiveControllerHost & Element & { refresh(): Promise<void>; renderRoot: ParentNode };

/** Says in a tag what is wrong with its feed. Loads the code and the words for that when something is. */
export class MessageController implements ReactiveController {
  #host: Host;
  #feedState?: FeedState;
  #message?: ProblemMessage;
  /** Counts the calls of `update`: one that a newer one has overtaken changes nothing. */
  #call = 0;
  #focusContent = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The state that the message puts the tag in. */
  get state(): ProblemMessage['state'] {
    return this.#message?.state;
  }

  /** Loads the message for this state of the feed. Until it is there, or without it, a general sentence stays. */
  async update(feedState: FeedState, language: Language | undefined): Promise<void> {
    const call = ++this.#call;
    this.#feedState = feedState;
    let message: ProblemMessage | undefined;
    // with `offline`, the browser caches that code for the day when there is no network
    const { count, newerVersion, wrongContentType } = feedState.rejections;
    const hasReport = feedState.problem || count || newerVersion || wrongContentType !== undefined;
    if (language && (hasReport || this.#host.hasAttribute('offline')))
      message = await import('../diagnostics/problem-message.js')
        .then(({ problemMessage }) => problemMessage(feedState, language, this.#host.localName, this.#retry))
        .catch(() => undefined);
    if (call !== this.#call) return;
    this.#message = message;
    this.#host.requestUpdate();
  }

  render({ words }: Language): unknown {
    if (this.#message) return this.#message.message;
    if (!this.#feedState?.problem) return nothing;
    return html`<div class="message" part="message" role="status"
      ><p>${words.unavailable}</p><button type="button" @click=${this.#retry}>${words.retry}</button></div>`;
  }

  hostUpdated(): void {
    if (!this.#focusContent || this.#feedState?.problem) return;
    // the button that had the focus is gone: the keyboard goes on from the content that it loaded
    this.#focusContent = false;
    this.#host.renderRoot.querySelector<HTMLElement>('#content')?.focus();
  }

  #retry = (): void => {
    this.#focusContent = true;
    void this.#host.refresh();
  };
}
