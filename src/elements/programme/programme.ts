import { html, nothing } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Programme as Told } from '../../feed/schema/details.js';
import { fill, type Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { figureTemplate } from '../../ui/templates/figure.js';
import { headingTemplate } from '../../ui/templates/heading.js';
import { initiativeLink } from '../../ui/templates/initiative-link.js';
import { localizedTemplate, placeTemplate } from '../../ui/templates/localized.js';
import { organisationLink } from '../../ui/templates/organisation.js';
import { proseTemplate } from '../../ui/templates/prose.js';
import { parseValues, type Query } from '../../view/filter/query.js';
import { type ProgrammeView, programmeViews } from '../../view/models/programme.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { localize, placeName } from '../../view/text/localized.js';
import { programmeStyles } from './programme.css.js';
import type { ProgrammeWords } from './words/fr.js';

/**
 * A programme: what it is for, who runs it, its phases on a time line that reads as a list, its figures, where it acts and its initiatives.
 *
 * @summary A programme and its phases.
 * @example
 * <coop-programme src="https://reseau.example/initiatives.json" programme="cooperer-autrement"><a href="https://reseau.example/">Le programme</a></coop-programme>
 * @csspart title - The name of the programme.
 * @csspart summary - What it is for.
 * @csspart phase - A phase.
 * @csspart figure - A figure.
 * @csspart link - A link to an initiative.
 */
export class Programme extends FeedElement<ProgrammeWords, ProgrammeView[]> {
  static override styles = [FeedElement.styles, detailsStyles, figureStyles, programmeStyles];
  static override wordFiles = ['coop-programme'];

  // biome-ignore lint/correctness/useYield: a few programmes are set out at once
  protected override *select(network: Network, query: Query): Task<Selected<ProgrammeView[]>> {
    const programmes = programmeViews(network, query.programme);
    return { shown: programmes, unmatched: programmes.length ? [] : parseValues('programme', query.programme) };
  }

  protected override renderContent(found: ProgrammeView[], network: Network, language: Language): unknown {
    return found.length ? found.map((one) => this.#programme(one, network, language)) : nothing;
  }

  #programme(
    { programme, operator, territories, initiatives, figures, url }: ProgrammeView,
    network: Network,
    language: Language,
  ): unknown {
    const words = this.words as ProgrammeWords;
    const { resolvedHeadingLevel } = this;
    const { tag } = language;
    const original = network.head.language;
    const { period, alternate_names: names, phases, part_of, sections, translations } = programme;
    const when = period && language.period(period);
    const summary = localize(programme, 'summary', tag, original);
    const context = { network, language, words };
    const lang = foreignLang(tag, original);
    const translated = translations?.[tag]?.sections;
    const part = (name: string, list: unknown[], shape: unknown) =>
      list.length ? html`<section>${headingTemplate(name, resolvedHeadingLevel)}${shape}</section>` : nothing;
    const small = (text: string, values: Record<string, unknown>) => html`<p class="muted">${fill(text, values)}</p>`;
    return html`<article class="whole">
      <header class="head">
        ${when && html`<p class="kicker">${when}</p>`}
        <p class="title" part="title" role="heading" aria-level=${resolvedHeadingLevel}>${localizedTemplate(localize(programme, 'name', tag, original))}</p>
        ${summary.text && html`<p class="lede" part="summary">${localizedTemplate(summary)}</p>`}
        ${operator && html`<p>${fill<unknown>(words.operator, { name: organisationLink(operator, context) })}</p>`}
        ${part_of && small(words.partOf, { name: localizedTemplate({ text: part_of, lang }) })}
        ${names?.length ? small(words.alsoCalled, { names: language.list(names.map((text) => localizedTemplate({ text, lang }))) }) : nothing}
      </header>
      ${part(words.phases, phases ?? [], html`<ol class="line" role="list">${phases?.map((one) => this.#phase(one, context))}</ol>`)}
      ${figures.length ? html`<div class="figures">${figures.map((one) => figureTemplate(one, context))}</div>` : nothing}
      ${(translated ?? sections)?.map(({ title, text }) => {
        const told = translated ? undefined : lang;
        return html`<section>${title && headingTemplate(localizedTemplate({ text: title, lang: told }), resolvedHeadingLevel)}${proseTemplate(text, told)}</section>`;
      })}
      ${part(words.territories, territories, html`<ul class="tags" role="list">${territories.map((one) => html`<li>${placeTemplate(placeName(one, network, tag), language)}</li>`)}</ul>`)}
      ${part(words.initiatives, initiatives, html`<ul class="links" role="list">${initiatives.map((one) => html`<li>${initiativeLink(one, network, tag)}</li>`)}</ul>`)}
      ${url && html`<p><a class="original" href=${url} rel="noopener noreferrer">${words.site}</a></p>`}
    </article>`;
  }

  /** When, in figures and in the source's own words; what; and how many. */
  #phase(
    phase: NonNullable<Told['phases']>[number],
    context: { network: Network; language: Language; words: ProgrammeWords },
  ): unknown {
    const { network, language, words } = context;
    const { period, figures } = phase;
    const original = network.head.language;
    const said = (key: 'label' | 'description') => localize(phase, key, language.tag, original);
    const label = said('label');
    const description = said('description');
    const dates = language.period({ ...period, inferred: [] });
    const own = period.label && !phase.description?.includes(period.label) && period.label !== dates;
    return html`<li part="phase">
      <p class="dates">${dates}</p>
      ${label.text && html`<p><strong>${localizedTemplate(label)}</strong></p>`}
      ${period.end && period.inferred?.includes('end') ? html`<p class="muted">${words.inferredNote}</p>` : nothing}
      ${own ? html`<p class="muted">${localizedTemplate({ text: period.label ?? '', lang: foreignLang(language.tag, original) })}</p>` : nothing}
      ${description.text && proseTemplate(description.text, description.lang)}
      ${figures?.length ? html`<div class="figures">${figures.map((figure) => figureTemplate({ ...figure, period: undefined }, context))}</div>` : nothing}
    </li>`;
  }
}

define('coop-programme', Programme);

declare global {
  interface HTMLElementTagNameMap {
    'coop-programme': Programme;
  }
}
