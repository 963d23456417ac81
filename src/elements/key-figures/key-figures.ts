// chunk: coop-key-figures
import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { Plural } from '../../text/common/fr.js';
import { fill, type Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { figureListTemplate } from '../../ui/templates/figure.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import { createEntryLimit } from '../../ui/templates/section.js';
import type { Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { type CountedFigures, countFigures, declaredFigures } from '../../view/models/figures.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { keyFiguresStyles } from './key-figures.css.js';
import frenchWords, { type KeyFiguresWords } from './words/fr.js';

interface DeclaredAndCounted {
  declared: readonly Figure[];
  counted: CountedFigures;
}

/**
 * Figures that a network, a programme or an initiative declares, and figures counted in the published records. The two
 * are apart, because the counted ones are often lower.
 *
 * @summary Figures, declared and counted.
 * @example
 * <coop-key-figures src="https://reseau.example/initiatives.json" programme="cooperer-autrement">
 *   <a href="https://reseau.example/">Nos chiffres</a>
 * </coop-key-figures>
 * @csspart title - The titles of the two groups.
 * @csspart figure - A figure.
 */
export class KeyFigures extends FeedElement<KeyFiguresWords, DeclaredAndCounted> {
  static override styles = [FeedElement.styles, detailsStyles, figureStyles, keyFiguresStyles];
  static override frenchWords = frenchWords;

  protected override *select(network: Network, query: Query): Task<Selected<DeclaredAndCounted>> {
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    const counted = yield* countFigures(initiatives);
    const declared = yield* declaredFigures(network, query);
    return { shown: { declared, counted }, unmatched };
  }

  protected override renderContent(figures: DeclaredAndCounted, network: Network, language: Language): unknown {
    const { declared, counted } = figures;
    const words = this.words as KeyFiguresWords;
    const names = (Object.keys(words.count) as (keyof CountedFigures)[]).filter((name) => counted[name]);
    if (!declared.length && !names.length) return nothing;
    const counts = names.map((name) => html`<li>${countTemplate(counted[name], words.count[name], language)}</li>`);
    const originalLang = network.initiatives.get(this.initiative ?? '')?.item.language;
    return html`${
      declared.length
        ? html`<section>
          ${this.#headingTemplate(declaredBy(network, words, language))}
          ${figureListTemplate(declared, { network, language, words, limit: createEntryLimit(language) }, originalLang)}
        </section>`
        : nothing
    }
    ${
      counts.length
        ? html`<section class="counted">
          ${this.#headingTemplate(words.counted)}
          <ul class="counts">${counts}</ul>
          ${declared.length ? html`<p class="muted">${words.countedNote}</p>` : nothing}
        </section>`
        : nothing
    }`;
  }

  #headingTemplate(text: unknown): TemplateResult {
    return html`<p class="group-name" part="title" role="heading" aria-level=${this.resolvedHeadingLevel}>${text}</p>`;
  }
}

/** «Chiffres déclarés par le réseau (CFSI)», or without the name where the feed does not say who publishes it. */
function declaredBy(network: Network, words: KeyFiguresWords, language: Language): unknown {
  const publisher = network.organisations.get(network.head._coop?.network ?? '');
  if (!publisher) return words.declared;
  const { acronym, name, name_language = network.head.language } = publisher;
  const text = acronym ?? name;
  return fill<unknown>(words.declaredBy, {
    name: localizedTemplate({ text, lang: foreignLang(language.tag, name_language) }),
  });
}

/** «12 territoires», the number in an element of its own. */
function countTemplate(value: number, forms: Plural, language: Language): TemplateResult {
  return html`<strong>${language.number(value)}</strong> ${language.count(forms, value)}`;
}

define('coop-key-figures', KeyFigures);

declare global {
  interface HTMLElementTagNameMap {
    'coop-key-figures': KeyFigures;
  }
}
