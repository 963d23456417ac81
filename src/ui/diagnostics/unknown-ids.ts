import { words } from 'passerelle:words';
import type { LitElement } from 'lit';
import { sliced } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { language, languageOf } from '../../text/load-language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import { ASKED, type Choice, type Selection } from '../../view/filter/selection.js';
import { type Astray, nearest } from '../../view/filter/suggest.js';
import { code, isToMend, notice } from './webmaster-notice.js';

/** A tag, what it asks for, and of which feed. */
type Asking = LitElement & Choice & { readonly network?: Network; readonly asked: Selection };

/** Tags that are looked after. */
const looked = new WeakSet<Element>();
/** What the console has been told: twenty tags with one mistake tell it once. */
const told = new Set<string>();

/** What is asked of which feed, in which language: looked at anew when that changes. */
const stateOf = (tag: Asking): unknown[] => [tag.network, languageOf(tag), ...ASKED.map((name) => tag[name])];

/** Brought when an attribute asks for what no initiative has. Where no record of the feed has it either, the webmaster is told what comes nearest. */
export function astray(tag: Asking, states?: Set<string>): void {
  if (looked.has(tag)) return;
  looked.add(tag);
  let message: HTMLElement | undefined;
  let before: unknown[] = [];
  const look = async () => {
    const now = stateOf(tag);
    if (message) isToMend(states);
    if (now.every((value, index) => value === before[index])) return;
    before = now;
    const { network } = tag;
    const found = network ? await sliced(nearest(network, tag.asked)) : [];
    const made = found.length ? await messageOf(tag, found) : undefined;
    // another id, or feed, may have come in the meantime
    if (before !== now) return;
    message?.remove();
    message = made;
    if (!made) return;
    isToMend(states);
    tag.renderRoot.querySelector('.frame')?.before(made);
  };
  const tell = () => void look().catch((error: unknown) => console.warn('[passerelle] a part did not come:', error));
  tag.addController({ hostUpdated: tell });
  tell();
}

async function messageOf(tag: Asking, found: readonly Astray[]): Promise<HTMLElement> {
  const spoken = await language(languageOf(tag));
  const say = (await words('problems', spoken.tag)).default as ProblemWords;
  const paragraphs: (string | Node)[][] = [];
  for (const { attribute, value, nearest } of found) {
    const sentence = spoken.say(say.astray, { name: attribute, value });
    paragraphs.push([nearest.length ? `${sentence} ${say.nearest}` : sentence]);
    for (const [id, name] of nearest) paragraphs.push([code(`${attribute}="${id}"`), name && ` (${name})`]);
    const line = `<${tag.localName} ${attribute}="${value}">: no record of the feed has this id.`;
    const near = nearest.length ? ` Nearest: ${nearest.map(([id]) => id).join(', ')}.` : '';
    if (!told.has(line)) console.warn(`[passerelle] ${line}${near}`);
    told.add(line);
  }
  return notice(spoken, paragraphs);
}
