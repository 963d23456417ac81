import { html, type TemplateResult } from 'lit';
import { fill, type Language } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { Pairings } from '../../view/models/pairings.js';
import type { MapWords } from './words/fr.js';

/** Precisions of a point that is not exact, the finest first. */
const APPROXIMATE = ['municipality', 'department', 'region', 'country'] as const;

/** Renders the note under the map: the credit of the basemap, how exact the positions are, and where they come from. */
export function mapCreditTemplate(
  { scene, pointSources }: Pairings,
  words: MapWords,
  language: Language,
): TemplateResult {
  const precisions = new Set<string>(scene.marks.map(({ precision }) => precision));
  const approximate = APPROXIMATE.filter((precision) => precisions.has(precision));
  const notes: unknown[] = [words.credit];
  if (approximate.length)
    notes.push(
      fill<unknown>(precisions.has('exact') ? words.someApproximate : words.allApproximate, {
        precisions: language.list(approximate.map((precision) => words.precision[precision])),
      }),
    );
  if (pointSources.length)
    notes.push(
      fill<unknown>(words.pointSources, {
        sources: language.list(pointSources.map((text) => localizedTemplate({ text }))),
      }),
    );
  return html`<p class="credit">${notes.map((note, index) => (index ? [' ', note] : note))}</p>`;
}
