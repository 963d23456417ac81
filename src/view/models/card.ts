import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Nature, Period } from '../../feed/schema/core.js';
import { territoriesOf } from '../geography.js';
import {
  body,
  initiativeTitle,
  type LocalizedText,
  localize,
  type PlaceName,
  placeName,
  truncate,
} from '../text/localized.js';

/** An initiative in short: what a card shows, half known or whole. */
export interface Card {
  id: string;
  title: LocalizedText;
  /** Whose words the title is, when the source gives none. */
  titleBasis?: string;
  url?: string;
  summary?: LocalizedText;
  isProgramme: boolean;
  /** The ends of its pairings; else the places it works in. */
  places: PlaceName[];
  /** True when `places` are the ends of a pairing. */
  isPaired: boolean;
  /** True when one territory is known and the other is not. */
  isOneSided: boolean;
  period?: Period;
  status?: 'planned' | 'ongoing' | 'completed';
  completeness?: 'brief' | 'mention';
  /** Partners, groups counted for what they are. */
  partnerCount: number;
  /** The natures of the partners, most frequent first; «other» says nothing. */
  natures: Nature[];
  themes: LocalizedText[];
}

/** A card's summary is an excerpt when the feed gives none: characters. */
const EXCERPT = 280;

export function toCard(initiative: Initiative, network: Network, lang: string): Card {
  const { id, item, coop, partners, pairings, themes } = initiative;
  const original = item.language ?? network.head.language;
  const summary = localize({ ...item, translations: coop.translations }, 'summary', lang, original);
  const told = summary.text || truncate(body(item), EXCERPT);
  const territories = territoriesOf(initiative);
  const isProgramme = coop.type === 'programme';
  const natures = new Map<Nature, number>();
  for (const {
    organisation: { nature },
  } of partners)
    if (nature !== 'other') natures.set(nature, (natures.get(nature) ?? 0) + 1);
  const { status, completeness } = coop;
  return {
    id,
    title: initiativeTitle(initiative, network, lang),
    titleBasis: coop.title_basis,
    url: safeUrl(item.url, network.url),
    summary: told ? { ...summary, text: told } : undefined,
    isProgramme,
    places: territories.map((territory) => placeName(territory, network, lang)),
    isPaired: pairings.length > 0,
    isOneSided: !isProgramme && territories.length === 1,
    period: coop.period,
    status: status === 'unknown' ? undefined : status,
    completeness: completeness === 'full' ? undefined : completeness,
    partnerCount: partners.length,
    natures: [...natures].sort((a, b) => b[1] - a[1]).map(([nature]) => nature),
    themes: themes.map((theme) => localize(theme, 'name', lang, network.head.language)),
  };
}
