import { html, nothing, type TemplateResult } from 'lit';
import { address } from '../../feed/address.js';
import { details } from '../../feed/details.js';
import type { Initiative, Network } from '../../feed/network.js';
import { lessonStyles } from '../../style/lesson.css.js';
import { peopleStyles } from '../../style/people.css.js';
import { sheetStyles } from '../../style/sheet.css.js';
import type { DetailWords } from '../../text/fr-details.js';
import type { Language } from '../../text/language.js';
import { foreign } from '../../view/foreign.js';
import { type TerritoryView, territory } from '../../view/territory.js';
import { wording } from '../../view/wording.js';
import { bridgeTemplate } from '../bridge.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { initiativeLink } from '../initiative-link.js';
import { lessonTemplate } from '../lesson.js';
import { partnerTemplate } from '../partner.js';
import { proseTemplate } from '../prose.js';
import { worded } from '../wording.js';
import { territoryProfileStyles } from './territory-profile.css.js';
import type { TerritoryWords } from './words/fr.js';

/**
 * One territory: with whom it is paired, its initiatives, who takes part there, and what was learnt. What is not published is said to be so.
 *
 * @summary A territory's page.
 * @example
 * <coop-territory-profile src="https://reseau.example/initiatives.json" territory="montauban"><a href="https://reseau.example/">Montauban</a></coop-territory-profile>
 * @csspart title - The name of the territory.
 * @csspart pairing - A pairing.
 * @csspart place - The ends of a pairing.
 * @csspart partner - An organisation.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 */
export class TerritoryProfile extends FeedElement<TerritoryWords & DetailWords> {
  static override styles = [FeedElement.styles, sheetStyles, lessonStyles, peopleStyles, territoryProfileStyles];
  static override spoken = ['details', 'coop-territory-profile'];

  protected override content(network: Network, language: Language): unknown {
    const view = territory(this.territory?.trim() ?? '', network, details(network));
    if (!view) return nothing;
    const words = this.words as TerritoryWords & DetailWords;
    const { tag } = language;
    const context = { network, language, words, level: this.level };
    const natures = view.partners.flatMap(({ partners }) => partners);
    return html`<article class="profile">
      ${this.#head(view, network, language)}
      ${this.#part(
        words.pairedWith,
        view.pairings.map(({ pairing, others, details: told, initiatives }) => {
          const { period } = pairing;
          const facts = [told?.agreement && words.agreement[told.agreement], period && language.period(period)].filter((fact) => fact);
          return html`<div class="pairing" part="pairing">
            ${bridgeTemplate([...pairing.territories.filter((one) => !others.includes(one)), ...others], 'paired', network, language)}
            ${facts.length ? html`<p class="muted">${facts.join(', ')}</p>` : nothing}
            ${told?.description ? proseTemplate(told.description, foreign(tag, network.head.language)) : nothing}
            ${this.#initiatives(initiatives, network, language)}
          </div>`;
        }),
        words.notPaired,
      )}
      ${this.#part(
        words.initiatives,
        [this.#initiatives(this.#others(view), network, language)].filter((one) => one !== nothing),
        view.initiatives.length ? undefined : words.noInitiative,
      )}
      ${this.#part(words.itsPartners, natures.length ? [html`<ul class="partners here" role="list">${natures.map((one) => partnerTemplate(one, context))}</ul>`] : [], words.noPartner)}
      ${this.#part(words.lessonsDrawn, view.lessons.length ? [html`<div class="lessons">${view.lessons.map((one) => lessonTemplate(one, { ...context, level: this.level + 1 }))}</div>`] : [], words.noLesson)}
    </article>`;
  }

  protected override nothingToShow(): string {
    return this.words?.empty ?? '';
  }

  #head({ territory: shown, within, description, url }: TerritoryView, network: Network, language: Language): TemplateResult {
    const words = this.words as TerritoryWords;
    const { tag } = language;
    const original = network.head.language;
    const link = address(url, network.url);
    const name = worded(wording(shown, 'name', tag, original));
    const around = within.map((one) => worded(wording(one, 'name', tag, original)));
    return html`<header class="head">
      <p class="kicker">${words.kind[shown.kind]}${around.map((one) => html`, ${one}`)}</p>
      <p class="title" part="title" role="heading" aria-level=${this.level}>${link ? html`<a href=${link} rel="noopener noreferrer">${name}</a>` : name}</p>
      ${description ? proseTemplate(description, foreign(tag, original)) : nothing}
    </header>`;
  }

  /** A heading and what stands under it, or the sentence that says that nothing does. */
  #part(heading: string, content: readonly unknown[], none: string | undefined): unknown {
    if (!content.length && !none) return nothing;
    return html`<section>
      <p class="heading" role="heading" aria-level=${Math.min(6, this.level + 1)}>${heading}</p>
      ${content.length ? content : html`<p class="muted">${none}</p>`}
    </section>`;
  }

  /** Those that stand under no pairing. */
  #others({ initiatives, pairings }: TerritoryView): Initiative[] {
    return initiatives.filter((one) => !pairings.some((pairing) => pairing.initiatives.includes(one)));
  }

  #initiatives(found: readonly Initiative[], network: Network, language: Language): unknown {
    if (!found.length) return nothing;
    return html`<ul class="links" role="list">${found.map((one) => {
      const { period } = one.coop;
      const when = period && language.period(period);
      const summary = wording(
        { ...one.item, translations: one.coop.translations },
        'summary',
        language.tag,
        one.item.language ?? network.head.language,
      );
      return html`<li>${initiativeLink(one, network, language.tag)}${when ? html`<span class="muted">, ${when}</span>` : nothing}${summary.text ? html`<p>${worded(summary)}</p>` : nothing}</li>`;
    })}</ul>`;
  }
}

define('coop-territory-profile', TerritoryProfile);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-profile': TerritoryProfile;
  }
}
