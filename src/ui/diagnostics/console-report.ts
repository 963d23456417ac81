import type { FeedState } from '../../feed/load/feed-source.js';
import { codeOf } from '../../feed/load/problem.js';
import type { Language } from '../../text/language.js';
import { helpUrl } from './help-url.js';
import { type Actor, type RemedyCode, remedies } from './remedies.js';

const ACTORS: Record<'fr' | 'en', Record<Actor, string>> = {
  fr: {
    visitor: 'Doit agir\u00a0: qui visite la page',
    page: 'Doit agir\u00a0: qui tient cette page',
    publisher: 'Doit agir\u00a0: qui publie le flux',
    server: 'Doit agir\u00a0: qui tient le serveur du flux',
  },
  en: {
    visitor: 'Who must act: the visitor',
    page: 'Who must act: the owner of this page',
    publisher: 'Who must act: the publisher of the feed',
    server: 'Who must act: whoever runs the server of the feed',
  },
};

/** Reports printed so far, each as one string: twenty tags, or pages, of one feed with one problem report it once. */
const reported = new Set<string>();

/**
 * Prints to the console a group for each problem of a feed: its code, what to do, who must do it, and the address of
 * the help. In French on a French page, else in English.
 */
export function reportToConsole({ problem, rejections, loading, network }: FeedState, language: Language): void {
  const locale = language.tag === 'fr' ? 'fr' : 'en';
  if (problem) report(problem.kind, problem.url, problem.detail ?? '');
  // the pages of a feed arrive one by one: their broken parts are reported together, at the end
  if (loading || !network) return;
  const { listed, count, newerVersion, wrongContentType } = rejections;
  if (wrongContentType !== undefined) report('type', network.url, wrongContentType);
  if (newerVersion) report('newer', network.url, newerVersion);
  if (!count) return;
  // a thousand lines would hold the page for half a second
  const lines = listed.map(({ path, reason }) => `${path}: ${reason}`);
  if (count > listed.length) lines.push(`… + ${count - listed.length}`);
  report('records', network.url, `${count}`, lines);

  function report(kind: RemedyCode, url: string, detail: string, lines: readonly string[] = []): void {
    const key = [kind, url, detail, ...lines].join('\n');
    if (reported.has(key)) return;
    reported.add(key);
    const code = codeOf(kind);
    const { who, [locale]: remedy } = remedies[kind];
    console.groupCollapsed(`[passerelle] ${code} ${url}`);
    console.warn(language.format(remedy, { url, detail, origin: url && new URL(url).origin, page: location.origin }));
    for (const line of lines) console.warn(line);
    console.info(`${ACTORS[locale][who]} · ${helpUrl(code)}`);
    console.groupEnd();
  }
}
