import { importWords } from 'passerelle:words';
import { toJson } from '../../../common/json.js';
import type { Network } from '../../../feed/model/network.js';
import type { Territory } from '../../../feed/schema/core.js';
import type { ExtraWords } from '../../../text/extras/fr.js';
import { toCsv } from '../../../view/export/csv.js';
import { toGeoJson } from '../../../view/export/geojson.js';
import { type Table, toTable } from '../../../view/export/table.js';
import type { Query } from '../../../view/filter/query.js';
import type { FeedElement } from '../../base/feed-element.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { RenderedElement } from '../rendered-element.js';
import { shareStyles } from './share.css.js';

/** What a visitor takes away of a tag: a table, and the places that it shows beside those of its initiatives. */
interface Taken {
  table(network: Network, selection: Query): Table;
  places?(network: Network, selection: Query): Territory[];
}

/** Where that is not a list of initiatives: brought with the menu, by the tags that show it. */
const TAKEN: Record<string, () => Promise<Taken>> = {
  'coop-lesson-list': async () => ({ table: (await import('../../../view/export/lessons-table.js')).lessonsTable }),
  'coop-key-figures': async () => ({ table: (await import('../../../view/export/figures-table.js')).figuresTable }),
  'coop-programme': async () => {
    const { programmeTerritories, programmesTable } = await import('../../../view/export/programmes-table.js');
    return { table: programmesTable, places: programmeTerritories };
  },
};

const ofInitiatives = (tag: string): Taken => ({
  table: (network, selection) => toTable(tag, network, selection),
  // a territory has its page whether something is published of it or not
  places: ({ territories }, { territory = '' }) =>
    tag === 'coop-territory-profile' ? [territories.get(territory.trim()) ?? []].flat() : [],
});

/** Puts a discreet menu below a tag, once; in the language of the tag, and of what the tag shows when it is used. */
export async function addShareMenu({ element, language }: RenderedElement): Promise<void> {
  const root = element.renderRoot as ShadowRoot;
  const say = (await importWords('extras', language.tag)).default as ExtraWords;
  const taken = (await TAKEN[element.localName]?.()) ?? ofInitiatives(element.localName);
  // nothing is waited for from here on: two drawings in a row made two menus
  const before = root.querySelector<HTMLElement>('.share');
  if (before?.lang === language.tag) return;
  before?.remove();
  adoptStyles(root, shareStyles);
  const menu = document.createElement('details');
  menu.className = 'share';
  menu.lang = language.tag;
  menu.dir = language.words.dir;
  const summary = document.createElement('summary');
  summary.textContent = say.share;
  const list = document.createElement('ul');
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const copy = (text: string) => void put(text, status, say);
  const acts: [name: string, act: () => void][] = [
    [say.copyCode, () => copy(embedCode(element))],
    [say.copyLink, () => copy(linkOf(element))],
    [say.downloadCsv, () => save(tableOf(element, taken, say), 'text/csv;charset=utf-8', `${element.localName}.csv`)],
    [say.downloadGeoJson, () => save(placesOf(element, taken), 'application/geo+json', `${element.localName}.geojson`)],
    [say.print, () => print()],
  ];
  for (const [name, act] of acts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', act);
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  menu.append(summary, list, status);
  root.append(menu);
}

/** The tag to paste into another page: on one line, with absolute addresses and the link that stands in it. */
export function embedCode(element: FeedElement<unknown>): string {
  const copy = document.createElement(element.localName === 'template' ? 'div' : element.localName);
  for (const { name, value } of element.attributes)
    if (!['id', 'class', 'style', 'slot', 'hidden'].includes(name)) copy.setAttribute(name, value);
  // a framework may have set it as a property alone
  if (element.src) copy.setAttribute('src', new URL(element.src, element.ownerDocument.baseURI).href);
  const link = element.querySelector('a[href]');
  if (link) {
    const inside = document.createElement('a');
    inside.href = (link as HTMLAnchorElement).href;
    inside.textContent = link.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    copy.append(inside);
  }
  return copy.outerHTML;
}

/** The page, at the tag where it has a name to go to. */
const linkOf = (element: Element): string => {
  const url = new URL(element.ownerDocument.URL);
  url.hash = element.id || url.hash;
  return url.href;
};

function tableOf(element: FeedElement<unknown>, taken: Taken, say: ExtraWords): string {
  const { network } = element;
  if (!network) return '';
  const found = taken.table(network, element.effectiveQuery);
  return toCsv(
    found.columns.map((name) => say.columns[name as keyof typeof say.columns]),
    found,
  );
}

function placesOf(element: FeedElement<unknown>, taken: Taken): string {
  const { network } = element;
  if (!network) return '';
  const selection = element.effectiveQuery;
  return toJson(toGeoJson(network, selection, taken.places?.(network, selection)), 1);
}

/** Copies, or shows the text where the page may not. */
async function put(text: string, status: HTMLElement, say: ExtraWords): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say.copied;
  } catch {
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.value = text;
    area.setAttribute('aria-label', say.copyFailed);
    status.replaceChildren(say.copyFailed, area);
    area.select();
  }
}

/** Gives a file to the visitor, made in the page: nothing is sent. */
function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
