import { runInSlices, type Task } from '../../common/scheduler.js';
import type { Feed, Head, Item } from '../schema/core.js';
import * as shapes from '../schema/generated/core.js';
import { compileValidator, Invalid, preview, type Validator } from './validator.js';

/** Something of a feed that is left out because it is broken. */
export interface Rejection {
  /** As in `items[3]._coop.places[0].territory`. */
  path: string;
  reason: string;
  /** True when a whole record is left out, false when the record is shown without this part. */
  wholeRecord: boolean;
}

export type ValidationResult =
  | { ok: true; feed: Feed; rejections: Rejection[] }
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
  let rejections: Rejection[] = [];
  const reject = (part: Invalid) => void rejections.push(rejectPart(part));
  const head = validators.head(json, { keys: [], reject }) as Head | Invalid | undefined;
  if (head instanceof Invalid) return { ok: false, missingKey: head.path || 'version' };
  if (!head?.version.includes('jsonfeed.org')) return { ok: false, missingKey: 'version' };
  const { items, _coop } = json as { items?: unknown; _coop?: Record<string, unknown> };
  if (!Array.isArray(items)) return { ok: false, missingKey: 'items' };
  // a minor version changes nothing that is read; of a later major one, what is valid is shown with a notice
  const newer = [head.version, _coop?.version].find((version) => Number(/\d+/.exec(`${version}`)) > 1);
  if (newer) rejections.push({ path: 'version', reason: `${newer}`, wholeRecord: false });

  const validItems = yield* validateRecords(items, validators.item, ['items']);
  rejections = rejections.concat(validItems.rejections);
  const feed: Record<string, unknown> = { raw: json, head, items: validItems.records };
  yield* stripMarkup(validItems.records as Item[]);
  for (const [name, validate] of validators.records) {
    const valid = yield* validateRecords(head._coop && _coop?.[name], validate, ['_coop', name]);
    feed[name] = valid.records;
    rejections = rejections.concat(valid.rejections);
  }
  return { ok: true, feed: feed as unknown as Feed, rejections };
}

const rejectPart = ({ path, reason }: Invalid): Rejection => ({ path, reason, wholeRecord: false });

/** Validates a list of records, and leaves out those that are invalid. */
function* validateRecords(
  values: unknown,
  validate: Validator,
  path: string[],
): Task<{ records: unknown[]; rejections: Rejection[] }> {
  const records: unknown[] = [];
  const rejections: Rejection[] = [];
  if (Array.isArray(values)) {
    const reject = (part: Invalid) => void rejections.push(rejectPart(part));
    // not `values.entries()`, which Prototype.js replaces
    for (let index = 0; index < values.length; index++) {
      const keys = [...path, index];
      const record = validate(values[index], { keys, reject }) ?? new Invalid(keys, 'missing');
      if (record instanceof Invalid) rejections.push({ ...rejectPart(record), wholeRecord: true });
      else records.push(record);
      yield;
    }
  } else if (values !== undefined && values !== null)
    rejections.push(rejectPart(new Invalid(path, `a list expected, ${preview(values)} found`)));
  return { records, rejections };
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
