import { safeUrl } from '../../common/safe-url.js';
import { readFeedOrigin, readItemDetails } from '../../feed/model/details.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import { readItemFigures } from '../../feed/model/item-figures.js';
import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Citation, Figure, Image, ItemDetails, Programme } from '../../feed/schema/details.js';
import { territoriesOf, withAncestors } from '../geography.js';
import { foreignLang } from '../text/foreign-language.js';
import { body, type LocalizedText, localize } from '../text/localized.js';
import { type LessonView, lessonView } from './lesson.js';
import { groupPartnersSync, type PartnerView } from './partners.js';

/** The partners that stand on one side of a pairing; those of which the feed does not tell the side have none. */
export interface Side {
  end?: Territory;
  partners: PartnerView[];
}

/** An image whose addresses have passed the gate. */
export interface DetailsImage extends Omit<Image, 'url' | 'srcset' | 'alt' | 'caption'> {
  url: string;
  alt: LocalizedText;
  caption: LocalizedText;
  srcset?: string;
  /** The host to ask, when it is not the feed's own: nothing is fetched from there before the visitor says so. */
  host?: string;
}

/** One initiative whole: all that the feed tells of it. */
export interface InitiativeDetails {
  initiative: Initiative;
  details: ItemDetails;
  /** The language it is written in. */
  originalLang?: string;
  /** The same, set where it is not the visitor's. */
  lang?: string;
  summary?: LocalizedText;
  /** Where it takes place: the ends of its pairing, else its places. */
  ends: Territory[];
  isPaired: boolean;
  /** What the source says of each place. */
  notes: { territory: Territory; note: string }[];
  sections: { kind: string; title?: string; text: string }[];
  /** The language of the sections, set where it is not the visitor's. */
  sectionsLang?: string;
  sides: Side[];
  figures: readonly Figure[];
  /** For whom it is. */
  audiences: LocalizedText[];
  /** Goals 1 to 17, each once, in order. */
  goals: number[];
  images: DetailsImage[];
  documents: { url: string; title: LocalizedText; type?: string; bytes?: number; language?: string }[];
  lessons: LessonView[];
  /** The source's own heading above them. */
  lessonsTitle?: string;
  related: Initiative[];
  programme?: Programme;
  source?: Citation;
  license?: string;
  url?: string;
}

export function initiativeDetails(initiative: Initiative, network: Network, lang: string): InitiativeDetails {
  const { id, item, coop, pairings } = initiative;
  const details = readItemDetails(initiative, network);
  const origin = readFeedOrigin(network);
  const originalLang = item.language ?? network.head.language;
  const written = foreignLang(lang, originalLang);
  const summary = localize({ ...item, translations: coop.translations }, 'summary', lang, originalLang);
  const { sections: translated, audiences } = details.translations?.[lang] ?? {};
  const told: InitiativeDetails['sections'] = translated?.length
    ? translated
    : details.sections?.length
      ? details.sections
      : [{ kind: 'presentation', text: body(item) }];
  const gate = (url: string | undefined) => safeUrl(url, network.url);
  // a section that is one lesson, word for word, is told as that lesson; lessons that a section tells among others are not told twice
  const drawn = [...readFeedLessons(network).lessons.values()].filter(
    (lesson) => details.lessons?.includes(lesson.id) || lesson.initiatives?.includes(id),
  );
  const isLesson = ({ text }: { text: string }) => drawn.find((lesson) => lesson.text.trim() === text.trim());
  const sections = told.filter((section) => section.text && !isLesson(section));
  const lessons = drawn.filter(({ text }) => !sections.some((section) => section.text.includes(text)));
  return {
    initiative,
    details,
    originalLang,
    lang: written,
    // what a section says word for word is not said twice
    summary: summary.text && !sections.some(({ text }) => text.trim() === summary.text.trim()) ? summary : undefined,
    ends: territoriesOf(initiative),
    isPaired: pairings.length > 0,
    notes: (details.places ?? []).flatMap(({ territory, note }) => {
      const place = network.territories.get(territory);
      return place && note ? [{ territory: place, note }] : [];
    }),
    sections,
    sectionsLang: translated?.length ? undefined : written,
    sides: sides(initiative, network),
    figures: readItemFigures(initiative, network).figures ?? [],
    // translated one by one, in the order of the original
    audiences: (details.audiences ?? []).map((text, index) =>
      localize({ text: audiences?.[index] ?? text }, 'text', lang, audiences?.[index] ? lang : originalLang),
    ),
    goals: [...new Set((coop.sdgs ?? []).map((goal) => Number.parseInt(`${goal}`, 10)))]
      .filter((goal) => goal >= 1 && goal <= 17)
      .sort((a, b) => a - b),
    images: (details.images ?? []).flatMap((image) => images(image, network.url, lang, originalLang)),
    documents: (details.documents ?? []).flatMap((document) => {
      const { url, mime_type, size_in_bytes, language } = document;
      const link = gate(url);
      return link
        ? [
            {
              url: link,
              title: localize(document, 'title', lang, originalLang),
              type: mime_type,
              bytes: size_in_bytes,
              language,
            },
          ]
        : [];
    }),
    lessons: lessons.map((lesson) => lessonView(lesson, network)),
    lessonsTitle: told.find(isLesson)?.title,
    related: (details.related ?? []).flatMap((other) => network.initiatives.get(other) ?? []),
    programme: readFeedFigures(network).programmes.get(coop.programme ?? ''),
    source: details.source ?? origin.source,
    license: origin.license,
    url: gate(item.url),
  };
}

/** Partners by the end of the pairing on whose side they stand, ends in the order of the feed. */
function sides(initiative: Initiative, network: Network): Side[] {
  const ends = initiative.pairings.flatMap(({ territories }) => territories);
  const by = new Map<Territory | undefined, PartnerView[]>(ends.map((end) => [end, []]));
  by.set(undefined, []);
  for (const { partners: members } of groupPartnersSync(network, [initiative], false))
    for (const partner of members) {
      const { side } = partner;
      by.get(side && ends.find((end) => end === side || withAncestors(end, network).includes(side)))?.push(partner);
    }
  return [...by].filter(([, members]) => members.length).map(([end, members]) => ({ end, partners: members }));
}

function images(image: Image, feed: string, lang: string, originalLang: string | undefined): DetailsImage[] {
  const { url, srcset } = image;
  const link = safeUrl(url, feed);
  if (!link) return [];
  const { host, origin } = new URL(link);
  const own = new URL(feed).origin;
  const candidates = (srcset ?? '').split(',').flatMap((one) => {
    const [, source, width] = one.trim().match(/^(\S+)\s+(\d+w|[\d.]+x)$/) ?? [];
    const at = safeUrl(source, feed);
    // a candidate on a third host would be asked behind the visitor's back
    return at && new URL(at).origin === origin ? [`${at.replaceAll(',', '%2C')} ${width}`] : [];
  });
  return [
    {
      ...image,
      alt: localize(image, 'alt', lang, originalLang),
      caption: localize(image, 'caption', lang, originalLang),
      url: link,
      srcset: candidates.join(', ') || undefined,
      host: origin === own ? undefined : host,
    },
  ];
}
