// chunk: details
// Headed parts and long texts of the tags that show records in full.
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../view/text/localized.js';
import { parseParagraphs } from '../../view/text/paragraphs.js';

/** The heading of a part, one level below `level`, the level of the tag's own heading. */
export const headingTemplate = (text: unknown, level: number): TemplateResult =>
  html`<p class="heading" role="heading" aria-level=${Math.min(6, level + 1)}>${text}</p>`;

/** A part under its heading. */
export const sectionTemplate = (heading: unknown, level: number, content: unknown): TemplateResult =>
  html`<section>${headingTemplate(heading, level)}${content}</section>`;

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
