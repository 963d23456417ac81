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

/** Paragraphs of a text, or bullets of a list, after which it ends with an ellipsis: 20 pages. */
const MAX_BLOCKS = 200;

/** A long text of the feed as paragraphs and bullet lists, in its own direction and language. */
export function proseTemplate({ text, lang }: LocalizedText): TemplateResult {
  const blocks = parseParagraphs(text);
  const shown = blocks
    .slice(0, MAX_BLOCKS)
    .map((block) => (Array.isArray(block) ? bulletsTemplate(block) : html`<p>${block}</p>`));
  if (blocks.length > MAX_BLOCKS) shown.push(html`<p>…</p>`);
  return html`<div class="prose" lang=${lang ?? nothing} dir="auto">${shown}</div>`;
}

function bulletsTemplate(bullets: readonly string[]): TemplateResult {
  const shown = bullets.slice(0, MAX_BLOCKS).map((bullet) => html`<li>${bullet}</li>`);
  if (bullets.length > MAX_BLOCKS) shown.push(html`<li>…</li>`);
  return html`<ul>${shown}</ul>`;
}
