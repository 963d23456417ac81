import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { figureTemplate } from '../../ui/templates/figure.js';
import { headingTemplate } from '../../ui/templates/heading.js';
import { initiativeLink } from '../../ui/templates/initiative-link.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { localizedTemplate, placeTemplate, titleTemplate, withDetailTemplate } from '../../ui/templates/localized.js';
import { pairingEndsTemplate } from '../../ui/templates/pairing-ends.js';
import { partnerTemplate } from '../../ui/templates/partner.js';
import { proseTemplate } from '../../ui/templates/prose.js';
import { hasPosition } from '../../view/geography.js';
import type { DetailsImage } from '../../view/models/details-images.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import type { PartnerView } from '../../view/models/partners.js';
import { localize, placeName } from '../../view/text/localized.js';
import { citationTemplate } from './citation.js';
import type { GoalNames } from './goals.js';
import type { SheetWords } from './words/fr.js';

/** What the parts of a sheet need to know. */
export interface TemplateContext {
  network: Network;
  language: Language;
  words: SheetWords;
  level: number;
  /** The names of the goals, once they are there. */
  goals?: GoalNames;
  allowed: ReadonlySet<string>;
  allow: (host: string) => void;
}

/** One initiative whole. Each part is left out where the feed says nothing of it: no empty heading, no empty label. */
export function detailsTemplate(sheet: InitiativeDetails, context: TemplateContext): TemplateResult {
  const { initiative, lang, ends, isPaired, sections } = sheet;
  const { network, language, words, level } = context;
  const { tag } = language;
  const { coop } = initiative;
  const programme = coop.type === 'programme';
  const heading = (text: unknown) => headingTemplate(text, level);
  return html`<article class="whole sheet" aria-labelledby="title">
    <header class="head">
      ${
        ends.length && !programme
          ? pairingEndsTemplate(
              ends.map((end) => placeTemplate(placeName(end, network, tag), language)),
              isPaired ? 'paired' : ends.length > 1 ? 'area' : 'one-sided',
              language,
            )
          : nothing
      }
      ${programme ? html`<p class="kicker">${words.programme}</p>` : nothing}
      <p class="title" part="title" id="title" role="heading" aria-level=${level}>${titleTemplate(initiative, network, tag)}</p>
      ${sheet.summary ? html`<p class="lede" part="summary">${localizedTemplate(sheet.summary)}</p>` : nothing}
      ${facts(sheet, context)}
      ${known(sheet, context)}
    </header>
    <div class="body">
      <div class="text">
        ${sheet.images.map((image) => figure(image, context))}
        ${sections.map(
          ({ kind, title: own, text }) => html`<section part="section">
            ${heading(own ? localizedTemplate({ text: own, lang: sheet.sectionsLang }) : words.section[kind as keyof SheetWords['section']])}
            ${(kind === 'website' && site(text.trim(), network)) || proseTemplate(text, sheet.sectionsLang)}
          </section>`,
        )}
        ${
          sheet.lessons.length
            ? html`<section class="lessons">${heading(sheet.lessonsTitle ? localizedTemplate({ text: sheet.lessonsTitle, lang }) : words.lessonsDrawn)}${sheet.lessons.map((one) => lessonTemplate(one, { network, language, words, level: level + 1, within: initiative }))}</section>`
            : nothing
        }
        ${sections.length || sheet.lessons.length ? nothing : html`<p class="muted">${words.noText}</p>`}
      </div>
      <div class="beside">
        ${located(sheet, context)}
        ${sheet.figures.length ? html`<section>${heading(words.figures)}<div class="figures">${sheet.figures.map((one) => figureTemplate(one, context, sheet.originalLang))}</div></section>` : nothing}
        ${sheet.goals.length ? html`<section>${heading(words.goals)}${goals(sheet, context)}</section>` : nothing}
        ${sheet.audiences.length ? html`<section>${heading(words.audiences)}<ul class="tags">${sheet.audiences.map((one) => html`<li>${localizedTemplate(one)}</li>`)}</ul></section>` : nothing}
        ${sheet.documents.length ? html`<section>${heading(words.documents)}<ul class="links">${sheet.documents.map((one) => html`<li>${file(one, context)}</li>`)}</ul></section>` : nothing}
      </div>
    </div>
    ${partners(sheet, context)}
    ${sheet.related.length ? html`<section>${heading(words.related)}<ul class="links">${sheet.related.map((one) => html`<li>${initiativeLink(one, network, tag)}</li>`)}</ul></section>` : nothing}
    ${citationTemplate(sheet.source, { network, language, words, lang, url: sheet.url, license: sheet.license })}
  </article>`;
}

