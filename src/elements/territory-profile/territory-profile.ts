import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { headingTemplate } from '../../ui/templates/heading.js';
import { initiativeLink } from '../../ui/templates/initiative-link.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { localizedTemplate, placeTemplate } from '../../ui/templates/localized.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { pairingEndsTemplate } from '../../ui/templates/pairing-ends.js';
import { partnerStyles } from '../../ui/templates/partner.css.js';
import { partnerTemplate } from '../../ui/templates/partner.js';
import { proseTemplate } from '../../ui/templates/prose.js';
import { parseValues, type Query } from '../../view/filter/query.js';
import { type TerritoryView, territoryView } from '../../view/models/territory.js';
import { localize, placeName } from '../../view/text/localized.js';
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
export class TerritoryProfile extends FeedElement<TerritoryWords, TerritoryView | undefined> {
  static override styles = [
    FeedElement.styles,
    pairingEndsStyles,
    detailsStyles,
    lessonStyles,
    partnerStyles,
    territoryProfileStyles,
  ];
  static override wordFiles = ['coop-territory-profile'];

  // biome-ignore lint/correctness/useYield: one territory is set out at once
  protected override *select(network: Network, query: Query): Task<Selected<TerritoryView | undefined>> {
    const territory = territoryView(query.territory?.trim() ?? '', network);
    return { shown: territory, unmatched: territory ? [] : parseValues('territory', query.territory) };
  }

  protected override renderContent(view: TerritoryView | undefined, network: Network, language: Language): unknown {
    if (!view) return nothing;
    const words = this.words as TerritoryWords;
    const { resolvedHeadingLevel } = this;
    const { tag } = language;
    const original = network.head.language;
    const context = { network, language, words, level: resolvedHeadingLevel };
    const others = view.initiatives.filter(
      (one) => !view.pairings.some(({ initiatives }) => initiatives.includes(one)),
    );
    const missing: string[] = [];
    /** A heading and what stands under it; where nothing does, a sentence for the end says so. */
    const part = (heading: string, none: string, found: readonly unknown[], content: unknown) => {
      if (found.length) return html`<section>${headingTemplate(heading, resolvedHeadingLevel)}${content}</section>`;
      missing.push(none);
      return nothing;
    };
    return html`<article class="whole">
      ${this.#head(view, network, language)}
      ${part(
        words.pairedWith,
        words.notPaired,
        view.pairings,
        view.pairings.map(({ pairing, others: ends, details, initiatives }) => {
          const description = details && localize(details, 'description', tag, original);
          const facts = [
            details?.agreement && words.agreement[details.agreement],
            pairing.period && language.period(pairing.period),
          ].filter((fact) => fact);
          const names = [...pairing.territories.filter((one) => !ends.includes(one)), ...ends].map((end) =>
            placeTemplate(placeName(end, network, tag), language),
          );
          return html`<div class="pairing" part="pairing">
            ${pairingEndsTemplate(names, 'paired', language)}
            ${facts.length ? html`<p class="muted">${facts.join(' · ')}</p>` : nothing}
            ${description?.text && proseTemplate(description.text, description.lang)}
            ${this.#initiatives(initiatives, network, language)}
          </div>`;
        }),
      )}
      ${others.length || !view.initiatives.length ? part(words.initiatives, words.noInitiative, others, this.#initiatives(others, network, language)) : nothing}
      ${part(words.itsPartners, words.noPartner, view.partners, html`<ul class="partners here" role="list">${view.partners.map((one) => partnerTemplate(one, context))}</ul>`)}
      ${part(words.lessonsDrawn, words.noLesson, view.lessons, html`<div class="lessons">${view.lessons.map((one) => lessonTemplate(one, { ...context, level: resolvedHeadingLevel + 1 }))}</div>`)}
      ${missing.length ? html`<div class="muted">${missing.map((one) => html`<p>${one}</p>`)}</div>` : nothing}
    </article>`;
  }

  #head({ territory: shown, ancestors, details }: TerritoryView, network: Network, language: Language): TemplateResult {
    const words = this.words as TerritoryWords;
    const original = network.head.language;
    const link = safeUrl(details?.url, network.url);
    const named = (one: Territory) => localizedTemplate(localize(one, 'name', language.tag, original));
    const name = named(shown);
    const description = details && localize(details, 'description', language.tag, original);
    return html`<header class="head">
      <p class="kicker">${words.kind[shown.kind]}${ancestors.map((one) => html` · ${named(one)}`)}</p>
      <p class="title" part="title" role="heading" aria-level=${this.resolvedHeadingLevel}>${link ? html`<a href=${link} rel="noopener noreferrer">${name}</a>` : name}</p>
      ${description?.text && proseTemplate(description.text, description.lang)}
    </header>`;
  }

  #initiatives(found: readonly Initiative[], network: Network, language: Language): unknown {
    if (!found.length) return nothing;
    return html`<ul class="links" role="list">${found.map((one) => {
      const { period, translations } = one.coop;
      const when = period && language.period(period);
      const summary = localize(
        { ...one.item, translations },
        'summary',
        language.tag,
        one.item.language ?? network.head.language,
      );
      return html`<li>${initiativeLink(one, network, language.tag)}${when && html`<span class="muted"> · <bdi>${when}</bdi></span>`}${summary.text && html`<p>${localizedTemplate(summary)}</p>`}</li>`;
    })}</ul>`;
  }
}

define('coop-territory-profile', TerritoryProfile);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-profile': TerritoryProfile;
  }
}
