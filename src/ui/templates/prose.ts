import { html, nothing, type TemplateResult } from 'lit';
import { parseParagraphs } from '../../view/text/paragraphs.js';

/** Text of the feed as paragraphs and bullets; `lang` is set where it is not the visitor's language. */
export const proseTemplate = (text: string, lang?: string): TemplateResult =>
  html`<div class="prose" lang=${lang ?? nothing} dir="auto">${parseParagraphs(text).map((block) =>
    Array.isArray(block) ? html`<ul>${block.map((bullet) => html`<li>${bullet}</li>`)}</ul>` : html`<p>${block}</p>`,
  )}</div>`;
