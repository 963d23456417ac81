import { bring, tags } from 'passerelle:elements';
import { words } from 'passerelle:words';
import type { ExtraWords } from '../../text/fr-extras.js';
import type { Language } from '../../text/language.js';
import { languageOf, primary } from '../../text/words.js';
import { adopt } from '../adopt.js';
import { SelectEvent } from '../events.js';
import type { Drawn } from '../extras.js';
import type { FeedElement } from '../feed-element.js';
import { openStyles } from './open.css.js';

const SHEET = 'coop-initiative-sheet';

/** Tags whose cards already listen. */
const listening = new WeakSet<Element>();
let dialogs = 0;

/** Makes the cards of a tag open their sheet in the page: in a dialog, or below the card. */
export async function openable({ element, language }: Drawn): Promise<void> {
  const mode = element.getAttribute('open');
  if (mode !== 'dialog' && mode !== 'inline') return;
  const root = element.renderRoot as ShadowRoot;
  const say = (await words('extras', language.tag)).default as ExtraWords;
  adopt(root, openStyles);
  for (const card of root.querySelectorAll('article[part=card]')) readable(card, say, language);
  if (listening.has(element)) return;
  listening.add(element);
  root.addEventListener('click', (event) => void choose(event as MouseEvent, element, root, primary(languageOf(element))));
}

/** A card whose title leads nowhere has a button; its name is that of the sheet. */
function readable(card: Element, say: ExtraWords, language: Language): void {
  const title = card.querySelector('[part=title]');
  const button = card.querySelector<HTMLButtonElement>('button.read');
  if (title?.querySelector('a')) {
    button?.remove();
    return;
  }
  const made = button ?? document.createElement('button');
  made.type = 'button';
  made.className = 'read';
  made.textContent = language.say(say.read, { title: title?.textContent?.trim() });
  if (!button) card.append(made);
}

async function choose(event: MouseEvent, element: FeedElement<unknown>, root: ShadowRoot, tag: string): Promise<void> {
  const trigger = (event.target as Element).closest<HTMLElement>('[part=title] a, button.read');
  const card = trigger?.closest('article[part=card]');
  // a link opened in another window, or by the middle button, is the browser's business
  if (!trigger || !card || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const id = (card.getAttribute('aria-labelledby') ?? '').slice('t-'.length);
  if (!element.dispatchEvent(new SelectEvent('initiative', id))) return;
  const [spoken, silent] = tags[SHEET] ?? [[], []];
  try {
    const [{ default: say }] = await Promise.all([words('extras', tag), ...spoken.concat(silent).map(bring)]);
    const sheet = sheetOf(element, id);
    const name = card.querySelector('[part=title]')?.textContent?.trim() ?? '';
    if (element.getAttribute('open') === 'inline') inline(sheet, trigger, card, say as ExtraWords);
    else dialog(sheet, name, root, say as ExtraWords);
  } catch {
    // the sheet did not come: the network's site has it
    if (trigger instanceof HTMLAnchorElement) location.assign(trigger.href);
  }
}

/** The sheet of `id`, from the same feed, in the same language and under the same headings. */
function sheetOf(element: FeedElement<unknown>, id: string): FeedElement<unknown> {
  const sheet = document.createElement(SHEET) as FeedElement<unknown>;
  sheet.loading = 'eager';
  sheet.initiative = id;
  sheet.feed = element.feed;
  sheet.src = element.src;
  sheet.headingLevel = element.getAttribute('open') === 'dialog' ? 2 : (element.headingLevel ?? 3);
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
function dialog(sheet: Element, name: string, root: ShadowRoot, say: ExtraWords): void {
  const shown = document.createElement('dialog');
  shown.className = 'sheet';
  shown.setAttribute('aria-label', name);
  const inside = document.createElement('div');
  inside.append(sheet);
  shown.append(
    button(say.close, () => shown.close()),
    inside,
  );
  root.append(shown);
  const from = root.activeElement as HTMLElement | null;
  // an entry of its own: the way back closes the sheet and stays on the page
  const mark = `coop-${++dialogs}`;
  history.pushState({ ...history.state, coop: mark }, '');
  const back = () => shown.close();
  addEventListener('popstate', back);
  shown.addEventListener('click', (event) => event.target === shown && shown.close());
  shown.addEventListener('close', () => {
    removeEventListener('popstate', back);
    shown.remove();
    if (history.state?.coop === mark) history.back();
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
