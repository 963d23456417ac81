import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import { fill, type Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { figureTemplate } from '../../ui/templates/figure.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { type CountedFigures, countFigures, declaredFigures } from '../../view/models/figures.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { keyFiguresStyles } from './key-figures.css.js';
import type { KeyFiguresWords } from './words/fr.js';

/** Figures that the network declares, and those counted in what it publishes. */
interface Shown {
  told: readonly Figure[];
  numbers: CountedFigures;
}

/**
 * Figures that a network, a programme or an initiative declares, and those that can be counted in the published sheets: told apart, as the
 * second are often fewer.
 *
 * @summary Figures, declared and counted.
 * @example
 * <coop-key-figures src="https://reseau.example/initiatives.json" programme="cooperer-autrement"><a href="https://reseau.example/">Nos chiffres</a></coop-key-figures>
 * @csspart title - The titles of the two groups.
 * @csspart figure - A figure.
 */
export class KeyFigures extends FeedElement<KeyFiguresWords, Shown> {
  static override styles = [FeedElement.styles, detailsStyles, figureStyles, keyFiguresStyles];
  static override wordFiles = ['coop-key-figures'];

  protected override *select(network: Network, query: Query): Task<Selected<Shown>> {
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    const numbers = yield* countFigures(initiatives);
    return { shown: { told: declaredFigures(network, query), numbers }, unmatched };
  }

  protected override renderContent({ told, numbers }: Shown, network: Network, language: Language): unknown {
    const words = this.words as KeyFiguresWords;
    const original = network.head.language;
    const context = { network, language, words };
    const written = network.initiatives.get(this.initiative ?? '')?.item.language;
    const counts = (Object.keys(words.count) as (keyof CountedFigures)[]).filter((name) => numbers[name]);
    if (!told.length && !counts.length) return nothing;
    const publisher = network.organisations.get(network.head._coop?.network ?? '');
    const by = publisher && {
      name: localizedTemplate({
        text: publisher.acronym ?? publisher.name,
        lang: foreignLang(language.tag, publisher.name_language ?? original),
      }),
    };
    return html`${
      told.length
        ? html`<section>
          ${this.#heading(by ? fill<unknown>(words.declaredBy, by) : words.declared)}
          <div class="figures">${told.map((figure) => figureTemplate(figure, context, written))}</div>
        </section>`
        : nothing
    }
    ${
      counts.length
        ? html`<section class="counted">
          ${this.#heading(words.counted)}
          <ul class="counts">${counts.map((name) => html`<li>${this.#count(name, numbers[name], words, language)}</li>`)}</ul>
          ${told.length ? html`<p class="muted">${words.countedNote}</p>` : nothing}
        </section>`
        : nothing
    }`;
  }

  #heading(text: unknown): TemplateResult {
    return html`<p class="group-name" part="title" role="heading" aria-level=${this.resolvedHeadingLevel}>${text}</p>`;
  }

  /** «12 territoires», the number apart. */
  #count(name: keyof CountedFigures, n: number, words: KeyFiguresWords, language: Language): TemplateResult {
    return html`<strong>${language.number(n)}</strong> ${language.count(words.count[name], n)}`;
  }
}

define('coop-key-figures', KeyFigures);

declare global {
  interface HTMLElementTagNameMap {
    'coop-key-figures': KeyFigures;
  }
}
