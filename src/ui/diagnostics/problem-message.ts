import { importWords as fetched } from 'passerelle:words';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import { isDroppedItem } from '../../feed/load/accept-feed.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import { codeOf } from '../../feed/load/problem.js';
import type { Language } from '../../text/language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import { reportToConsole } from './console-report.js';

/** What is said of a feed that could not be had, or not whole, and the states it puts the tag in. */
export interface ProblemMessage {
  message: unknown;
  state?: 'problem' | 'config' | 'partial';
}

/** What the webmaster of the page can mend in it, and is shown how. */
const CONFIGURATION = /^(no-src|bad-src|csp|mixed)$/;
/** The longest that a sentence quotes, in characters. */
const QUOTED = 100;

/** Brought when something went wrong: a page where all goes well does not pay for it. `tag` is the name of the tag; `retry` asks for the feed again. */
export async function problemMessage(
  known: FeedState,
  language: Language,
  tag: string,
  retry: () => void,
): Promise<ProblemMessage> {
  const words = (await fetched('problems', language.tag)).default as ProblemWords;
  const { network, problem, rejections, dates } = known;
  reportToConsole(known, language);
  const broken = network ? rejections.filter(isDroppedItem).length : 0;
  const newer = rejections.find(({ path }) => path === 'version')?.reason;
  const notes = [
    broken && language.count(words.unreadableRecords, broken),
    newer && language.format(words.newerVersion, { detail: newer }),
  ].filter(Boolean);
  const state = broken ? 'partial' : undefined;
  if (!problem) {
    const message = notes.length
      ? html`<div class="note" part="message" role="status">${notes.map((note) => html`<p>${note}</p>`)}</div>`
      : nothing;
    return { message, state };
  }

  const { kind, url, detail = '' } = problem;
  const date =
    dates &&
    [dates.updated, dates.lastModified, dates.fetchedAt]
      .map((text = '') => new Date(text))
      .find((day) => !Number.isNaN(day.getTime()));
  // what cannot be seen, or turns the sentence around, is told by its number
  const quoted = detail
    .slice(0, QUOTED)
    .replace(/\p{Cf}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const what = language.format(words.problem[kind], { detail: quoted });
  const sentence = network
    ? language.format(date ? words.staleSince : words.staleUndated, {
        date: date && language.date(date),
        problem: what,
      })
    : what;
  const snippet = {
    'no-src': `<${tag} src="https://…/initiatives.json">`,
    'bad-src': `<${tag} src="https://…/initiatives.json">`,
    cors: 'Access-Control-Allow-Origin: *',
    csp: url && `connect-src ${new URL(url).origin}`,
  }[kind as string];
  const message = html`<div class="message" part="message" role="status">
    <p>${sentence}</p>
    ${snippet ? html`<p><code>${snippet}</code></p>` : nothing}
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${url ? html`${publisher(known, url, language, words)}<button type="button" @click=${retry}>${language.words.retry}</button>` : nothing}
    <p class="note">${codeOf(kind)}</p>
  </div>`;
  return { message, state: network ? state : CONFIGURATION.test(kind) ? 'config' : 'problem' };
}

/** A plain link to who publishes: the page that the last copy names, else where the feed itself is. */
function publisher({ network }: FeedState, url: string, language: Language, words: ProblemWords): TemplateResult {
  const { home_page_url: home } = (network?.raw[0] ?? {}) as { home_page_url?: unknown };
  const href = (typeof home === 'string' && safeUrl(home, url)) || new URL('/', url).href;
  return html`<p><a href=${href} rel="noopener noreferrer">${language.format(words.visitPublisher, { host: new URL(href).host })}</a></p>`;
}
