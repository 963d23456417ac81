import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import type { LessonWords } from '../../text/lessons/fr.js';
import type { LessonView } from '../../view/models/lesson.js';
import { localize } from '../../view/text/localized.js';
import { initiativeLink } from './initiative-link.js';
import { localizedTemplate } from './localized.js';
import { organisationLink } from './organisation.js';
import { proseTemplate } from './prose.js';

interface Context {
  network: Network;
  language: Language;
  words: LessonWords;
  level: number;
  /** The initiative on whose own sheet the lesson stands: it is not named there again. */
  within?: Initiative;
}

/** A lesson, and what it was learnt from. */
export function lessonTemplate({ lesson, initiatives, organisations }: LessonView, context: Context): TemplateResult {
  const { network, language, words, level, within } = context;
  const original = network.head.language;
  const text = localize(lesson, 'text', language.tag, original);
  const from = initiatives.filter((one) => one !== within).map((one) => initiativeLink(one, network, language.tag));
  return html`<div class="lesson" part="lesson">
    <p class="lesson-title" role="heading" aria-level=${Math.min(6, level + 1)}>${localizedTemplate(localize(lesson, 'title', language.tag, original))}</p>
    ${proseTemplate(text.text, text.lang)}
    ${from.length ? html`<p class="muted">${fill<unknown>(language.words.labelled, { label: words.learntFrom, value: language.list(from) })}</p>` : nothing}
    ${organisations.length ? html`<p class="muted">${language.list(organisations.map((one) => organisationLink(one, context)))}</p>` : nothing}
  </div>`;
}
