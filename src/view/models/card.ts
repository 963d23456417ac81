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

/** What a card shows of an initiative; a feed may know little of it, and much is optional. */
export interface Card {
  id: string;
  title: LocalizedText;
  /** Who wrote the title, when the source gives none. */
  titleBasis?: string;
  url?: string;
  summary?: LocalizedText;
  isProgramme: boolean;
  /** The ends of its pairings; else the places it works in. */
  places: PlaceName[];
  /** True when `places` are the ends of a pairing. */
  isPaired: boolean;
  /** True when the feed names one territory and not its counterpart. */
  isOneSided: boolean;
  period?: Period;
  status?: 'planned' | 'ongoing' | 'completed';
  /** Set when the feed knows less than a whole sheet. */
  completeness?: 'brief' | 'mention';
  /** A group of organisations counts as one. */
  partnerCount: number;
  /** The natures of the partners, most frequent first, without `other`. */
  natures: Nature[];
  themes: LocalizedText[];
}

/** Length of the excerpt that stands for a missing summary. */
const EXCERPT_CHARS = 280;

export function toCard(initiative: Initiative, network: Network, lang: string): Card {
  const { id, item, coop, partners, pairings, themes } = initiative;
  const territories = territoriesOf(initiative);
  const isProgramme = coop.type === 'programme';
  const { status, completeness } = coop;
  return {
    id,
    title: initiativeTitle(initiative, network, lang),
    titleBasis: coop.title_basis,
    url: safeUrl(item.url, network.url),
    summary: summaryOf(initiative, network, lang),
    isProgramme,
    places: territories.map((territory) => placeName(territory, network, lang)),
    isPaired: pairings.length > 0,
    isOneSided: !isProgramme && territories.length === 1,
    period: coop.period,
    status: status === 'unknown' ? undefined : status,
    completeness: completeness === 'full' ? undefined : completeness,
    partnerCount: partners.length,
    natures: naturesByFrequency(initiative),
    themes: themes.map((theme) => localize(theme, 'name', lang, network.head.language)),
  };
}

/** Returns the summary, else the beginning of the text. */
function summaryOf({ item, coop }: Initiative, network: Network, lang: string): LocalizedText | undefined {
  const originalLang = item.language ?? network.head.language;
  const summary = localize({ ...item, translations: coop.translations }, 'summary', lang, originalLang);
  const text = summary.text || truncate(body(item), EXCERPT_CHARS);
  return text ? { ...summary, text } : undefined;
}

function naturesByFrequency({ partners }: Initiative): Nature[] {
  const counts = new Map<Nature, number>();
  for (const { organisation } of partners) counts.set(organisation.nature, (counts.get(organisation.nature) ?? 0) + 1);
  // «other» is no information
  counts.delete('other');
  return [...counts].sort(([, a], [, b]) => b - a).map(([nature]) => nature);
}
