// chunk: details
// Headed parts and long texts of the tags that show records in full.
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';
import type { LocalizedText } from '../../view/text/localized.js';
import { parseParagraphs } from '../../view/text/paragraphs.js';

/** The heading of a part, one level below `level`, the level of the tag's own heading. */
export const headingTemplate = (text: unknown, level: number): TemplateResult =>
  html`<p class="heading" role="heading" aria-level=${Math.min(6, level + 1)}>${text}</p>`;

/** A part under its heading. */
export const sectionTemplate = (heading: unknown, level: number, content: unknown): TemplateResult =>
  html`<section>${headingTemplate(heading, level)}${content}</section>`;

/** Entries of one list that a tag shows. The longest list that we know has 40. */
const MAX_ENTRIES = 200;

/** Entries of all lists of a tag, one within another: to render a thousand holds a phone for half a second. */
const MAX_IN_ALL = 1000;

/** Renders the first entries of a list, and says how many others there are: «12 autres». */
export type EntryLimit = <T>(
  list: readonly T[],
  render: (entry: T) => unknown,
  renderOthers?: (text: string) => unknown,
) => unknown[];

/** Returns a limit that the lists of one tag share. */
export function createEntryLimit(language: Language): EntryLimit {
  let room = MAX_IN_ALL;
  return (list, render, renderOthers = (text) => text) => {
    const shown = list.slice(0, Math.min(MAX_ENTRIES, room));
    room -= shown.length;
    const entries = shown.map(render);
    const others = list.length - shown.length;
    if (others) entries.push(renderOthers(language.count(language.words.otherCount, others)));
    return entries;
  };
}

/** How many others there are, as an entry of a list. */
export const othersItem = (text: string): TemplateResult => html`<li class="muted">${text}</li>`;

/** How many others there are, below entries that are no list. */
export const othersParagraph = (text: string): TemplateResult => html`<p class="muted">${text}</p>`;

/** Characters of a text after which it ends with an ellipsis: 20 pages. */
const MAX_CHARS = 50_000;

/** A long text of the feed as paragraphs and bullet lists, in its own direction and language. */
export function proseTemplate({ text, lang }: LocalizedText): TemplateResult {
  const shown = text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text;
  const blocks = parseParagraphs(shown).map((block) =>
    Array.isArray(block) ? html`<ul>${block.map((bullet) => html`<li>${bullet}</li>`)}</ul>` : html`<p>${block}</p>`,
  );
  return html`<div class="prose" lang=${lang ?? nothing} dir="auto">${blocks}</div>`;
}
