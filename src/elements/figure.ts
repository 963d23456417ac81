import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../feed/details-schema.js';
import type { Network } from '../feed/network.js';
import type { DetailWords } from '../text/fr-details.js';
import { fill, type Language } from '../text/language.js';
import { placeName } from '../view/wording.js';
import { place, worded } from './wording.js';

/** «plus de 70 partenaires mobilisés», its note, where and when. The number and what qualifies it stand large, in one reading order. */
export function figureTemplate(figure: Figure, words: DetailWords, network: Network, language: Language, lang?: string): TemplateResult {
  const { value, label, unit, qualifier = 'exact', note, period, territory, source } = figure;
  const money = unit === 'eur' || unit === 'percent' ? words.unit[unit] : '{n}';
  const number = language.say(money, { n: language.number(value) });
  const [before, after] = qualifier === 'exact' ? [] : words.qualifier[qualifier].split('{n}');
  const at = network.territories.get(territory ?? '');
  const when = period && language.period(period);
  // a million takes «de» before what is counted, in the language in which that is written
  const many = !lang && new Intl.PluralRules(language.tag).select(value) === 'many';
  const named = worded({ text: label, lang });
  return html`<div class="figure" part="figure">
    <p class="number"><span class="qualifier">${before}</span>${number}<span class="qualifier">${after}</span></p>
    <p class="label">${many ? fill<unknown>(words.ofMany[/^[aeiouyhàâéèêîôû]/i.test(label) ? 'vowel' : 'consonant'], { label: named }) : named}</p>
    ${note ? html`<p class="muted">${worded({ text: note, lang })}</p>` : nothing}
    ${when || at ? html`<p class="muted">${at ? place(placeName(at, network, language.tag), language) : nothing}${at && when ? ', ' : nothing}${when}</p>` : nothing}
    ${source ? html`<p class="muted">${fill<unknown>(words.figureSource, { source: worded({ text: source, lang }) })}</p>` : nothing}
  </div>`;
}
