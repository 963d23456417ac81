import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../feed/model/network.js';
import type { Plural, Words } from '../../text/common/fr.js';
import { fill } from '../../text/language.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import type { MapSelection } from '../../view/models/map-selection.js';
import type { Pairings, PairingView } from '../../view/models/pairings.js';
import { localize } from '../../view/text/localized.js';
import type { VisitWords } from './live-words/fr.js';
import { entryButton, initiativeLinks, type ListContext, name, placed } from './pairing-list.js';

/** Rows of a panel at most: the list holds the others. */
const ROWS = 15;
/** Pairings of a territory that are told whole. */
const WHOLE = 3;
/** Partners named in a panel at most. */
const PARTNERS = 6;

const CROSS = 'M4 4l8 8M12 4l-8 8';

/** A small panel on what was chosen: its initiatives, their partners, when, and the way to their sheets. */
export function panelTemplate(
  { kind, ids }: MapSelection,
  shown: Pairings,
  twin: ListContext,
  words: VisitWords,
  acts: { close: () => void; nearer: () => void },
): TemplateResult | typeof nothing {
  const asked = new Set(ids);
  const pairings = shown.pairings.filter((one) =>
    kind === 'pairing' || kind === 'pairings'
      ? asked.has(one.id)
      : kind === 'territory' && one.territories.some(({ id }) => asked.has(id)),
  );
  const places =
    kind === 'pairing' || kind === 'pairings'
      ? []
      : [...shown.places, ...shown.areas].filter(({ id }) => asked.has(id));
  const { language, network } = twin;
  let heading: unknown;
  let inside: unknown;
  if (kind === 'pairing') {
    const [pairing] = pairings;
    if (!pairing) return nothing;
    heading = ends(pairing, twin);
    inside = sheets(pairing.initiatives, pairing.period, twin, words);
  } else if (kind === 'territory') {
    const territory = network.territories.get(ids[0] ?? '');
    // a choice made elsewhere may leave nothing of it
    if (!territory || !(pairings.length || places.length)) return nothing;
    heading = placed(territory, twin);
    inside = html`${pairings.length > WHOLE ? rows(pairings, twin, words) : pairings.map((one) => whole(one, twin, words))}${places.map(({ initiatives }) => sheets(initiatives, undefined, twin, words))}`;
  } else {
    heading = language.count(kind === 'pairings' ? words.pairings : words.territories, ids.length);
    inside =
      kind === 'pairings'
        ? rows(pairings, twin, words)
        : list(
            ids.map((id) => network.territories.get(id)).filter((one) => one !== undefined),
            (one) => entryButton('territory', one.id, name(one, twin), twin),
            twin,
            words.further,
          );
  }
  return html`<div class="panel" role="dialog" aria-labelledby="told" tabindex="-1">
    <button type="button" class="close" title=${words.close} aria-label=${words.close} @click=${acts.close}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${CROSS} /></svg>
    </button>
    <p class="heading" id="told" role="heading" aria-level=${twin.level}>${heading}</p>
    ${kind === 'territories' ? html`<p><button type="button" class="nearer" @click=${acts.nearer}>${words.nearer}</button></p>` : nothing}
    ${inside}
  </div>`;
}

const ends = ({ territories }: PairingView, twin: ListContext): unknown =>
  twin.language.list(territories.map((one) => placed(one, twin)));

function list<T>(all: readonly T[], row: (one: T) => unknown, { language }: ListContext, further: Plural): unknown {
  if (!all.length) return nothing;
  return html`<ul role="list">
    ${all.slice(0, ROWS).map((one) => html`<li>${row(one)}</li>`)}
    ${all.length > ROWS ? html`<li class="muted">${language.count(further, all.length - ROWS)}</li>` : nothing}
  </ul>`;
}

const rows = (pairings: readonly PairingView[], twin: ListContext, { further }: VisitWords): unknown =>
  list(pairings, (one) => entryButton('pairing', one.id, ends(one, twin), twin), twin, further);

/** A pairing among those of a territory, with its initiatives. */
const whole = (one: PairingView, twin: ListContext, words: VisitWords): TemplateResult =>
  html`<div class="one">${entryButton('pairing', one.id, ends(one, twin), twin)}${sheets(one.initiatives, one.period, twin, words)}</div>`;

/** Each initiative: its title, linked to its sheet, when, and with whom. */
function sheets(
  initiatives: readonly Initiative[],
  period: PairingView['period'],
  twin: ListContext,
  words: VisitWords,
): unknown {
  return initiatives.map(
    (one) =>
      html`<div class="sheet">${initiativeLinks([one], period, twin)}${withWhom(one, twin, words, twin.language.words)}</div>`,
  );
}

function withWhom(
  { partners }: Initiative,
  { language, network }: ListContext,
  words: VisitWords,
  { otherCount }: Words,
): unknown {
  if (!partners.length) return nothing;
  const names: unknown[] = partners
    .slice(0, PARTNERS)
    .map(({ organisation }) =>
      localizedTemplate(
        localize(organisation, 'name', language.tag, organisation.name_language ?? network.head.language),
      ),
    );
  if (partners.length > PARTNERS) names.push(language.count(otherCount, partners.length - PARTNERS));
  return html`<p class="muted">${fill<unknown>(words.partners, { partners: language.list(names) })}</p>`;
}
