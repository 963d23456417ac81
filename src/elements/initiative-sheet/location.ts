import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../text/language.js';
import { attributeText, localizedTemplate, placeTemplate } from '../../ui/templates/localized.js';
import { hasPosition } from '../../view/geography.js';
import type { InitiativeDetails } from '../../view/models/initiative-details.js';
import { placeName } from '../../view/text/localized.js';
import type { TemplateContext } from './template-context.js';

/** The locator map, where a territory has a position, and the source's notes on the places. */
export function locationTemplate(details: InitiativeDetails, context: TemplateContext): unknown {
  const { ends, notes } = details;
  const { network, language, limit } = context;
  const isOnMap = ends.some(hasPosition);
  if (!isOnMap && !notes.length) return nothing;
  const noteTemplate = ({ territory, note }: InitiativeDetails['notes'][number]) => {
    const name = placeTemplate(placeName(territory, network, language.tag), language);
    return html`<div><dt>${name}</dt><dd>${localizedTemplate({ text: note })}</dd></div>`;
  };
  const list = limit(notes, noteTemplate, (text) => html`<div><dt>${text}</dt></div>`);
  return html`<section>
    ${isOnMap ? mapTemplate(details, context) : nothing}
    ${list.length ? html`<dl class="places">${list}</dl>` : nothing}
  </section>`;
}

/** The surface that locator-map.ts paints on, and the sources of the map. */
function mapTemplate({ ends }: InitiativeDetails, { language, words, limit }: TemplateContext): TemplateResult {
  const places = language.list(limit(ends, ({ name }) => attributeText(name))).join('');
  const label = language.format(words.mapOf, { places });
  const pointSources = new Set(ends.flatMap(({ point }) => point?.source || []));
  const credits = limit(
    [...pointSources],
    (text) => html` ${fill<unknown>(words.positions, { source: localizedTemplate({ text }) })}`,
  );
  return html`<figure part="map">
    <div class="map">
      <span class="palette"></span><div class="surface" role="img" aria-label=${label}></div>
    </div>
    <figcaption class="muted">${words.mapCredit}${credits}</figcaption>
  </figure>`;
}
