import { importWords } from 'passerelle:words';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import { runInSlices } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { ProblemWords } from '../../text/problems/fr.js';
import { QUERY_ATTRIBUTES } from '../../view/filter/query.js';
import { findUnknownIds, type UnknownId } from '../../view/filter/suggest.js';
import type { QueryElement } from '../base/query-element.js';
import type { ElementStates } from '../page/element-states.js';
import { codeElement, webmasterNotice } from './webmaster-notice.js';

type Tag = QueryElement & { readonly network?: Network };

/** Tags that are checked after each update. */
const checked = new WeakSet<Element>();
/** Lines printed so far: twenty tags with one mistake print it once. */
const reported = new Set<string>();

/** What the check depends on. */
const inputsOf = (tag: Tag): unknown[] => [tag.network, languageOf(tag), ...QUERY_ATTRIBUTES.map((name) => tag[name])];

/**
 * Shows the webmaster which ids the attributes of `tag` ask for that no record of the feed has, with the nearest that
 * there are. Loaded when an attribute matches no initiative; from then on, checks the tag after each update.
 */
export function reportUnknownIds(tag: Tag, states: ElementStates): void {
  if (checked.has(tag)) return;
  checked.add(tag);
  let message: HTMLElement | undefined;
  let inputs: unknown[] = [];
  const check = async () => {
    // each update of the tag has replaced its states
    if (message) states.add('config');
    const newInputs = inputsOf(tag);
    if (newInputs.every((value, index) => value === inputs[index])) return;
    inputs = newInputs;
    const { network } = tag;
    const unknownIds = network ? await runInSlices(findUnknownIds(network, tag.effectiveQuery)) : [];
    const newMessage = unknownIds.length ? await describe(tag, unknownIds) : undefined;
    // the feed or an attribute may have changed in the meantime
    if (inputs !== newInputs) return;
    message?.remove();
    message = newMessage;
    if (!message) return;
    states.add('config');
    tag.renderRoot.querySelector('.frame')?.before(message);
  };
  const onUpdate = () =>
    void check().catch((error: unknown) => reportLoadFailure(`the message on an id in <${tag.localName}>`, error));
  tag.addController({ hostUpdated: onUpdate });
  onUpdate();
}

/** Prints each unknown id to the console, and returns the message on all of them. */
async function describe(tag: Tag, unknownIds: readonly UnknownId[]): Promise<HTMLElement> {
  const language = await loadLanguage(languageOf(tag));
  const words = (await importWords('problems', language.tag)).default as ProblemWords;
  const paragraphs: (string | Node)[][] = [];
  for (const { attribute, value, nearest } of unknownIds) {
    const sentence = language.format(words.unknownId, { name: attribute, value });
    paragraphs.push([nearest.length ? `${sentence} ${words.nearestIds}` : sentence]);
    for (const [id, name] of nearest) paragraphs.push([suggestionElement(`${attribute}="${id}"`, name)]);
    const suggestion = nearest.length ? ` Nearest: ${nearest.map(([id]) => id).join(', ')}.` : '';
    warnOnce(`<${tag.localName} ${attribute}="${value}">: no record of the feed has this id.${suggestion}`);
  }
  return webmasterNotice(language, paragraphs);
}

/** «member="spf" (Secours populaire)», isolated as one from the direction of a right-to-left page. */
function suggestionElement(code: string, name: string): HTMLElement {
  const element = document.createElement('bdi');
  element.append(codeElement(code), name && ` (${name})`);
  return element;
}

function warnOnce(line: string): void {
  if (reported.has(line)) return;
  reported.add(line);
  console.warn(`[passerelle] ${line}`);
}
