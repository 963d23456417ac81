import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import { partnerTemplate } from '../../ui/templates/partner.js';
import { othersItem, sectionTemplate } from '../../ui/templates/section.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import type { Side } from '../../view/models/partner-sides.js';
import { placeName } from '../../view/text/localized.js';
import type { TemplateContext } from './template-context.js';

/** The partners, side by side as equals where the feed says on which side of the pairing they stand. */
export function partnerSidesTemplate({ sides }: InitiativeDetails, context: TemplateContext): unknown {
  if (!sides.length) return nothing;
  const hasSides = sides.some(({ end }) => end);
  const content = html`<div class=${hasSides ? 'sides' : nothing}>${context.limit(
    sides,
    (side) => html`<div class="side">
      ${hasSides ? sideHeading(side, context) : nothing}
      <ul class="partners" role="list">${context.limit(side.partners, (partner) => partnerTemplate(partner, context), othersItem)}</ul>
    </div>`,
  )}</div>`;
  return sectionTemplate(context.words.partners, context.level, content);
}

/** «Côté Montauban», two levels below the title. */
function sideHeading({ end }: Side, { network, language, words, level }: TemplateContext): TemplateResult {
  const place = end && localizedTemplate(placeName(end, network, language.tag));
  return html`<p class="side-name" role="heading" aria-level=${Math.min(6, level + 2)}
    >${place ? fill<unknown>(words.side, { place }) : words.sideUnknown}</p>`;
}
