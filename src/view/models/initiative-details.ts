import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import { readFeedOrigin, readItemDetails } from '../../feed/model/details.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import { readItemFigures } from '../../feed/model/item-figures.js';
import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { resolveIds } from '../../feed/model/resolve-ids.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Citation, Document, Figure, ItemDetails, Lesson, Programme } from '../../feed/schema/details.js';
import { territoriesOf } from '../geography.js';
import { foreignLang } from '../text/foreign-language.js';
import { body, type LocalizedText, localize } from '../text/localized.js';
import { type DetailsImage, toDetailsImage } from './details-images.js';
import { type LessonView, lessonView } from './lesson.js';
import { partnerSides, type Side } from './partner-sides.js';

export interface DetailsSection {
  kind: string;
  title?: string;
  text: string;
}

export interface DetailsDocument {
  url: string;
  title: LocalizedText;
  /** Media type: `application/pdf`. */
  type?: string;
  bytes?: number;
  language?: string;
}

/** All that the feed says of one initiative. */
export interface InitiativeDetails {
  initiative: Initiative;
  details: ItemDetails;
  /** The language it is written in. */
  originalLang?: string;
  /** The same, set only when it is not the visitor's. */
  lang?: string;
  /** Absent when a section repeats it. */
  summary?: LocalizedText;
  /** Where it takes place: the ends of its pairing, else its places. */
  ends: readonly Territory[];
  isPaired: boolean;
  /** What the source says of each place. */
  notes: { territory: Territory; note: string }[];
  sections: readonly DetailsSection[];
  /** The language of the sections, set only when it is not the visitor's. */
  sectionsLang?: string;
  sides: Side[];
  figures: readonly Figure[];
  /** The people it is for. */
  audiences: LocalizedText[];
  /** Sustainable Development Goals, 1 to 17, each once, in ascending order. */
  goals: number[];
  images: DetailsImage[];
  documents: DetailsDocument[];
  lessons: LessonView[];
  /** The source's own heading for the lessons. */
  lessonsTitle?: string;
  related: Initiative[];
  programme?: Programme;
  source?: Citation;
  license?: string;
  url?: string;
}

export function* initiativeDetails(initiative: Initiative, network: Network, lang: string): Task<InitiativeDetails> {
  const { item, coop, pairings } = initiative;
  const details = yield* readItemDetails(initiative, network);
  const { figures } = yield* readItemFigures(initiative, network);
  const { programmes } = yield* readFeedFigures(network);
  const origin = yield* readFeedOrigin(network);
  const originalLang = item.language ?? network.head.language;
  const itemLang = foreignLang(lang, originalLang);
  const translation = details.translations?.[lang] ?? {};
  const { sections, lessons, lessonsTitle } = sectionsAndLessons(
    [translation.sections, details.sections].find((list) => list?.length) ?? [
      { kind: 'presentation', text: body(item) },
    ],
    yield* lessonsOf(initiative, details, network),
  );
  const summary = localize({ ...item, translations: coop.translations }, 'summary', lang, originalLang);
  const isRepeated = sections.some(({ text }) => text.trim() === summary.text.trim());
  return {
    initiative,
    details,
    originalLang,
    lang: itemLang,
    summary: summary.text && !isRepeated ? summary : undefined,
    ends: territoriesOf(initiative),
    isPaired: pairings.length > 0,
    notes: yield* mapSteps(details.places, ({ territory: id, note }) => {
      const territory = network.territories.get(id);
      return territory && note ? { territory, note } : undefined;
    }),
    sections,
    sectionsLang: translation.sections?.length ? undefined : itemLang,
    sides: yield* partnerSides(initiative, network),
    figures: figures ?? [],
    // each is translated by the one at the same position
    audiences: yield* mapSteps(details.audiences, (text, index) => {
      const translated = translation.audiences?.[index];
      return translated ? { text: translated } : { text, lang: itemLang };
    }),
    goals: goalNumbers(coop.sdgs),
    images: yield* mapSteps(details.images, (image) => toDetailsImage(image, network.url, lang, originalLang)),
    documents: yield* mapSteps(details.documents, (document) =>
      toDetailsDocument(document, network.url, lang, originalLang),
    ),
    lessons: yield* mapSteps(lessons, (lesson) => lessonView(lesson, network)),
    lessonsTitle,
    related: resolveIds(details.related, network.initiatives),
    programme: programmes.get(coop.programme ?? ''),
    source: details.source ?? origin.source,
    license: origin.license,
    url: safeUrl(item.url, network.url),
  };
}

/** Returns the lessons that name the initiative, or that it names. */
function* lessonsOf({ id }: Initiative, details: ItemDetails, network: Network): Task<Lesson[]> {
  const named = new Set(details.lessons);
  const { lessons } = yield* readFeedLessons(network);
  return [...lessons.values()].filter((lesson) => named.has(lesson.id) || lesson.initiatives?.includes(id));
}

/** Characters of sections compared with lessons: 40 pages with 200. A longer sheet repeats its lessons. */
const MAX_COMPARED_CHARS = 20_000_000;

/**
 * Removes what sections and lessons repeat. A section that is one lesson, word for word, shows as that lesson and
 * gives the lessons their title. A lesson that is part of a longer section shows in that section alone.
 */
function sectionsAndLessons(written: readonly DetailsSection[], allLessons: readonly Lesson[]) {
  const lessonTexts = new Set(allLessons.map(({ text }) => text.trim()));
  const isLesson = ({ text }: DetailsSection) => lessonTexts.has(text.trim());
  const sections = written.filter((section) => section.text && !isLesson(section));
  const chars = sections.reduce((sum, { text }) => sum + text.length, 0);
  const isComparable = chars * allLessons.length <= MAX_COMPARED_CHARS;
  const lessons = allLessons.filter(({ text }) => !(isComparable && sections.some((part) => part.text.includes(text))));
  return { sections, lessons, lessonsTitle: written.find(isLesson)?.title };
}

/** Returns the goals of `sdgs`, which may name a target such as `8.8`. */
const goalNumbers = (sdgs: readonly (number | string)[] = []): number[] =>
  [...new Set(sdgs.map((goal) => Number.parseInt(`${goal}`, 10)))]
    .filter((goal) => goal >= 1 && goal <= 17)
    .sort((a, b) => a - b);

function toDetailsDocument(
  document: Document,
  feedUrl: string,
  lang: string,
  originalLang: string | undefined,
): DetailsDocument | undefined {
  const url = safeUrl(document.url, feedUrl);
  if (!url) return undefined;
  const { mime_type: type, size_in_bytes: bytes, language } = document;
  return { url, title: localize(document, 'title', lang, originalLang), type, bytes, language };
}

/** Maps a list in steps; an entry without a result is left out. */
function* mapSteps<T, Result>(
  list: readonly T[] = [],
  map: (entry: T, index: number) => Result | undefined,
): Task<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < list.length; index++) {
    yield;
    const result = map(list[index] as T, index);
    if (result !== undefined) results.push(result);
  }
  return results;
}