/** A text that is an address and nothing more, linked; relative to the feed's like all addresses of a feed. */
function site(text: string, network: Network): unknown {
  const url = /\s/.test(text) ? undefined : safeUrl(text, network.url);
  return url && html`<p><a href=${url} rel="noopener noreferrer">${text}</a></p>`;
}

/** When, how far, in which programme, on what: each under its small name. */
function facts(
  { initiative, details, programme, lang }: InitiativeDetails,
  { network, language, words }: TemplateContext,
): TemplateResult {
  const { tag } = language;
  const { period: told } = initiative.coop;
  const original = network.head.language;
  const when = told && language.period(told);
  const { status, type } = initiative.coop;
  const phase = programme?.phases?.find(({ id }) => id === initiative.coop.phase);
  const phaseLabel = localize(phase ?? {}, 'label', tag, original);
  const fact = (name: string, value: unknown, note: unknown = nothing) =>
    html`<div><dt>${name}</dt><dd>${value}${note}</dd></div>`;
  const small = (text: unknown) => html`<span class="muted">${text}</span>`;
  const { label, note } = details.background ?? {};
  return html`<dl class="facts">
    ${fact(words.period, when || language.words.noDate, when && told?.label && told.label !== when ? small(fill<unknown>(words.sourceSays, { words: localizedTemplate({ text: told.label }) })) : nothing)}
    ${status && status !== 'unknown' ? fact(words.status, language.words[status]) : nothing}
    ${programme && type !== 'programme' ? fact(words.programme, localizedTemplate(localize(programme, 'name', tag, original)), phase?.label ? small(withDetailTemplate(phaseLabel.text, phaseLabel.lang, { text: language.period({ ...phase.period, inferred: [] }) }, language)) : nothing) : nothing}
    ${programme?.part_of && type === 'programme' ? fact(words.partOf, localizedTemplate({ text: programme.part_of })) : nothing}
    ${label ? fact(words.before, localizedTemplate({ text: [label, note].filter((text) => text).join(', '), lang })) : nothing}
    ${initiative.themes.length ? fact(language.words.themes, language.list(initiative.themes.map((theme) => localizedTemplate(localize(theme, 'name', tag, original))))) : nothing}
  </dl>`;
}

/** How much the source says, told plainly. */
function known({ initiative }: InitiativeDetails, { language, words }: TemplateContext): unknown {
  const { completeness, title_basis } = initiative.coop;
  const told = completeness && words[completeness];
  const basis =
    title_basis && fill<unknown>(language.words.titleBasis, { basis: localizedTemplate({ text: title_basis }) });
  return told || basis ? html`<p class="known">${told} ${basis ? html`${basis}.` : nothing}</p>` : nothing;
}

/** The small map, and what the source says of each place. */
function located({ ends, notes }: InitiativeDetails, { network, language, words }: TemplateContext): unknown {
  const named = (end: InitiativeDetails['ends'][number]) =>
    placeTemplate(placeName(end, network, language.tag), language);
  const placed = ends.some(hasPosition);
  if (!placed && !notes.length) return nothing;
  const label = language.format(words.mapOf, { places: language.list(ends.map(({ name }) => name)).join('') });
  const sources = new Set(ends.map(({ point }) => point?.source).filter(Boolean));
  return html`<section>
    ${placed ? html`<figure part="map"><div class="map"><span class="palette"></span><div class="surface" role="img" aria-label=${label}></div></div><figcaption class="muted">${words.mapCredit}${[...sources].map((source) => html` ${fill<unknown>(words.positions, { source: localizedTemplate({ text: source as string }) })}`)}</figcaption></figure>` : nothing}
    ${notes.length ? html`<dl class="places">${notes.map(({ territory, note }) => html`<div><dt>${named(territory)}</dt><dd>${localizedTemplate({ text: note })}</dd></div>`)}</dl>` : nothing}
  </section>`;
}

