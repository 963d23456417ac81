// The page of one initiative. A part that the feed does not have is left out, so that no heading or label is empty.
import { html, nothing, type TemplateResult } from 'lit';
import { figureListTemplate } from '../../ui/templates/figure.js';
import { initiativeLink } from '../../ui/templates/links.js';
import { localizedTemplate, placeTemplate, titleTemplate } from '../../ui/templates/localized.js';
import { type EndsKind, pairingEndsTemplate } from '../../ui/templates/pairing-ends.js';
import { othersItem, othersParagraph, sectionTemplate } from '../../ui/templates/section.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import { placeName } from '../../view/text/localized.js';
import { documentsTemplate, imageTemplate } from './attachments.js';
import { citationTemplate } from './citation.js';
import { completenessTemplate, factsTemplate } from './facts.js';
import { goalsTemplate } from './goals.js';
import { locationTemplate } from './location.js';
import { partnerSidesTemplate } from './partner-sides.js';
import { lessonsTemplate, sectionsTemplate } from './sections.js';
import type { TemplateContext } from './template-context.js';

export function detailsTemplate(details: InitiativeDetails, context: TemplateContext): TemplateResult {
  const { images, sections, lessons, source, lang, url, license } = details;
  const { network, language, words, limit } = context;
  const hasText = sections.length > 0 || lessons.length > 0;
  return html`<article class="whole initiative" aria-labelledby="title">
    ${headerTemplate(details, context)}
    <div class="body">
      <div class="text">
        ${limit(images, (image) => imageTemplate(image, context), othersParagraph)}
        ${sectionsTemplate(details, context)}
        ${lessonsTemplate(details, context)}
        ${hasText ? nothing : html`<p class="muted">${words.noText}</p>`}
      </div>
      <div class="beside">
        ${locationTemplate(details, context)}
        ${figuresTemplate(details, context)}
        ${goalsTemplate(details, context)}
        ${audiencesTemplate(details, context)}
        ${documentsTemplate(details, context)}
      </div>
    </div>
    ${partnerSidesTemplate(details, context)}
    ${relatedTemplate(details, context)}
    ${citationTemplate(source, { network, language, words, lang, url, license })}
  </article>`;
}

/** Territories, title, summary and facts. */
function headerTemplate(details: InitiativeDetails, context: TemplateContext): TemplateResult {
  const { initiative, summary } = details;
  const { network, language, words, level } = context;
  const isProgramme = initiative.coop.type === 'programme';
  const title = titleTemplate(initiative, network, language.tag);
  return html`<header class="head">
    ${isProgramme ? html`<p class="kicker">${words.programme}</p>` : endsTemplate(details, context)}
    <p class="title" part="title" id="title" role="heading" aria-level=${level}>${title}</p>
    ${summary ? html`<p class="lede" part="summary">${localizedTemplate(summary)}</p>` : nothing}
    ${factsTemplate(details, context)}
    ${completenessTemplate(initiative, context)}
  </header>`;
}

/** The territories, as ends of a pairing or as a list. */
function endsTemplate({ ends, isPaired }: InitiativeDetails, { network, language }: TemplateContext): unknown {
  if (!ends.length) return nothing;
  const kind: EndsKind = isPaired ? 'paired' : ends.length > 1 ? 'area' : 'one-sided';
  const names = ends.map((end) => placeTemplate(placeName(end, network, language.tag), language));
  return pairingEndsTemplate(names, kind, language);
}

function figuresTemplate({ figures, originalLang }: InitiativeDetails, context: TemplateContext): unknown {
  if (!figures.length) return nothing;
  const list = figureListTemplate(figures, context, originalLang);
  return sectionTemplate(context.words.figures, context.level, list);
}

function audiencesTemplate({ audiences }: InitiativeDetails, { words, level, limit }: TemplateContext): unknown {
  if (!audiences.length) return nothing;
  const tags = limit(audiences, (audience) => html`<li>${localizedTemplate(audience)}</li>`, othersItem);
  return sectionTemplate(words.audiences, level, html`<ul class="tags">${tags}</ul>`);
}

function relatedTemplate(
  { related }: InitiativeDetails,
  { network, language, words, level, limit }: TemplateContext,
): unknown {
  if (!related.length) return nothing;
  const links = limit(
    related,
    (initiative) => html`<li>${initiativeLink(initiative, network, language.tag)}</li>`,
    othersItem,
  );
  return sectionTemplate(words.related, level, html`<ul class="links">${links}</ul>`);
}
