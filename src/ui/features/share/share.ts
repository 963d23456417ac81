import { html, render } from 'lit';
import type { Task } from '../../../common/scheduler.js';
import type { ExtraWords } from '../../../text/extras/fr.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import { loadExtraWords } from '../extra-words.js';
import type { RenderedElement } from '../rendered-element.js';
import { type Downloads, downloadFile } from './download.js';
import { embedCode } from './embed-code.js';
import { exportCsv, exportGeoJson, loadExporter } from './exporters.js';
import { shareStyles } from './share.css.js';

// The attribute `share`: a menu below an element, to copy its code or a link, to download what it shows, and to print.

/** Adds the menu once, in the language of the element. Runs after each update of the element. */
export async function addShareMenu({ element, language }: RenderedElement): Promise<void> {
  const root = element.renderRoot as ShadowRoot;
  const { localName } = element;
  const [words, exporter] = await Promise.all([loadExtraWords(language.tag), loadExporter(localName)]);
  // no `await` from here on: two updates in a row would add two menus
  const previous = root.querySelector<HTMLElement>('.share');
  if (previous?.lang === language.tag) return;
  previous?.remove();
  adoptStyles(root, shareStyles);
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const copy = (text: string) => void copyText(text, status, words);
  const downloads: Downloads = new Set();
  const download = (extension: string, type: string, write: () => Task<string>) =>
    void downloadFile({ name: `${localName}.${extension}`, type, write }, downloads, status, words);
  const downloadCsv = () => download('csv', 'text/csv;charset=utf-8', () => exportCsv(element, exporter, words));
  const downloadGeoJson = () => download('geojson', 'application/geo+json', () => exportGeoJson(element, exporter));
  const actions: [label: string, act: () => void][] = [
    [words.copyCode, () => copy(embedCode(element))],
    [words.copyLink, () => copy(linkTo(element))],
    [words.downloadCsv, downloadCsv],
    [words.downloadGeoJson, downloadGeoJson],
    [words.print, () => print()],
  ];
  const menu = document.createElement('details');
  menu.className = 'share';
  menu.lang = language.tag;
  menu.dir = language.words.dir;
  render(
    html`<summary>${words.share}</summary>
      <ul>${actions.map(([label, act]) => html`<li><button type="button" @click=${act}>${label}</button></li>`)}</ul>
      ${status}`,
    menu,
  );
  root.append(menu);
}

/** Returns the URL of the page, at the element if it has an id. */
function linkTo(element: Element): string {
  const url = new URL(element.ownerDocument.URL);
  url.hash = element.id || url.hash;
  return url.href;
}

/** Copies a text to the clipboard; where the page may not, shows it selected in `status`. */
async function copyText(text: string, status: HTMLElement, words: ExtraWords): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = words.copied;
  } catch {
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.value = text;
    area.setAttribute('aria-label', words.copyFailed);
    status.replaceChildren(words.copyFailed, area);
    area.select();
  }
}