function goals(
  { goals: numbers, details }: InitiativeDetails,
  { words, language, goals: names }: TemplateContext,
): TemplateResult {
  return html`<ul class="goals">${numbers.map(
    (n) => html`<li part="goal" class="goal">
      <span class=${`swatch g${n}`} aria-hidden="true">${n}</span>
      <span><span class="muted">${language.format(words.goal, { n: `${n}` })}</span> <span>${names?.names[n - 1]}</span></span>
    </li>`,
  )}</ul>
  ${details.sdgs_basis === 'suggested' ? html`<p class="muted">${words.goalsSuggested}</p>` : nothing}`;
}

function figure(
  { url, srcset, alt, width, height, caption, credit, license, host }: DetailsImage,
  context: TemplateContext,
): TemplateResult {
  const { words, language, allowed, allow } = context;
  const shown = !host || allowed.has(host);
  const under = [credit && language.format(words.credit, { credit }), license].filter((text) => text);
  return html`<figure class="image">
    ${
      shown
        ? html`<img src=${url} srcset=${srcset ?? nothing} sizes=${srcset ? '(min-width: 48rem) 40rem, 100vw' : nothing} alt=${alt.text} lang=${alt.lang ?? nothing} width=${width ?? 3} height=${height ?? 2} loading="lazy" decoding="async" referrerpolicy="no-referrer">`
        : html`<div class="ask"><button type="button" @click=${() => allow(host as string)}>${language.format(words.askImage, { host })}</button><p class="muted">${words.askImageNote}</p></div>`
    }
    ${caption.text || under.length ? html`<figcaption>${caption.text ? html`<p>${localizedTemplate(caption)}</p>` : nothing}${under.map((text) => html`<p class="muted">${localizedTemplate({ text: text as string })}</p>`)}</figcaption>` : nothing}
  </figure>`;
}

/** «Bilan (PDF, 1,2 Mo)». */
function file(
  { url, title: name, type, bytes, language: lang }: InitiativeDetails['documents'][number],
  { language, words }: TemplateContext,
): TemplateResult {
  const kind = type?.replace(/^.*[/.+-]/, '').toUpperCase();
  const size =
    bytes &&
    (bytes < 1e6
      ? language.format(words.kilobytes, { n: language.number(Math.ceil(bytes / 1e3)) })
      : language.format(words.megabytes, { n: language.number(Math.round(bytes / 1e5) / 10) }));
  const about = [kind, size].filter((text) => text).join(', ');
  return html`<a href=${url} rel="noopener noreferrer" type=${type ?? nothing} hreflang=${lang ?? nothing}>${about ? withDetailTemplate(name.text, name.lang, { text: about }, language) : localizedTemplate(name)}</a>`;
}

function partners({ sides }: InitiativeDetails, { network, language, words, level }: TemplateContext): unknown {
  if (!sides.length) return nothing;
  const sided = sides.some(({ end }) => end);
  const list = (members: PartnerView[]) =>
    html`<ul class="partners" role="list">${members.map((one) => partnerTemplate(one, { network, language, words }))}</ul>`;
  return html`<section>
    ${headingTemplate(words.partners, level)}
    <div class=${sided ? 'sides' : nothing}>${sides.map(
      ({ end, partners: members }) => html`<div class="side">
        ${sided ? html`<p class="side-name" role="heading" aria-level=${Math.min(6, level + 2)}>${end ? fill<unknown>(words.side, { place: localizedTemplate(placeName(end, network, language.tag)) }) : words.sideUnknown}</p>` : nothing}
        ${list(members)}
      </div>`,
    )}</div>
  </section>`;
}
