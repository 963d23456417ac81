import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../../feed/details.js';
import type { Programme as Told } from '../../feed/details-schema.js';
import type { Network } from '../../feed/network.js';
import { figureStyles } from '../../style/figure.css.js';
import { sheetStyles } from '../../style/sheet.css.js';
import type { DetailWords } from '../../text/fr-details.js';
import { fill, type Language } from '../../text/language.js';
import { foreign } from '../../view/foreign.js';
import { type ProgrammeView, programmes } from '../../view/programme.js';
import { placeName, wording } from '../../view/wording.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { figureTemplate } from '../figure.js';
import { initiativeLink } from '../initiative-link.js';
import { organisationName } from '../organisation.js';
import { proseTemplate } from '../prose.js';
import { place, worded } from '../wording.js';
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
export class Programme extends FeedElement<ProgrammeWords & DetailWords> {
  static override styles = [FeedElement.styles, sheetStyles, figureStyles, programmeStyles];
  static override spoken = ['details', 'coop-programme'];

  protected override content(network: Network, language: Language): unknown {
    const found = programmes(network, details(network), this.programme);
    return found.length ? found.map((one) => this.#programme(one, network, language)) : nothing;
  }

  protected override nothingToShow(): string {
    return this.words?.empty ?? '';
  }

  #programme(
    { programme, operator, territories, initiatives, figures, url }: ProgrammeView,
    network: Network,
    language: Language,
  ): TemplateResult {
    const words = this.words as ProgrammeWords & DetailWords;
    const { tag } = language;
    const original = network.head.language;
    const lang = foreign(tag, original);
    const { period, alternate_names: names, phases, part_of, sections } = programme;
    const summary = wording(programme, 'summary', tag, original);
    const context = { network, language, words };
    const when = period && language.period(period);
    return html`<article class="programme">
      <header class="head">
        ${when ? html`<p class="kicker">${when}</p>` : nothing}
        <p class="title" part="title" role="heading" aria-level=${this.level}>${worded(wording(programme, 'name', tag, original))}</p>
        ${summary.text ? html`<p class="lede" part="summary">${worded(summary)}</p>` : nothing}
        ${operator ? html`<p>${fill<unknown>(words.operator, { name: organisationName(operator, context) })}</p>` : nothing}
        ${part_of ? html`<p class="muted">${fill<unknown>(words.partOf, { name: worded({ text: part_of, lang }) })}</p>` : nothing}
        ${names?.length ? html`<p class="muted">${fill<unknown>(words.alsoCalled, { names: language.list(names.map((text) => worded({ text, lang }))) })}</p>` : nothing}
      </header>
      ${phases?.length ? html`<section>${this.#heading(words.phases)}<ol class="line" role="list">${phases.map((one) => this.#phase(one, network, language, lang))}</ol></section>` : nothing}
      ${figures.length ? html`<div class="figures">${figures.map((one) => figureTemplate(one, words, network, language, lang))}</div>` : nothing}
      ${(sections ?? []).map(({ title, text }) => html`<section>${title ? this.#heading(worded({ text: title, lang })) : nothing}${proseTemplate(text, lang)}</section>`)}
      ${territories.length ? html`<section>${this.#heading(words.territories)}<ul class="areas" role="list">${territories.map((one) => html`<li>${place(placeName(one, network, tag), language)}</li>`)}</ul></section>` : nothing}
      ${initiatives.length ? html`<section>${this.#heading(words.initiatives)}<ul class="links" role="list">${initiatives.map((one) => html`<li>${initiativeLink(one, network, tag)}</li>`)}</ul></section>` : nothing}
      ${url ? html`<p><a class="original" href=${url} rel="noopener noreferrer">${words.site}</a></p>` : nothing}
    </article>`;
  }

  #heading(text: unknown): TemplateResult {
    return html`<p class="heading" role="heading" aria-level=${Math.min(6, this.level + 1)}>${text}</p>`;
  }

  /** When, in figures and in the source's own words; what; and how many. */
  #phase(
    { label, period, description, figures = [] }: NonNullable<Told['phases']>[number],
    network: Network,
    language: Language,
    lang?: string,
  ): TemplateResult {
    const words = this.words as ProgrammeWords & DetailWords;
    const dates = language.period({ ...period, inferred: [] });
    const deduced = period.inferred?.includes('end') && period.end;
    const said = period.label && !description?.includes(period.label) && period.label !== dates;
    return html`<li part="phase">
      <p class="dates">${dates}</p>
      ${label ? html`<p class="phase-name">${worded({ text: label, lang })}</p>` : nothing}
      ${deduced ? html`<p class="muted">${words.inferredNote}</p>` : nothing}
      ${said ? html`<p class="muted">${worded({ text: period.label ?? '', lang })}</p>` : nothing}
      ${description ? proseTemplate(description, lang) : nothing}
      ${figures.length ? html`<div class="figures">${figures.map((figure) => figureTemplate({ ...figure, period: undefined }, words, network, language, lang))}</div>` : nothing}
    </li>`;
  }
}

define('coop-programme', Programme);

declare global {
  interface HTMLElementTagNameMap {
    'coop-programme': Programme;
  }
}
