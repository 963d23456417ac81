// chunk: lessons
import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import type { LessonWords } from '../../text/lessons/fr.js';
import type { LessonView } from '../../view/models/lesson.js';
import { localize } from '../../view/text/localized.js';
import { initiativeLink, organisationLink } from './links.js';
import { localizedTemplate } from './localized.js';
import { type EntryLimit, proseTemplate } from './section.js';

interface Context {
  network: Network;
  language: Language;
  words: LessonWords;
  level: number;
  limit: EntryLimit;
  /** The initiative whose sheet the lesson is on, which the lesson does not name again. */
  within?: Initiative;
}

/** A lesson, then the initiatives and the organisations it was learnt from. */
export function lessonTemplate(view: LessonView, context: Context): TemplateResult {
  const { lesson, initiatives, organisations } = view;
  const { network, language, words, level, limit, within } = context;
  const originalLang = network.head.language;
  const title = localizedTemplate(localize(lesson, 'title', language.tag, originalLang));
  const links = limit(
    initiatives.filter((initiative) => initiative !== within),
    (initiative) => initiativeLink(initiative, network, language.tag),
  );
  const sources = { label: words.learntFrom, value: language.list(links) };
  const names = limit(organisations, (organisation) => organisationLink(organisation, context));
  return html`<div class="lesson" part="lesson">
    <p class="lesson-title" role="heading" aria-level=${Math.min(6, level + 1)}>${title}</p>
    ${proseTemplate(localize(lesson, 'text', language.tag, originalLang))}
    ${links.length ? html`<p class="muted">${fill<unknown>(language.words.labelled, sources)}</p>` : nothing}
    ${names.length ? html`<p class="muted">${language.list(names)}</p>` : nothing}
  </div>`;
}
