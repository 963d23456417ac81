import { importWords } from 'passerelle:words';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import { codeOf, type Problem } from '../../feed/load/problem.js';
import type { Language } from '../../text/language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import { reportToConsole } from './console-report.js';

/** What a tag says of a feed that is missing, out of date or incomplete, and the state that puts the tag in. */
export interface ProblemMessage {
  /** A template, or `nothing`. */
  message: unknown;
  state?: 'problem' | 'config' | 'partial';
}

/** Problems that the webmaster of the page can correct, and is shown how. */
const CONFIGURATION = /^(no-src|bad-src|csp|mixed)$/;
/** The longest quotation in a sentence. */
const MAX_QUOTED_CHARS = 100;

/**
 * Reports the state of a feed to the console, and returns what the tag says of it. `tag` is the name of the tag;
 * `retry` loads the feed again. Loaded when something is wrong, so that a page where all goes well does not pay for it.
 */
export async function problemMessage(
  feedState: FeedState,
  language: Language,
  tag: string,
  retry: () => void,
): Promise<ProblemMessage> {
  const words = (await importWords('problems', language.tag)).default as ProblemWords;
  reportToConsole(feedState, language);
  const { network, problem, rejections } = feedState;
  const unreadable = network ? rejections.droppedItemCount : 0;
  const { newerVersion } = rejections;
  const notes = [
    unreadable && language.count(words.unreadableRecords, unreadable),
    newerVersion && language.format(words.newerVersion, { detail: newerVersion }),
  ]
    .filter(Boolean)
    .map((note) => html`<p>${note}</p>`);
  const state = unreadable ? 'partial' : undefined;
  if (!problem) {
    const message = notes.length ? html`<div class="note" part="message" role="status">${notes}</div>` : nothing;
    return { message, state };
  }

  const { kind, url } = problem;
  const snippet = snippetOf(problem, tag);
  const message = html`<div class="message" part="message" role="status">
    <p>${sentenceOf(feedState, problem, language, words)}</p>
    ${snippet ? html`<p><code>${snippet}</code></p>` : nothing}
    ${notes}
    ${
      url
        ? html`${publisherLink(feedState, url, language, words)}<button type="button" @click=${retry}
          >${language.words.retry}</button>`
        : nothing
    }
    <p class="note">${codeOf(kind)}</p>
  </div>`;
  return { message, state: network ? state : CONFIGURATION.test(kind) ? 'config' : 'problem' };
}

/** Says what is wrong; where a copy is shown, also how old it is. */
function sentenceOf(
  { network, dates }: FeedState,
  { kind, detail = '' }: Problem,
  language: Language,
  words: ProblemWords,
): string {
  // format characters are invisible, or turn the sentence around: their numbers stand for them
  const quoted = detail
    .slice(0, MAX_QUOTED_CHARS)
    .replace(/\p{Cf}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const sentence = language.format(words.problem[kind], { detail: quoted });
  if (!network) return sentence;
  const date = [dates?.updated, dates?.lastModified, dates?.fetchedAt]
    .map((text = '') => new Date(text))
    .find((day) => !Number.isNaN(day.getTime()));
  return date
    ? language.format(words.staleSince, { date: language.date(date), problem: sentence })
    : language.format(words.staleUndated, { problem: sentence });
}

/** What the webmaster, or the publisher, has to write. */
function snippetOf({ kind, url }: Problem, tag: string): string | undefined {
  switch (kind) {
    case 'no-src':
    case 'bad-src':
      return `<${tag} src="https://…/initiatives.json">`;
    case 'cors':
      return 'Access-Control-Allow-Origin: *';
    case 'csp':
      return url && `connect-src ${new URL(url).origin}`;
    default:
      return undefined;
  }
}

/** A plain link to the publisher: the home page that the last copy names, else the root of the feed's site. */
function publisherLink({ network }: FeedState, url: string, language: Language, words: ProblemWords): TemplateResult {
  const { home_page_url: home } = (network?.raw[0] ?? {}) as { home_page_url?: unknown };
  const href = (typeof home === 'string' && safeUrl(home, url)) || new URL('/', url).href;
  const text = language.format(words.visitPublisher, { host: new URL(href).host });
  return html`<p><a href=${href} rel="noopener noreferrer">${text}</a></p>`;
}
