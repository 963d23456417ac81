import type { Refusal } from './check.js';
import type { FeedDetails, Figure, InitiativeDetails, Lesson, LessonAxis, Programme, Source } from './details-schema.js';
import { feedDetails, initiativeDetails } from './details-shape.js';
import type { Initiative, Network } from './network.js';
import { reader } from './reader.js';

/** What a feed tells beyond its cards and its map, all its pages. Maps, not objects: an id may be `__proto__`. */
export interface Details {
  programmes: Map<string, Programme>;
  axes: Map<string, LessonAxis>;
  lessons: Map<string, Lesson>;
  figures: Figure[];
  source?: Source;
  license?: string;
  territories: Map<string, NonNullable<FeedDetails['territories']>[number]>;
  pairings: Map<string, NonNullable<FeedDetails['pairings']>[number]>;
  /** What did not pass this gate, and is left out. */
  refused: Refusal[];
}

const readFeed = reader({ '_coop?': feedDetails });
const readItem = reader({ '_coop?': initiativeDetails });

/** Read once: the tags of a page share it. */
const known = new WeakMap<Network, Details>();
const read = new WeakMap<Initiative, InitiativeDetails>();

/** Calls `act` with a trail, and tells the webmaster what was refused on the way. */
function gate<T>(url: string, act: (trail: Parameters<typeof readFeed>[1]) => T): [T, Refusal[]] {
  const refused: Refusal[] = [];
  const kept = act({ keys: [], refuse: (path, reason) => void refused.push({ path, reason, record: false }) });
  if (refused.length)
    console.warn(
      '[passerelle] broken part(s) of the feed left out:',
      refused.map(({ path, reason }) => `${path}: ${reason}`).join('\n'),
      url,
    );
  return [kept, refused];
}

export function details(network: Network): Details {
  const before = known.get(network);
  if (before) return before;
  const [pages, refused] = gate(network.url, (trail) =>
    network.raw.map((raw) => (readFeed(raw, trail) as { _coop?: FeedDetails } | undefined)?._coop ?? {}),
  );
  const index = <T extends { id: string }>(records: (page: FeedDetails) => T[] | undefined) =>
    new Map(pages.flatMap((page) => (records(page) ?? []).map((record) => [record.id, record] as const)));
  const made = {
    programmes: index((page) => page.programmes),
    axes: index((page) => page.lesson_axes),
    lessons: index((page) => page.lessons),
    figures: pages.flatMap((page) => page.figures ?? []),
    source: pages[0]?.source,
    license: pages[0]?.license,
    territories: index((page) => page.territories),
    pairings: index((page) => page.pairings),
    refused,
  };
  known.set(network, made);
  return made;
}

/** What the feed tells of one initiative beyond its card: only that item is read, however many the network has. */
export function detailsOf(initiative: Initiative, { raw, url }: Network): InitiativeDetails {
  const before = read.get(initiative);
  if (before) return before;
  const items = raw.flatMap((page) => (page as { items: ({ id?: unknown; _coop?: { slug?: unknown } } | null)[] }).items);
  const item = items.find((one) => one && String(one._coop?.slug ?? one.id) === initiative.id);
  const [kept] = gate(url, (trail) => (readItem(item, trail) as { _coop?: InitiativeDetails } | undefined)?._coop ?? {});
  read.set(initiative, kept);
  return kept;
}
