// Reports mistakes in the markup of the page to its webmaster. Loaded when there is one, so that a page without any
// does not pay for it.
import { tags, version } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import type { LitElement } from 'lit';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import type { ElementStates } from '../page/element-states.js';
import { readRegistry } from '../page/page-registry.js';
import { codeElement, webmasterNotice } from './webmaster-notice.js';

const warn = (line: string) => console.warn(`[passerelle] ${line}`);
const listTags = (names: readonly string[]) => names.map((name) => `<${name}>`).join(', ');

/**
 * Reports a second copy of the script, tags that another script of the page has defined, and tags that do not exist.
 * `claimed` are the tags that this copy defines, `unknownTags` the coop-* tags of the page that it does not.
 */
export function reportTagConflicts(claimed: readonly string[], unknownTags: readonly string[]): void {
  const [firstVersion, ...allClaimed] = readRegistry();
  const names = Object.keys(tags);
  const takenByOthers = names.filter((name) => !allClaimed.includes(name));
  if (allClaimed.length > claimed.length) {
    const role = claimed.length ? `defines ${listTags(claimed)} alone` : 'stays idle';
    warn(`version ${version} ${role}: version ${firstVersion} is on this page already. Paste the script once.`);
  }
  if (takenByOthers.length)
    warn(`${listTags(takenByOthers)}: already defined on this page by another script, which keeps it.`);
  for (const tag of new Set(unknownTags)) {
    // an editor that ends lines with `<br>` does so inside a tag, too
    const [name = ''] = tag.split('<');
    if (name !== tag) warn(`<${name} is cut by a line break. Write the tag on one line: <${name} src="…"></${name}>`);
    else if (!names.includes(tag) && !allClaimed.includes(tag) && !customElements.get(tag))
      warn(`<${tag}> is no tag of this script. There are: ${names.join(', ')}.`);
  }
}

/** Tags that were checked for their end. */
const checked = new WeakSet<Element>();

/** What a webmaster does not write inside a tag, and what stands there when the tag is not closed. */
const PAGE_CONTENT =
  'h1,h2,h3,h4,h5,h6,main,nav,header,footer,section,article,aside,form,table,script,style,iframe,video';

/** True where `tag` holds what follows it in the page. */
const isUnclosed = (tag: Element): boolean =>
  [...tag.children].some(
    (child) =>
      !child.slot &&
      (child.localName.startsWith('coop-') || child.matches(PAGE_CONTENT) || child.querySelector(PAGE_CONTENT)),
  );

/** The tag as it should be written, with its attributes, its link and its end. */
function closedTag(tag: Element): string {
  const copy = tag.cloneNode() as Element;
  const link = tag.querySelector(':scope>a');
  if (link) copy.append(link.cloneNode(true));
  return copy.outerHTML;
}

/** Shows the webmaster how to close a tag that is not closed, and keeps the content that follows it visible. */
export async function reportUnclosedTag(tag: LitElement, states: ElementStates): Promise<void> {
  if (checked.has(tag)) return;
  checked.add(tag);
  if (!isUnclosed(tag)) return;
  const language = await loadLanguage(languageOf(tag));
  const { unclosedTag } = (await importWords('problems', language.tag)).default as ProblemWords;
  const markup = closedTag(tag);
  const message = webmasterNotice(language, [[unclosedTag], [codeElement(markup)]]);
  const slot = document.createElement('slot');
  const show = () => {
    // each update of the tag has replaced its states
    states.add('config');
    const root = tag.renderRoot;
    if (!message.isConnected) root.querySelector('.frame')?.before(message);
    // where the tag has a slot of its own, while it waits or after a problem, the first of the two shows the content
    if (!slot.isConnected) root.append(slot);
  };
  tag.addController({ hostUpdated: show });
  show();
  warn(`<${tag.localName}> is not closed. Write: ${markup}`);
}
