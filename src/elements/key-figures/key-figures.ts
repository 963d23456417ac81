import { html, nothing, type TemplateResult } from 'lit';
import { details, detailsOf } from '../../feed/details.js';
import type { Figure } from '../../feed/details-schema.js';
import type { Network } from '../../feed/network.js';
import { figureStyles } from '../../style/figure.css.js';
import { sheetStyles } from '../../style/sheet.css.js';
import type { DetailWords } from '../../text/fr-details.js';
import { fill, type Language } from '../../text/language.js';
import { type Counted, counted } from '../../view/figures.js';
import { foreign } from '../../view/foreign.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { figureTemplate } from '../figure.js';
import { worded } from '../wording.js';
import { keyFiguresStyles } from './key-figures.css.js';
import type { KeyFiguresWords } from './words/fr.js';

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
export class KeyFigures extends FeedElement<KeyFiguresWords & DetailWords> {
  static override styles = [FeedElement.styles, sheetStyles, figureStyles, keyFiguresStyles];
  static override spoken = ['details', 'coop-key-figures'];

  protected override content(network: Network, language: Language): unknown {
    const words = this.words as KeyFiguresWords & DetailWords;
    const original = network.head.language;
    const lang = foreign(language.tag, original);
    const declared = this.#declared(network);
    const numbers = counted(network, this.selection);
    const told = (Object.keys(words.count) as (keyof Counted)[]).filter((name) => numbers[name]);
    if (!declared.length && !told.length) return nothing;
    const publisher = network.organisations.get(network.head._coop?.network ?? '');
    const by = publisher && {
      name: worded({ text: publisher.acronym ?? publisher.name, lang: foreign(language.tag, publisher.name_language ?? original) }),
    };
    return html`${
      declared.length
        ? html`<section>
          ${this.#heading(by ? fill<unknown>(words.declaredBy, by) : words.declared)}
          <div class="figures">${declared.map((figure) => figureTemplate(figure, words, network, language, lang))}</div>
        </section>`
        : nothing
    }
    ${
      told.length
        ? html`<section class="counted">
          ${this.#heading(words.counted)}
          <ul class="counts">${told.map((name) => html`<li>${this.#count(name, numbers[name], words, language)}</li>`)}</ul>
          ${declared.length ? html`<p class="muted">${words.countedNote}</p>` : nothing}
        </section>`
        : nothing
    }`;
  }

  protected override nothingToShow(): string {
    return this.words?.empty ?? '';
  }

  /** Of the initiative or the programme that the tag names, else of the network. */
  #declared(network: Network): Figure[] {
    const { initiative, programme } = this;
    const { programmes, figures } = details(network);
    if (initiative) {
      const found = network.initiatives.get(initiative);
      return (found && detailsOf(found, network).figures) ?? [];
    }
    return programme ? (programmes.get(programme)?.figures ?? []) : figures;
  }

  #heading(text: unknown): TemplateResult {
    return html`<p class="group-name" part="title" role="heading" aria-level=${this.level}>${text}</p>`;
  }

  /** «12 territoires», the number apart. */
  #count(name: keyof Counted, n: number, words: KeyFiguresWords, language: Language): TemplateResult {
    return html`<strong>${language.number(n)}</strong> ${language.count(words.count[name], n)}`;
  }
}

define('coop-key-figures', KeyFigures);

declare global {
  interface HTMLElementTagNameMap {
    'coop-key-figures': KeyFigures;
  }
}
