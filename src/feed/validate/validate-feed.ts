import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Feed, Head, Item } from '../schema/core.js';
import * as shapes from '../schema/generated/core.js';
import { compileValidator, formatPath, preview, type Validator } from './validator.js';

/** Something that did not pass the gate: `path` as in `items[3]._coop.places[0].territory`. */
export interface Rejection {
  path: string;
  reason: string;
  /** True when a whole record was left out, false when the record is shown without this part. */
  wholeRecord: boolean;
}

const readers = {
  head: compileValidator(shapes.head),
  item: compileValidator(shapes.item),
  records: Object.entries(shapes.records).map(([name, shape]) => [name, compileValidator(shape)] as const),
};

type Checked = { feed: Feed; refused: Rejection[] } | { missing: string };

/**
 * The gate between unknown JSON and all the rest: a feed of sound records, and what was refused, in slices that let the page breathe.
 * Gives the missing or broken key instead, where the document is no JSON Feed at all.
 */
export const validateFeed = (json: unknown, now?: () => number): Checked | Promise<Checked> =>
  runInSlices(passing(json), { now });

function* passing(json: unknown): Task<Checked> {
  const refused: Rejection[] = [];
  const part = (at: string, reason: string) => void refused.push({ path: at, reason, wholeRecord: false });
  const head = readers.head(json, { keys: [], refuse: part }) as Head | undefined;
  const body = json as { items?: unknown; _coop?: Record<string, unknown> };
  if (!head?.version.includes('jsonfeed.org')) return { missing: (!head && refused[0]?.path) || 'version' };
  if (!Array.isArray(body.items)) return { missing: 'items' };
  // a minor version changes nothing of what is read; of a major one what can be read is shown, with a notice
  const newer = [head.version, body._coop?.version].find((version) => Number(/\d+/.exec(`${version}`)) > 1);
  if (newer) part('version', `${newer}`);

  function* passed(values: unknown, read: Validator, keys: string[]): Task<unknown[]> {
    const kept: unknown[] = [];
    if (values === undefined || values === null) return kept;
    if (!Array.isArray(values)) {
      part(formatPath(keys), `a list expected, ${preview(values)} found`);
      return kept;
    }
    for (let index = 0; index < values.length; index++) {
      const trail = { keys: [...keys, index], refuse: part };
      const before = refused.length;
      const record = read(values[index], trail);
      if (record) kept.push(record);
      else if (refused.length > before) (refused.at(-1) as Rejection).wholeRecord = true;
      else refused.push({ path: formatPath(trail.keys), reason: 'missing', wholeRecord: true });
      yield;
    }
    return kept;
  }
  const feed: Record<string, unknown> = { raw: json, head, items: yield* passed(body.items, readers.item, ['items']) };
  // what is told in HTML alone is made text
  const html = (feed.items as Item[]).filter(({ content_html, content_text }) => content_html && !content_text);
  let plain: ((html: string) => string | undefined) | undefined;
  if (html[0])
    yield import('./strip-html.js').then(
      ({ stripHtml }) => {
        plain = stripHtml;
      },
      // titles and summaries are there all the same
      () => {},
    );
  for (const item of html) {
    item.content_html = plain?.(item.content_html as string);
    yield;
  }
  for (const [name, read] of readers.records)
    feed[name] = yield* passed(head._coop && body._coop?.[name], read, ['_coop', name]);
  return { feed: feed as unknown as Feed, refused };
}
