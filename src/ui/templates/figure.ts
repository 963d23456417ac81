// chunk: figures
import { html, nothing, type TemplateResult } from 'lit';
import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { FigureWords } from '../../text/figures/fr.js';
import { fill, type Language } from '../../text/language.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { type LocalizedText, localize, placeName } from '../../view/text/localized.js';
import { localizedTemplate, placeTemplate } from './localized.js';
import { type EntryLimit, othersParagraph } from './section.js';

interface Context {
  network: Network;
  language: Language;
  words: FigureWords;
  limit: EntryLimit;
}

/** Figures in a grid. `originalLang` is the language they are written in, the feed's unless given. */
export function figureListTemplate(
  figures: readonly Figure[],
  context: Context,
  originalLang = context.network.head.language,
): TemplateResult {
  const entries = context.limit(figures, (figure) => figureTemplate(figure, context, originalLang), othersParagraph);
  return html`<div class="figures">${entries}</div>`;
}

/** «plus de 70 partenaires mobilisés», then its note, where and when, and its source. */
function figureTemplate(figure: Figure, context: Context, originalLang: string | undefined): TemplateResult {
  const { tag } = context.language;
  const { source } = figure;
  const note = localize(figure, 'note', tag, originalLang);
  const sourceText = source && localizedTemplate({ text: source, lang: foreignLang(tag, originalLang) });
  return html`<div class="figure" part="figure">
    ${numberTemplate(figure, context)}
    <p class="label">${labelTemplate(figure, localize(figure, 'label', tag, originalLang), context)}</p>
    ${note.text ? html`<p class="muted">${localizedTemplate(note)}</p>` : nothing}
    ${whereAndWhen(figure, context)}
    ${
      sourceText
        ? html`<p class="muted">${fill<unknown>(context.words.figureSource, { source: sourceText })}</p>`
        : nothing
    }
  </div>`;
}

/** The number, large, between the words that qualify it: «plus de 70», «3 000 €». */
function numberTemplate({ value, unit, qualifier = 'exact' }: Figure, { language, words }: Context): TemplateResult {
  const pattern = unit === 'eur' || unit === 'percent' ? words.unit[unit] : '{n}';
  const number = language.format(pattern, { n: language.number(value) });
  const [before, after] = qualifier === 'exact' ? [] : words.qualifier[qualifier].split('{n}');
  return html`<p class="number"
    ><span class="qualifier">${before}</span>${number}<span class="qualifier">${after}</span></p>`;
}

/** What is counted. In French a million takes «de» before it, or «d’» before a vowel. */
function labelTemplate({ value }: Figure, label: LocalizedText, { language, words }: Context): unknown {
  const content = localizedTemplate(label);
  const isMany = !label.lang && new Intl.PluralRules(language.tag).select(value) === 'many';
  if (!isMany) return content;
  const startsWithVowel = /^[aeiouyhàâéèêîôû]/i.test(label.text);
  return fill<unknown>(words.ofMany[startsWithVowel ? 'vowel' : 'consonant'], { label: content });
}

function whereAndWhen({ period, territory: id }: Figure, { network, language }: Context): unknown {
  const territory = network.territories.get(id ?? '');
  const place = territory && placeTemplate(placeName(territory, network, language.tag), language);
  const dates = period && language.period(period);
  if (!place && !dates) return nothing;
  return html`<p class="muted"
    >${place ?? nothing}${place && dates ? ' · ' : nothing}${dates ? html`<bdi>${dates}</bdi>` : nothing}</p>`;
}
