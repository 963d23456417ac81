import { html, nothing, type TemplateResult } from 'lit';
import type { Network } from '../../feed/model/network.js';
import type { Programme } from '../../feed/schema/details.js';
import { fill, type Language } from '../../text/language.js';
import { figureListTemplate } from '../../ui/templates/figure.js';
import { initiativeLink, organisationLink } from '../../ui/templates/links.js';
import { localizedTemplate, placeTemplate } from '../../ui/templates/localized.js';
import {
  type EntryLimit,
  headingTemplate,
  othersItem,
  othersParagraph,
  proseTemplate,
  sectionTemplate,
} from '../../ui/templates/section.js';
import type { ProgrammeView } from '../../view/models/programme.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { localize, placeName } from '../../view/text/localized.js';
import type { ProgrammeWords } from './words/fr.js';

interface Context {
  network: Network;
  language: Language;
  words: ProgrammeWords;
  level: number;
  limit: EntryLimit;
}

type Phase = NonNullable<Programme['phases']>[number];

/** A programme; each part is left out where the feed does not have it. */
export function programmeTemplate(view: ProgrammeView, context: Context): TemplateResult {
  const { programme, territories, initiatives, figures, url } = view;
  const { network, language, words, level, limit } = context;
  const section = (heading: string, content: unknown) => sectionTemplate(heading, level, content);
  const phases = limit(programme.phases ?? [], (phase) => phaseTemplate(phase, context), othersItem);
  const places = limit(
    territories,
    (territory) => html`<li>${placeTemplate(placeName(territory, network, language.tag), language)}</li>`,
    othersItem,
  );
  const links = limit(
    initiatives,
    (initiative) => html`<li>${initiativeLink(initiative, network, language.tag)}</li>`,
    othersItem,
  );
  return html`<article class="whole">
    ${headerTemplate(view, context)}
    ${phases.length ? section(words.phases, html`<ol class="line" role="list">${phases}</ol>`) : nothing}
    ${figures.length ? figureListTemplate(figures, context) : nothing}
    ${sectionsTemplate(programme, context)}
    ${places.length ? section(words.territories, html`<ul class="tags" role="list">${places}</ul>`) : nothing}
    ${links.length ? section(words.initiatives, html`<ul class="links" role="list">${links}</ul>`) : nothing}
    ${url ? html`<p><a class="original" href=${url} rel="noopener noreferrer">${words.site}</a></p>` : nothing}
  </article>`;
}

/** Dates, name, aim, operator, the larger programme it belongs to, and its other spellings. */
function headerTemplate({ programme, operator }: ProgrammeView, context: Context): TemplateResult {
  const { network, language, words, level, limit } = context;
  const { period, part_of: partOf, alternate_names: alternateNames = [] } = programme;
  const originalLang = network.head.language;
  const lang = foreignLang(language.tag, originalLang);
  const dates = period && language.period(period);
  const summary = localize(programme, 'summary', language.tag, originalLang);
  const names = language.list(limit(alternateNames, (text) => localizedTemplate({ text, lang })));
  return html`<header class="head">
    ${dates ? html`<p class="kicker">${dates}</p>` : nothing}
    <p class="title" part="title" role="heading" aria-level=${level}
      >${localizedTemplate(localize(programme, 'name', language.tag, originalLang))}</p>
    ${summary.text ? html`<p class="lede" part="summary">${localizedTemplate(summary)}</p>` : nothing}
    ${operator ? html`<p>${fill<unknown>(words.operator, { name: organisationLink(operator, context) })}</p>` : nothing}
    ${partOf ? smallTemplate(words.partOf, { name: localizedTemplate({ text: partOf, lang }) }) : nothing}
    ${names.length ? smallTemplate(words.alsoCalled, { names }) : nothing}
  </header>`;
}

const smallTemplate = (sentence: string, values: Record<string, unknown>): TemplateResult =>
  html`<p class="muted">${fill(sentence, values)}</p>`;

/** The sections of the programme, translated all together or not at all. */
function sectionsTemplate(
  { sections = [], translations }: Programme,
  { network, language, level, limit }: Context,
): unknown {
  const translated = translations?.[language.tag]?.sections;
  const lang = translated ? undefined : foreignLang(language.tag, network.head.language);
  return limit(
    translated ?? sections,
    ({ title, text }) => html`<section>
      ${title ? headingTemplate(localizedTemplate({ text: title, lang }), level) : nothing}
      ${proseTemplate({ text, lang })}
    </section>`,
    othersParagraph,
  );
}

/** A phase: its dates, in figures and in the source's own words; its name and description; its figures. */
function phaseTemplate(phase: Phase, context: Context): TemplateResult {
  const { network, language, words } = context;
  const { period, figures = [] } = phase;
  const originalLang = network.head.language;
  const label = localize(phase, 'label', language.tag, originalLang);
  const description = localize(phase, 'description', language.tag, originalLang);
  const dates = language.period({ ...period, inferred: [] });
  const isEndInferred = period.end && period.inferred?.includes('end');
  // the source's own words for the period, unless they are said already
  const periodLabel = period.label !== dates && !phase.description?.includes(period.label ?? '') && period.label;
  return html`<li part="phase">
    <p class="dates">${dates}</p>
    ${label.text ? html`<p><strong>${localizedTemplate(label)}</strong></p>` : nothing}
    ${isEndInferred ? html`<p class="muted">${words.inferredNote}</p>` : nothing}
    ${
      periodLabel
        ? html`<p class="muted">${localizedTemplate({
            text: periodLabel,
            lang: foreignLang(language.tag, originalLang),
          })}</p>`
        : nothing
    }
    ${description.text ? proseTemplate(description) : nothing}
    ${
      figures.length
        ? figureListTemplate(
            figures.map((figure) => ({ ...figure, period: undefined })),
            context,
          )
        : nothing
    }
  </li>`;
}
