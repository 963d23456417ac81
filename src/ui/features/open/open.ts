import { importWords } from 'passerelle:words';
import { reportLoadFailure } from '../../../common/report-load-failure.js';
import type { Network } from '../../../feed/model/network.js';
import type { ExtraWords } from '../../../text/extras/fr.js';
import { fill } from '../../../text/language.js';
import { languageOf, supportedLanguage } from '../../../text/load-language.js';
import { selectInitiativesSync } from '../../../view/filter/selection.js';
import { SelectEvent } from '../../base/events.js';
import type { FeedElement } from '../../base/feed-element.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { loadTag } from '../../page/load-tag.js';
import { groupKey, hasPermalink } from '../linked/group-key.js';
import { navigate, readParams, withParams } from '../permalink/url-params.js';
import type { RenderedElement } from '../rendered-element.js';
import { openStyles } from './open.css.js';

const SHEET = 'coop-initiative-sheet';

/** Tags whose cards already listen. */
const listening = new WeakSet<Element>();

/** The sheet that stands over the page: one at a time. */
let over: HTMLDialogElement | undefined;

/** Makes the cards of a tag open their sheet in the page: in a dialog, or below the card. */
export async function enableOpen({ element, language }: RenderedElement): Promise<void> {
  const mode = element.getAttribute('open');
  if (mode !== 'dialog' && mode !== 'inline') return;
  const root = element.renderRoot as ShadowRoot;
  const say = (await importWords('extras', language.tag)).default as ExtraWords;
  adoptStyles(root, openStyles);
  for (const card of root.querySelectorAll('article[part=card]')) readable(card, say);
  if (listening.has(element)) return;
  listening.add(element);
  root.addEventListener(
    'click',
    (event) => void choose(event as MouseEvent, element, root, supportedLanguage(languageOf(element))),
  );
  if (mode === 'dialog' && groupOf(element) !== undefined) remembers(element, root);
}

/** The name by which the address tells the sheets of `element` from those of others; none where it does not tell them. */
const groupOf = (element: Element): string | undefined =>
  element.matches('[linked],[permalink]') && hasPermalink(element) ? groupKey(element).name : undefined;

/** Opens the sheet that the address names, now and when the visitor goes back or forward. */
function remembers(element: FeedElement<unknown>, root: ShadowRoot): void {
  const look = async (): Promise<void> => {
    const { open: id = '' } = readParams(groupOf(element) ?? '');
    if (over?.isConnected) {
      // from one sheet to another by way of the history: the one closes first
      if (id && over.dataset.id !== id) over.addEventListener('close', () => void look(), { once: true });
      return;
    }
    const { network } = element;
    const found = network?.initiatives.get(id);
    if (!found) return;
    // an address opens nothing that the attributes leave out
    const all = selectInitiativesSync(network as Network, {
      ...element.effectiveQuery,
      chosen: undefined,
      limit: undefined,
    });
    if (!all.includes(found)) return;
    const from = root
      .getElementById(`t-${encodeURIComponent(id)}`)
      ?.closest('article')
      ?.querySelector<HTMLElement>('[part=title] a, button.read');
    await show(element, id, found.item.title ?? id, root, supportedLanguage(languageOf(element)), {
      from,
      fresh: false,
    });
  };
  const open = () => void look().catch((error: unknown) => reportLoadFailure(`<${SHEET}>`, error));
  element.addController({
    hostConnected: () => addEventListener('popstate', open),
    hostDisconnected: () => removeEventListener('popstate', open),
  });
  open();
}

/** A card whose title leads nowhere has a button; its name is that of the sheet. */
function readable(card: Element, say: ExtraWords): void {
  const title = card.querySelector('[part=title]');
  const button = card.querySelector<HTMLButtonElement>('button.read');
  if (title?.querySelector('a')) {
    button?.remove();
    return;
  }
  const made = button ?? document.createElement('button');
  made.type = 'button';
  made.className = 'read';
  // as the card says it: in its own language, and apart from the words around it
  made.replaceChildren(
    ...fill<Node | string>(say.readSheet, { title: title?.querySelector('bdi')?.cloneNode(true) ?? '' }),
  );
  if (!button) card.append(made);
}

