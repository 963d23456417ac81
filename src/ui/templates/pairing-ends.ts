import { html, type TemplateResult } from 'lit';
import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { placeName } from '../../view/text/localized.js';
import { placeTemplate } from './localized.js';

/** Territories and what ties them: both ends alike; the end that the feed does not name is drawn as unknown. */
export function pairingEndsTemplate(
  ends: readonly Territory[],
  tied: 'paired' | 'alone' | 'area',
  network: Network,
  language: Language,
): TemplateResult {
  const names = ends.map(
    (end) => html`<span class="end">${placeTemplate(placeName(end, network, language.tag), language)}</span>`,
  );
  if (tied === 'area') return html`<p class="bridge" part="place">${language.list(names)}</p>`;
  const arc = html`<svg class=${tied} viewBox="0 0 72 20" aria-hidden="true">
    <path d="M6 15Q36 -7 66 15" /><circle cx="5" cy="16" r="3.2" /><circle cx="67" cy="16" r="3.2" />
  </svg>`;
  const other = html`<span class="muted">${language.words.oneSided}</span>`;
  // a line never ends with the bridge: it goes with what it leads to
  const led = (name: unknown) => html`<span class="hidden"> — </span><span class="led">${arc}${name}</span>`;
  return html`<p class="bridge" part="place">${[...names, ...(tied === 'alone' ? [other] : [])].map((name, index) => (index ? led(name) : name))}</p>`;
}
