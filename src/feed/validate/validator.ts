import { safeUrl } from '../../common/safe-url.js';
import type { Shape } from '../schema/shape.js';

/** Where a reader is in a document, and whom to tell what is broken there. */
interface Trail {
  keys: (string | number)[];
  refuse: (path: string, reason: string) => void;
}

/** Reads a value; `undefined` when nothing of it can be kept. What is broken is left out as small as can be, and told to the trail. */
export type Validator = (value: unknown, trail: Trail) => unknown;

/** `items[3]._coop.places[0]` */
export const formatPath = (keys: readonly (string | number)[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** What stands there, short enough to be quoted in a reason. */
export const preview = (value: unknown): string =>
  typeof value === 'object'
    ? 'something else'
    : (typeof value === 'string' ? JSON.stringify(value) : `${value}`).slice(0, 40);

/** Something that is seen: neither a blank, nor a character without width, nor one that only fills. */
const SEEN = /[^\s\p{DI}\p{Cc}\u2800]/u;

const isNull = (value: unknown): boolean => value === null || value === undefined;
/** Null, and text of which nothing is seen: how many programs write «absent». */
export const isBlank = (value: unknown): boolean => isNull(value) || (typeof value === 'string' && !SEEN.test(value));

/** A reader of what fits, where `fits` gives the value to keep. */
const expecting =
  (wanted: string, fits: (value: unknown, trail: Trail) => unknown, isMissing = isBlank): Validator =>
  (value, trail) => {
    if (isMissing(value)) return undefined;
    const kept = fits(value, trail);
    if (kept === undefined) trail.refuse(formatPath(trail.keys), `${wanted} expected, ${preview(value)} found`);
    return kept;
  };

/** What `read` keeps of the value under `key`. */
function under(key: string | number, value: unknown, read: Validator, trail: Trail): unknown {
  trail.keys.push(key);
  const kept = read(value, trail);
  trail.keys.pop();
  return kept;
}

/** The same, where the value is kept as it is. */
const like = (wanted: string, fits: (value: unknown) => boolean): Validator =>
  expecting(wanted, (value) => (fits(value) ? value : undefined));

/** Text without half a character: a surrogate alone makes `encodeURIComponent` throw. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : undefined;

/** The reader of a shape. Made once for each, so that what is read of a record costs no look at its shape. */
export function compileValidator(shape: Shape): Validator {
  if (shape === null)
    return expecting('text or a number', (value) => (Number.isFinite(value) ? String(value) : text(value)?.trim()));
  if (shape === '/')
    return expecting('an address', (value) => {
      const told = text(value);
      return safeUrl(told, 'https://a.b') && told;
    });
  if (typeof shape === 'string') return expecting('text', text, shape ? isNull : isBlank);
  if (shape instanceof RegExp)
    return like(`text like ${shape}`, (value) => typeof value === 'string' && shape.test(value));
  if (Array.isArray(shape)) {
    const [first, second] = shape;
    if (typeof first === 'number')
      return like(
        `a number from ${first} to ${second}`,
        (value) => typeof value === 'number' && value >= first && value <= (second as number),
      );
    if (second !== undefined) return expecting('a code', (value) => (shape.includes(value) ? value : first));
    const one = compileValidator(first);
    return expecting('a list', (value, trail) =>
      Array.isArray(value)
        ? value.map((each, index) => under(index, each, one, trail)).filter((each) => each !== undefined)
        : undefined,
    );
  }
  if (typeof shape === 'object') return objectReader(shape as Record<string, Shape>);
  // 0 and true stand for their own type
  const type = typeof shape;
  return like(`a ${type}`, (value) => typeof value === type && (type !== 'number' || Number.isFinite(value)));
}

const object = like('an object', (value) => typeof value === 'object' && !Array.isArray(value));

function objectReader({ '*': any, ...shapes }: Record<string, Shape>): Validator {
  if (any !== undefined) {
    const each = compileValidator(any);
    return (value, trail) => {
      const from = object(value, trail);
      if (!from) return undefined;
      // no prototype: a key named `__proto__` or `constructor` is a key like another
      const to: Record<string, unknown> = Object.create(null);
      for (const [key, one] of Object.entries(from)) {
        const kept = under(key, one, each, trail);
        if (kept !== undefined) to[key] = kept;
      }
      return to;
    };
  }
  const fields = Object.entries(shapes).map(([name, field]) => ({
    key: name.replace('?', ''),
    optional: name.endsWith('?'),
    read: compileValidator(field),
    // a code that is not given is read like one that is not known
    fallback: Array.isArray(field) && typeof field[1] === 'string' && !name.endsWith('?') ? field[0] : undefined,
  }));
  return (value, trail) => {
    const from = object(value, trail) as Record<string, unknown> | undefined;
    if (!from) return undefined;
    const to: Record<string, unknown> = {};
    for (const { key, optional, read, fallback } of fields) {
      const told = Object.hasOwn(from, key) ? from[key] : undefined;
      const kept = under(key, told, read, trail) ?? fallback;
      if (kept !== undefined) to[key] = kept;
      else if (!optional) {
        if (isBlank(told)) trail.refuse(formatPath([...trail.keys, key]), 'missing');
        return undefined;
      }
    }
    return to;
  };
}
