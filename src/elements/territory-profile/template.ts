import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { initiativeLink } from '../../ui/templates/links.js';
import { localizedTemplate, placeTemplate } from '../../ui/templates/localized.js';
import { pairingEndsTemplate } from '../../ui/templates/pairing-ends.js';
import { partnerTemplate } from '../../ui/templates/partner.js';
import {
  type EntryLimit,
  othersItem,
  othersParagraph,
  proseTemplate,
  sectionTemplate,
} from '../../ui/templates/section.js';
import type { TerritoryPairing, TerritoryView } from '../../view/models/territory.js';
import { localize, placeName } from '../../view/text/localized.js';
import type { TerritoryWords } from './words/fr.js';

interface Context {
  network: Network;
  language: Language;
  words: TerritoryWords;
  level: number;
  limit: EntryLimit;
}

/** A territory. A part that the feed does not have is a sentence at the end, under no empty heading. */
export function profileTemplate(view: TerritoryView, context: Context): TemplateResult {
  const { words, level, limit } = context;
  const pairings = limit(view.pairings, (pairing) => pairingTemplate(pairing, context), othersParagraph);
  const paired = new Set(view.pairings.flatMap(({ initiatives }) => initiatives));
  const unpaired = view.initiatives.filter((initiative) => !paired.has(initiative));
  const partners = limit(view.partners, (partner) => partnerTemplate(partner, context), othersItem);
  const lessonContext = { ...context, level: level + 1 };
  const lessons = limit(view.lessons, (lesson) => lessonTemplate(lesson, lessonContext), othersParagraph);
  const parts = [
    { heading: words.pairedWith, content: pairings.length > 0 && pairings, missing: words.notPaired },
    {
      heading: words.initiatives,
      content: unpaired.length > 0 && initiativeListTemplate(unpaired, context),
      // where all initiatives are those of its pairings, none is missing
      missing: view.initiatives.length ? undefined : words.noInitiative,
    },
    {
      heading: words.partners,
      content: partners.length > 0 && html`<ul class="partners here" role="list">${partners}</ul>`,
      missing: words.noPartner,
    },
    {
      heading: words.lessonsDrawn,
      content: lessons.length > 0 && html`<div class="lessons">${lessons}</div>`,
      missing: words.noLesson,
    },
  ];
  const missing = parts.filter((part) => !part.content && part.missing).map((part) => html`<p>${part.missing}</p>`);
  return html`<article class="whole">
    ${headerTemplate(view, context)}
    ${parts.map(({ heading, content }) => (content ? sectionTemplate(heading, level, content) : nothing))}
    ${missing.length ? html`<div class="muted">${missing}</div>` : nothing}
  </article>`;
}

/** «Commune · Tarn-et-Garonne · Occitanie», the name and the description. */
function headerTemplate({ territory, ancestors, details }: TerritoryView, context: Context): TemplateResult {
  const { network, language, words, level } = context;
  const originalLang = network.head.language;
  const nameOf = (record: Territory) => localizedTemplate(localize(record, 'name', language.tag, originalLang));
  const url = safeUrl(details?.url, network.url);
  const name = nameOf(territory);
  return html`<header class="head">
    <p class="kicker">${words.kind[territory.kind]}${ancestors.map((ancestor) => html` · ${nameOf(ancestor)}`)}</p>
    <p class="title" part="title" role="heading" aria-level=${level}
      >${url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name}</p>
    ${descriptionTemplate(details, context)}
  </header>`;
}

/** A pairing: its ends, this territory's own first; its agreement and dates; its initiatives. */
function pairingTemplate(
  { pairing, others, details, initiatives }: TerritoryPairing,
  context: Context,
): TemplateResult {
  const { network, language, words } = context;
  const outside = new Set(others);
  const ends = [...pairing.territories.filter((end) => !outside.has(end)), ...others];
  const names = ends.map((end) => placeTemplate(placeName(end, network, language.tag), language));
  const facts = [
    details?.agreement && words.agreement[details.agreement],
    pairing.period && language.period(pairing.period),
  ].filter((fact) => fact);
  return html`<div class="pairing" part="pairing">
    ${pairingEndsTemplate(names, 'paired', language)}
    ${facts.length ? html`<p class="muted">${facts.join(' · ')}</p>` : nothing}
    ${descriptionTemplate(details, context)}
    ${initiatives.length ? initiativeListTemplate(initiatives, context) : nothing}
  </div>`;
}

function descriptionTemplate(
  details: TerritoryView['details'] | TerritoryPairing['details'],
  { network, language }: Context,
): unknown {
  const description = details && localize(details, 'description', language.tag, network.head.language);
  return description?.text ? proseTemplate(description) : nothing;
}

/** Initiatives by title, each with its dates and its summary. */
function initiativeListTemplate(
  initiatives: readonly Initiative[],
  { network, language, limit }: Context,
): TemplateResult {
  const entryTemplate = (initiative: Initiative) => {
    const { item, coop } = initiative;
    const { period, translations } = coop;
    const dates = period && language.period(period);
    const originalLang = item.language ?? network.head.language;
    const summary = localize({ ...item, translations }, 'summary', language.tag, originalLang);
    return html`<li
      >${initiativeLink(initiative, network, language.tag)}${
        dates ? html`<span class="muted"> · <bdi>${dates}</bdi></span>` : nothing
      }${summary.text ? html`<p>${localizedTemplate(summary)}</p>` : nothing}</li>`;
  };
  return html`<ul class="links" role="list">${limit(initiatives, entryTemplate, othersItem)}</ul>`;
}
