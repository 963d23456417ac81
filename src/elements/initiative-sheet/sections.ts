import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import { headingTemplate, othersParagraph, proseTemplate } from '../../ui/templates/section.js';
import type { DetailsSection, InitiativeDetails } from '../../view/models/initiative-details.js';
import type { TemplateContext } from './template-context.js';
import type { InitiativeSheetWords } from './words/fr.js';

/** The sections of the source, under its own headings where it has some. */
export function sectionsTemplate(
  { sections, sectionsLang: lang }: InitiativeDetails,
  { network, words, level, limit }: TemplateContext,
): unknown {
  const render = ({ kind, title, text }: DetailsSection) => {
    const heading = title
      ? localizedTemplate({ text: title, lang })
      : words.section[kind as keyof InitiativeSheetWords['section']];
    const link = kind === 'website' && websiteLink(text.trim(), network);
    return html`<section part="section">
      ${headingTemplate(heading, level)}
      ${link || proseTemplate({ text, lang })}
    </section>`;
  };
  return limit(sections, render, othersParagraph);
}

/** Links a text that is nothing but an address, which may be relative to the feed's as all addresses of a feed. */
function websiteLink(text: string, network: Network): TemplateResult | undefined {
  const url = /\s/.test(text) ? undefined : safeUrl(text, network.url);
  return url ? html`<p><a href=${url} rel="noopener noreferrer">${text}</a></p>` : undefined;
}

/** The lessons drawn from the initiative, under the source's own heading where it has one. */
export function lessonsTemplate(
  { initiative, lessons, lessonsTitle, lang }: InitiativeDetails,
  { network, language, words, level, limit }: TemplateContext,
): unknown {
  if (!lessons.length) return nothing;
  const context = { network, language, words, level: level + 1, limit, within: initiative };
  const heading = lessonsTitle ? localizedTemplate({ text: lessonsTitle, lang }) : words.lessonsDrawn;
  return html`<section class="lessons">
    ${headingTemplate(heading, level)}
    ${limit(lessons, (lesson) => lessonTemplate(lesson, context), othersParagraph)}
  </section>`;
}