async function choose(event: MouseEvent, element: FeedElement<unknown>, root: ShadowRoot, tag: string): Promise<void> {
  const trigger = (event.target as Element).closest<HTMLElement>('[part=title] a, button.read');
  const card = trigger?.closest('article[part=card]');
  // a link opened in another window, or by the middle button, is the browser's business
  if (!trigger || !card || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const id = decodeURIComponent((card.getAttribute('aria-labelledby') ?? '').slice('t-'.length));
  if (!element.dispatchEvent(new SelectEvent('initiative', id))) return;
  try {
    if (element.getAttribute('open') === 'inline') {
      const say = await bringSheet(tag);
      inline(sheetOf(element, id), trigger, card, say);
    } else {
      const name = card.querySelector('[part=title]')?.textContent?.trim() ?? '';
      await show(element, id, name, root, tag, { from: trigger, fresh: true });
    }
  } catch {
    // the sheet did not come: the network's site has it
    if (trigger instanceof HTMLAnchorElement) location.assign(trigger.href);
  }
}

/** The code of a sheet, and the words around it. */
async function bringSheet(tag: string): Promise<ExtraWords> {
  const [{ default: say }] = await Promise.all([importWords('extras', tag), loadTag(SHEET, tag)]);
  return say as ExtraWords;
}

/** What leads to a dialog: `fresh` by a card, else by an address or the way back and forward. */
interface Way {
  from: HTMLElement | null | undefined;
  fresh: boolean;
}

async function show(
  element: FeedElement<unknown>,
  id: string,
  name: string,
  root: ShadowRoot,
  tag: string,
  way: Way,
): Promise<void> {
  const say = await bringSheet(tag);
  dialog(sheetOf(element, id), id, name, root, say, groupOf(element), way);
}

/** The sheet of `id`, from the same feed, in the same language and under the same headings. */
function sheetOf(element: FeedElement<unknown>, id: string): FeedElement<unknown> {
  const sheet = document.createElement(SHEET) as FeedElement<unknown>;
  sheet.loading = 'eager';
  sheet.initiative = id;
  sheet.feed = element.feed;
  sheet.src = element.src;
  sheet.headingLevel = element.getAttribute('open') === 'dialog' ? 2 : element.resolvedHeadingLevel;
  return sheet;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'close';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Esc, the button, the ground around it and the browser's way back close it; the keyboard goes back to the card. */
function dialog(
  sheet: Element,
  id: string,
  name: string,
  root: ShadowRoot,
  say: ExtraWords,
  group: string | undefined,
  { from, fresh }: Way,
): void {
  // two tags may have read one address
  if (!fresh && over?.isConnected) return;
  const shown = document.createElement('dialog');
  over = shown;
  shown.dataset.id = id;
  shown.className = 'sheet';
  shown.setAttribute('aria-label', name);
  const inside = document.createElement('div');
  inside.append(sheet);
  shown.append(
    button(say.close, () => shown.close()),
    inside,
  );
  root.append(shown);
  const address = (open: string | undefined) =>
    group === undefined ? location.href : withParams(group, { ...readParams(group), open });
  const isTold = () => group !== undefined && readParams(group).open === id;
  // an entry of its own: the way back closes the sheet and stays on the page
  const mark: unknown = fresh ? `coop-${Date.now()}` : history.state?.coop;
  if (fresh) navigate(address(id), true, { ...history.state, coop: mark });
  const back = () => isTold() || shown.close();
  addEventListener('popstate', back);
  shown.addEventListener('click', (event) => event.target === shown && shown.close());
  shown.addEventListener('close', () => {
    removeEventListener('popstate', back);
    shown.remove();
    if (mark && history.state?.coop === mark) history.back();
    // the page was entered at the sheet: there is nothing behind it
    else if (isTold()) navigate(address(undefined), false);
    from?.focus();
  });
  shown.showModal();
}

/** Below the card, which tells that it is open; a second press closes it. */
function inline(sheet: Element, trigger: HTMLElement, card: Element, say: ExtraWords): void {
  const before = card.parentElement?.querySelector('.opened');
  const close = (below: Element) => {
    below.remove();
    trigger.setAttribute('aria-expanded', 'false');
    trigger.focus();
  };
  if (before) {
    close(before);
    return;
  }
  const below = document.createElement('div');
  below.className = 'opened';
  below.append(
    button(say.close, () => close(below)),
    sheet,
  );
  card.after(below);
  trigger.setAttribute('aria-expanded', 'true');
}
