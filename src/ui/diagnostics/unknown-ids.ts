import { importWords } from 'passerelle:words';
import type { LitElement } from 'lit';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import { runInSlices } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import { type Filters, QUERY_ATTRIBUTES, type Query } from '../../view/filter/query.js';
import { suggestIds, type UnknownId } from '../../view/filter/suggest.js';
import type { ElementStates } from '../base/element-states.js';
import { codeElement, webmasterNotice } from './webmaster-notice.js';

/** A tag, what it asks for, and of which feed. */
type Asking = LitElement & Filters & { readonly network?: Network; readonly effectiveQuery: Query };

/** Tags that are looked after. */
const looked = new WeakSet<Element>();
/** What the console has been told: twenty tags with one mistake tell it once. */
const told = new Set<string>();

/** What is asked of which feed, in which language: looked at anew when that changes. */
const stateOf = (tag: Asking): unknown[] => [
  tag.network,
  languageOf(tag),
  ...QUERY_ATTRIBUTES.map((name) => tag[name]),
];

/** Brought when an attribute asks for what no initiative has. Where no record of the feed has it either, the webmaster is told what comes nearest. */
export function reportUnknownIds(tag: Asking, states: ElementStates): void {
  if (looked.has(tag)) return;
  looked.add(tag);
  let message: HTMLElement | undefined;
  let before: unknown[] = [];
  const look = async () => {
    const now = stateOf(tag);
    if (message) states.add('config');
    if (now.every((value, index) => value === before[index])) return;
    before = now;
    const { network } = tag;
    const found = network ? await runInSlices(suggestIds(network, tag.effectiveQuery)) : [];
    const made = found.length ? await messageOf(tag, found) : undefined;
    // another id, or feed, may have come in the meantime
    if (before !== now) return;
    message?.remove();
    message = made;
    if (!made) return;
    states.add('config');
    tag.renderRoot.querySelector('.frame')?.before(made);
  };
  const tell = () => void look().catch((error: unknown) => reportLoadFailure('the words of a message', error));
  tag.addController({ hostUpdated: tell });
  tell();
}

async function messageOf(tag: Asking, found: readonly UnknownId[]): Promise<HTMLElement> {
  const spoken = await loadLanguage(languageOf(tag));
  const say = (await importWords('problems', spoken.tag)).default as ProblemWords;
  const paragraphs: (string | Node)[][] = [];
  for (const { attribute, value, nearest } of found) {
    const sentence = spoken.format(say.unknownId, { name: attribute, value });
    paragraphs.push([nearest.length ? `${sentence} ${say.nearestIds}` : sentence]);
    for (const [id, name] of nearest) paragraphs.push([codeElement(`${attribute}="${id}"`), name && ` (${name})`]);
    const line = `<${tag.localName} ${attribute}="${value}">: no record of the feed has this id.`;
    const near = nearest.length ? ` Nearest: ${nearest.map(([id]) => id).join(', ')}.` : '';
    if (!told.has(line)) console.warn(`[passerelle] ${line}${near}`);
    told.add(line);
  }
  return webmasterNotice(spoken, paragraphs);
}
