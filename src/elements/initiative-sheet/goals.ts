import { html, nothing } from 'lit';
import { sectionTemplate } from '../../ui/templates/section.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import type { TemplateContext } from './template-context.js';

/** The Sustainable Development Goals by number and colour, and by name once the names are loaded. */
export function goalsTemplate({ goals, details }: InitiativeDetails, context: TemplateContext): unknown {
  if (!goals.length) return nothing;
  const { words, language, level, goalNames } = context;
  const list = goals.map(
    (goal) => html`<li part="goal" class="goal">
      <span class=${`swatch g${goal}`} aria-hidden="true">${goal}</span>
      <span>
        <span class="muted">${language.format(words.goal, { n: `${goal}` })}</span>
        <span>${goalNames?.names[goal - 1]}</span>
      </span>
    </li>`,
  );
  const isSuggested = details.sdgs_basis === 'suggested';
  return sectionTemplate(
    words.goals,
    level,
    html`<ul class="goals">${list}</ul>${isSuggested ? html`<p class="muted">${words.goalsSuggested}</p>` : nothing}`,
  );
}
