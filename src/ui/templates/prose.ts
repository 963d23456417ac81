// chunk: details
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../view/text/localized.js';
import { parseParagraphs } from '../../view/text/paragraphs.js';

/** A long text of the feed as paragraphs and bullet lists, in its own direction and language. */
export function proseTemplate({ text, lang }: LocalizedText): TemplateResult {
  const blocks = parseParagraphs(text).map((block) =>
    Array.isArray(block) ? html`<ul>${block.map((bullet) => html`<li>${bullet}</li>`)}</ul>` : html`<p>${block}</p>`,
  );
  return html`<div class="prose" lang=${lang ?? nothing} dir="auto">${blocks}</div>`;
}
