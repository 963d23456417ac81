import { html, nothing, type TemplateResult } from 'lit';
import type { Network } from '../../feed/model/network.js';
import type { Figure } from '../../feed/schema/details.js';
import type { FigureWords } from '../../text/figures/fr.js';
import { fill, type Language } from '../../text/language.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { localize, placeName } from '../../view/text/localized.js';
import { localizedTemplate, placeTemplate } from './localized.js';

interface Context {
  network: Network;
  language: Language;
  words: FigureWords;
}

/**
 * «plus de 70 partenaires mobilisés», its note, where and when. The number and what qualifies it stand large, in one reading order. `original` is
 * the language it is written in.
 */
export function figureTemplate(
  figure: Figure,
  { network, language, words }: Context,
  original = network.head.language,
): TemplateResult {
  const { value, unit, qualifier = 'exact', period, territory, source } = figure;
  const said = (key: 'label' | 'note') => localize(figure, key, language.tag, original);
  const label = said('label');
  const note = said('note');
  const money = unit === 'eur' || unit === 'percent' ? words.unit[unit] : '{n}';
  const number = language.format(money, { n: language.number(value) });
  const [before, after] = qualifier === 'exact' ? [] : words.qualifier[qualifier].split('{n}');
  const at = network.territories.get(territory ?? '');
  const when = period && language.period(period);
  // a million takes «de» before what is counted, in the language in which that is written
  const many = !label.lang && new Intl.PluralRules(language.tag).select(value) === 'many';
  const named = localizedTemplate(label);
  return html`<div class="figure" part="figure">
    <p class="number"><span class="qualifier">${before}</span>${number}<span class="qualifier">${after}</span></p>
    <p class="label">${many ? fill<unknown>(words.ofMany[/^[aeiouyhàâéèêîôû]/i.test(label.text) ? 'vowel' : 'consonant'], { label: named }) : named}</p>
    ${note.text ? html`<p class="muted">${localizedTemplate(note)}</p>` : nothing}
    ${when || at ? html`<p class="muted">${at ? placeTemplate(placeName(at, network, language.tag), language) : nothing}${at && when ? ' · ' : nothing}${when && html`<bdi>${when}</bdi>`}</p>` : nothing}
    ${source ? html`<p class="muted">${fill<unknown>(words.figureSource, { source: localizedTemplate({ text: source, lang: foreignLang(language.tag, original) }) })}</p>` : nothing}
  </div>`;
}
