import type { FeedState } from '../../feed/load/feed-source.js';
import { codeOf } from '../../feed/load/problem.js';
import type { Language } from '../../text/language.js';
import { type Actor, type RemedyCode, remedies } from './remedies.js';

const WHO: Record<'fr' | 'en', Record<Actor, string>> = {
  fr: {
    visitor: 'Doit agir\u00a0: qui visite la page',
    page: 'Doit agir\u00a0: qui tient cette page',
    publisher: 'Doit agir\u00a0: qui publie le flux',
    server: 'Doit agir\u00a0: qui tient le serveur du flux',
  },
  en: {
    visitor: 'Who must act: the visitor',
    page: 'Who must act: who keeps this page',
    publisher: 'Who must act: who publishes the feed',
    server: 'Who must act: who runs the feed’s server',
  },
};

/** A list that is broken throughout would hold the page for half a second. */
const LINES = 50;

/** What the console has been told: twenty tags of one feed with one problem tell it once, and its pages once. */
const told = new Set<string>();

/** In the console, a group for each feed and problem: the code, who must act, and what exactly is to be done. In French on a French page, else in English. */
export function reportToConsole({ problem, rejections, loading, network }: FeedState, language: Language): void {
  const tongue = language.tag === 'fr' ? 'fr' : 'en';
  const group = (code: RemedyCode, url: string, detail: string, more: readonly string[] = []) => {
    const key = [code, url, detail, ...more].join('\n');
    if (told.has(key)) return;
    told.add(key);
    const { who, [tongue]: sentence } = remedies[code];
    console.groupCollapsed(`[passerelle] ${codeOf(code)} ${url}`);
    console.warn(language.format(sentence, { url, detail, origin: url && new URL(url).origin, page: location.origin }));
    for (const line of more) console.warn(line);
    console.info(`${WHO[tongue][who]} · docs/diagnostics.md#${codeOf(code).toLowerCase()}`);
    console.groupEnd();
  };
  if (problem) group(problem.kind, problem.url, problem.detail ?? '');
  // the pages of a feed come one after the other: what is broken in them is told when all are there
  if (loading || !network) return;
  const note = (path: string) => rejections.find((rejection) => rejection.path === path)?.reason;
  const [type, newer] = [note('content-type'), note('version')];
  if (type !== undefined) group('type', network.url, type);
  if (newer) group('newer', network.url, newer);
  const broken = rejections.filter(({ path }) => path !== 'content-type' && path !== 'version');
  if (!broken.length) return;
  const lines = broken.slice(0, LINES).map(({ path, reason }) => `${path}: ${reason}`);
  if (broken.length > LINES) lines.push(`… + ${broken.length - LINES}`);
  group('records', network.url, `${broken.length}`, lines);
}
