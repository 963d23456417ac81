import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../feed/model/network.js';
import { fill } from '../../text/language.js';
import { localizedTemplate, withDetailTemplate } from '../../ui/templates/localized.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import { localize } from '../../view/text/localized.js';
import type { TemplateContext } from './template-context.js';

/** Period, status, programme, background and themes, each under its label. The period is always there, known or not. */
export function factsTemplate(details: InitiativeDetails, context: TemplateContext): TemplateResult {
  const { initiative, programme } = details;
  const { network, language, words, limit } = context;
  const { status, type } = initiative.coop;
  const themes = limit(initiative.themes, (theme) =>
    localizedTemplate(localize(theme, 'name', language.tag, network.head.language)),
  );
  return html`<dl class="facts">
    ${periodFact(initiative, context)}
    ${status && status !== 'unknown' ? fact(words.status, language.words[status]) : nothing}
    ${type === 'programme' ? nothing : programmeFact(details, context)}
    ${
      type === 'programme' && programme?.part_of
        ? fact(words.partOf, localizedTemplate({ text: programme.part_of }))
        : nothing
    }
    ${backgroundFact(details, context)}
    ${themes.length ? fact(language.words.themes, language.list(themes)) : nothing}
  </dl>`;
}

function fact(label: string, value: unknown, note?: unknown): TemplateResult {
  const noteTemplate = note ? html`<span class="muted">${note}</span>` : nothing;
  return html`<div><dt>${label}</dt><dd>${value}${noteTemplate}</dd></div>`;
}

/** When it takes place; below it the source's own words, where they differ. */
function periodFact({ coop: { period } }: Initiative, { language, words }: TemplateContext): TemplateResult {
  const dates = period && language.period(period);
  if (!dates) return fact(words.period, language.words.noDate);
  const { label } = period;
  const sourceLabel = label && label !== dates && localizedTemplate({ text: label });
  return fact(words.period, dates, sourceLabel && fill<unknown>(words.sourceSays, { words: sourceLabel }));
}

/** The programme, with the phase and its dates. */
function programmeFact(
  { initiative, programme }: InitiativeDetails,
  { network, language, words }: TemplateContext,
): unknown {
  if (!programme) return nothing;
  const originalLang = network.head.language;
  const name = localizedTemplate(localize(programme, 'name', language.tag, originalLang));
  const phase = programme.phases?.find(({ id }) => id === initiative.coop.phase);
  if (!phase?.label) return fact(words.programme, name);
  const { text, lang } = localize(phase, 'label', language.tag, originalLang);
  const dates = language.period({ ...phase.period, inferred: [] });
  return fact(words.programme, name, withDetailTemplate(text, lang, { text: dates }, language));
}

/** What came before, as the source describes it. */
function backgroundFact({ details, lang }: InitiativeDetails, { words }: TemplateContext): unknown {
  const { label, note } = details.background ?? {};
  if (!label) return nothing;
  return fact(words.background, localizedTemplate({ text: note ? `${label}, ${note}` : label, lang }));
}

/** How much the source says, and whose words the title is. */
export function completenessTemplate({ coop }: Initiative, { language, words }: TemplateContext): unknown {
  const { completeness, title_basis: titleBasis } = coop;
  if (!completeness && !titleBasis) return nothing;
  const basis = titleBasis && localizedTemplate({ text: titleBasis });
  return html`<p class="completeness"
    >${completeness ? words[completeness] : nothing} ${
      basis ? html`${fill<unknown>(language.words.titleBasis, { basis })}.` : nothing
    }</p>`;
}
