import { html, type TemplateResult } from 'lit';
import type { RovingTabindex } from './roving-tabindex.js';
import type { MapWords } from './words/fr.js';

/** Paths of icons, 16 × 16. */
const PLUS = 'M8 2v12M2 8h12';
const MINUS = 'M2 8h12';
const CORNERS = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';
const LINES = 'M2 4h12M2 8h12M2 12h12';
const GLOBE = 'M8 2a6 6 0 100 12A6 6 0 008 2M2 8h12M8 2c-4 3-4 9 0 12M8 2c4 3 4 9 0 12';

interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  reset(): void;
  toggleList(): void;
}

/** Renders the buttons of the map; beside the list alone, only the one that shows the map again. */
export function toolbarTemplate(
  words: MapWords,
  isListOnly: boolean,
  { zoomIn, zoomOut, reset, toggleList }: ToolbarActions,
  { onKeyDown, onFocusIn }: RovingTabindex,
): TemplateResult {
  const zoomButtons = () => [
    button(words.zoomIn, PLUS, zoomIn),
    button(words.zoomOut, MINUS, zoomOut),
    button(words.zoomReset, CORNERS, reset),
  ];
  return html`<div class="tools" role="toolbar" aria-label=${words.toolbar} @keydown=${onKeyDown} @focusin=${onFocusIn}>
    ${isListOnly ? [] : zoomButtons()}
    ${isListOnly ? button(words.mapAndList, GLOBE, toggleList) : button(words.listOnly, LINES, toggleList)}
  </div>`;
}

const button = (label: string, icon: string, onClick: () => void): TemplateResult =>
  html`<button type="button" title=${label} aria-label=${label} @click=${onClick}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg>
  </button>`;
