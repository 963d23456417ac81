// What a webmaster learns of a slip in the page. Brought when there is one: a page without any does not pay for it.
import { tags, version } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import type { LitElement } from 'lit';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import type { ElementStates } from '../base/element-states.js';
import { readRegistry } from '../page/page-registry.js';
import { codeElement, webmasterNotice } from './webmaster-notice.js';

const say = (line: string) => console.warn(`[passerelle] ${line}`);
const named = (tags: readonly string[]) => tags.map((tag) => `<${tag}>`).join(', ');

/**
 * Tells the console of a second copy of the script, of tags that the page has taken, and of those that are none: what this copy defines, and the tags
 * of the page that it does not know. The mark on the page has the version of the first copy, and all that is defined by now.
 */
export function reportTagConflicts(known: readonly string[], strange: readonly string[]): void {
  const [before, ...held] = readRegistry();
  const names = Object.keys(tags);
  const left = names.filter((tag) => !held.includes(tag));
  if (held.length > known.length) {
    const what = known.length ? `defines ${named(known)} alone` : 'stays idle';
    say(`version ${version} ${what}: version ${before} is on this page already. Paste the script once.`);
  }
  if (left.length) say(`${named(left)}: already defined on this page by another script, which keeps it.`);
  for (const tag of new Set(strange)) {
    // an editor that ends lines with `<br>` does so inside the tag too
    const [name = ''] = tag.split('<');
    if (name !== tag) say(`<${name} is cut by a line break. Write the tag on one line: <${name} src="…"></${name}>`);
    else if (!names.includes(tag) && !held.includes(tag) && !customElements.get(tag))
      say(`<${tag}> is no tag of this script. There are: ${names.join(', ')}.`);
  }
}

/** Tags that are looked after. */
const looked = new WeakSet<Element>();

/** What no webmaster writes inside a tag for want of a script, and what stands there when the tag is not closed. */
const FOLLOWING = 'h1,h2,h3,h4,h5,h6,main,nav,header,footer,section,article,aside,form,table,script,style,iframe,video';

/** True where `tag` has no end, and holds what follows it in the page. */
const isOpen = (tag: Element): boolean =>
  [...tag.children].some(
    (one) => !one.slot && (one.localName.startsWith('coop-') || one.matches(FOLLOWING) || one.querySelector(FOLLOWING)),
  );

/** The tag as it should be written, with its attributes and its end. */
function closed(tag: Element): string {
  const copy = tag.cloneNode() as Element;
  const link = tag.querySelector(':scope>a');
  if (link) copy.append(link.cloneNode(true));
  return copy.outerHTML;
}

/** Keeps in sight what follows a tag that is not closed, and shows the webmaster how to close it. */
export async function reportUnclosedTag(tag: LitElement, states: ElementStates): Promise<void> {
  if (looked.has(tag)) return;
  looked.add(tag);
  if (!isOpen(tag)) return;
  const spoken = await loadLanguage(languageOf(tag));
  const { unclosedTag } = (await importWords('problems', spoken.tag)).default as ProblemWords;
  const whole = closed(tag);
  const message = webmasterNotice(spoken, [[unclosedTag], [codeElement(whole)]]);
  const following = document.createElement('slot');
  const keep = () => {
    states.add('config');
    const root = tag.renderRoot;
    if (!message.isConnected) root.querySelector('.frame')?.before(message);
    // once only: where the tag shows it itself, while it waits or after a problem, the first of the two is the one that counts
    if (!following.isConnected) root.append(following);
  };
  tag.addController({ hostUpdated: keep });
  keep();
  say(`<${tag.localName}> is not closed. Write: ${whole}`);
}
