// chunk: details
import { html, type TemplateResult } from 'lit';

/** The heading of a part, one level below `level`, the level of the tag's own heading. */
export const headingTemplate = (text: unknown, level: number): TemplateResult =>
  html`<p class="heading" role="heading" aria-level=${Math.min(6, level + 1)}>${text}</p>`;

/** A part under its heading. */
export const sectionTemplate = (heading: unknown, level: number, content: unknown): TemplateResult =>
  html`<section>${headingTemplate(heading, level)}${content}</section>`;
