import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../text/language.js';

/** How territories belong together: as ends of a pairing, as its only known end, or as one area of action. */
export type EndsKind = 'paired' | 'one-sided' | 'area';

/** Names shown of one pairing or area; the others are counted. */
const MAX_NAMES = 20;

/** A name preceded by the arc that leads to it. The two stay together, so that no line ends with an arc. */
function connected(name: unknown, isKnown: boolean): TemplateResult {
  return html`<span class="hidden"> — </span>
    <span class="connected">
      <svg class=${isKnown ? 'arc' : 'arc unknown'} viewBox="0 0 40 16" aria-hidden="true">
        <path d="M5 11Q20 -3 35 11" /><circle cx="4" cy="12" r="2.6" /><circle cx="36" cy="12" r="2.6" />
      </svg>
      ${name}
    </span>`;
}

/**
 * Names of territories, joined by arcs where they are paired. Both ends look alike, because a pairing is between
 * equals. An end that the feed does not name has a dashed arc and a hollow dot. Screen readers get «Montauban (France)
 * — Comasagua».
 */
export function pairingEndsTemplate(allNames: readonly unknown[], kind: EndsKind, language: Language): TemplateResult {
  const names = allNames.slice(0, MAX_NAMES);
  if (allNames.length > MAX_NAMES) names.push(language.count(language.words.otherCount, allNames.length - MAX_NAMES));
  if (kind === 'area') return html`<p class="ends" part="place"><span>${language.list(names)}</span></p>`;
  const [first, ...others] = names;
  return html`<p class="ends" part="place">
    <span>${first}</span>${others.map((name) => connected(name, true))}
    ${kind === 'one-sided' ? connected(html`<span class="muted">${language.words.oneSided}</span>`, false) : nothing}
  </p>`;
}
