import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Feed, Head, Item } from '../schema/core.js';
import * as shapes from '../schema/generated/core.js';
import { Rejections } from './rejections.js';
import { compileValidator, Invalid, preview, toList, type Validator } from './validator.js';

export type ValidationResult =
  | { ok: true; feed: Feed; rejections: Rejections }
  /** No JSON Feed at all: the key that is missing or broken. */
  | { ok: false; missingKey: string };

const validators = {
  head: compileValidator(shapes.head),
  item: compileValidator(shapes.item),
  records: Object.entries(shapes.records).map(([name, shape]) => [name, compileValidator(shape)] as const),
};

/**
 * Validates unknown JSON record by record, in time slices. Leaves out what is broken, as little as possible, and lists
 * it as rejections: the types of what remains are true. `now` is the clock, in ms.
 */
export const validateFeed = (json: unknown, now?: () => number): ValidationResult | Promise<ValidationResult> =>
  runInSlices(validateSteps(json), now && { now });

function* validateSteps(json: unknown): Task<ValidationResult> {
  const rejections = new Rejections();
  const rejectPart = ({ path, reason }: Invalid) => rejections.add(path, reason);
  const deferred: Task<void>[] = [];
  const head = validators.head(json, { keys: [], reject: rejectPart, deferred }) as Head | Invalid | undefined;
  if (head instanceof Invalid) return { ok: false, missingKey: head.path || 'version' };
  if (!head?.version.includes('jsonfeed.org')) return { ok: false, missingKey: 'version' };
  const { items, _coop } = json as { items?: unknown; _coop?: Record<string, unknown> | null };
  if (!toList(items)) return { ok: false, missingKey: 'items' };
  // a minor version changes nothing that is read; of a later major one, what is valid is shown with a notice
  rejections.newerVersion = [head.version, head._coop?.version].find(
    (version) => Number(/\d+/.exec(version ?? '')) > 1,
  );

  /** Validates a list of records, and leaves out those that are invalid. */
  function* validateRecords(values: unknown, validate: Validator, path: string[]): Task<unknown[]> {
    const records: unknown[] = [];
    // one word is no record
    const list = typeof values === 'object' ? toList(values) : undefined;
    if (list) {
      // not `list.entries()`, which Prototype.js replaces
      for (let index = 0; index < list.length; index++) {
        const keys = [...path, index];
        const record = validate(list[index], { keys, reject: rejectPart, deferred }) ?? new Invalid(keys, 'missing');
        if (record instanceof Invalid) rejections.add(record.path, record.reason, true);
        else records.push(record);
        yield;
      }
    } else if (values !== undefined && values !== null)
      rejectPart(new Invalid(path, `a list expected, ${preview(values)} found`));
    return records;
  }

  const validItems = yield* validateRecords(items, validators.item, ['items']);
  yield* stripMarkup(validItems as Item[]);
  const feed: Record<string, unknown> = { raw: json, head, items: validItems };
  for (const [name, validate] of validators.records)
    feed[name] = yield* validateRecords(_coop?.[name], validate, ['_coop', name]);
  for (const list of deferred) yield* list;
  return { ok: true, feed: feed as unknown as Feed, rejections };
}

/** Turns HTML into text where an item has no text besides. The code for it is loaded when it is needed. */
function* stripMarkup(items: Item[]): Task<void> {
  const htmlOnly = items.filter(({ content_html, content_text }) => content_html && !content_text);
  if (!htmlOnly.length) return;
  let stripHtml: ((html: string) => string | undefined) | undefined;
  yield import('./strip-html.js').then(
    (module) => {
      ({ stripHtml } = module);
    },
    // titles and summaries are there all the same
    () => {},
  );
  for (const item of htmlOnly) {
    item.content_html = stripHtml?.(item.content_html as string);
    yield;
  }
}
