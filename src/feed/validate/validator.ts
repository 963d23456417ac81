// Compiles a shape to a validator: a function that returns what can be used of a value, and leaves out the rest.
import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Codes, Fields, List, Primitive, Range, Shape } from '../schema/shape.js';

/** Where a value is in its document. */
type Path = readonly (string | number)[];

/** A value that cannot be used: where it is, as in `items[3]._coop.places[0]`, and why. */
export class Invalid {
  readonly path: string;
  readonly reason: string;
  constructor(path: Path, reason: string) {
    this.path = formatPath(path);
    this.reason = reason;
  }
}

export interface Context {
  /** The path of the value, as a stack. */
  keys: (string | number)[];
  /** Collects the invalid parts that are left out of a valid value. */
  reject: (part: Invalid) => void;
  /**
   * Takes the work that is left on long lists, which hold their first elements until it is done: one record may hold a
   * list as long as a feed. That work may add more.
   */
  deferred: Task<void>[];
}

/**
 * Returns what can be used of `value`: `undefined` when it is absent or blank, an `Invalid` when it is broken. The
 * holder of the value decides: an optional key or an element of a list is left out and rejected; an object without a
 * required key is itself `Invalid`.
 */
export type Validator = (value: unknown, context: Context) => unknown;

/** How much of a key, or of a value, stands in a rejection, in characters: a key may be as long as a feed. */
const MAX_QUOTED = 40;

/** Cuts a key, or an id, for a path. */
export const cutKey = (key: string): string => (key.length > MAX_QUOTED ? `${key.slice(0, MAX_QUOTED)}…` : key);

/** Formats a path as `items[3]._coop.places[0]`. */
const formatPath = (keys: Path): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${cutKey(key)}`))
    .join('')
    .replace(/^\./, '');

/** Quotes a value in a reason, in at most 40 characters. */
export const preview = (value: unknown): string => {
  if (typeof value === 'object') return 'something else';
  return (typeof value === 'string' ? JSON.stringify(value.slice(0, MAX_QUOTED)) : `${value}`).slice(0, MAX_QUOTED);
};

/** A character that is seen: neither a blank, nor without width, nor a filler. */
const VISIBLE = /[^\s\p{DI}\p{Cc}\u2800]/u;

const isNullish = (value: unknown): boolean => value === null || value === undefined;
/** True for null, and for text without a visible character: many programs write «absent» so. */
export const isBlank = (value: unknown): boolean =>
  isNullish(value) || (typeof value === 'string' && !VISIBLE.test(value));

/** Returns a validator of a value that `parse` accepts; `undefined` from `parse` means that it does not. */
const check =
  (expected: string, parse: (value: unknown, context: Context) => unknown, isAbsent = isBlank): Validator =>
  (value, context) => {
    if (isAbsent(value)) return undefined;
    return parse(value, context) ?? new Invalid(context.keys, `${expected} expected, ${preview(value)} found`);
  };

/** Returns a validator that leaves a value as it is. */
const matching = (expected: string, matches: (value: unknown) => boolean): Validator =>
  check(expected, (value) => (matches(value) ? value : undefined));

const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

/** Marks, and characters without width that hide among them. */
const MARK = /[\p{M}\p{Cf}]/u;
/** No script needs more on one letter. WebKit takes 12 s to lay out a thousand. */
const MAX_MARKS = 8;
const TOO_MANY_MARKS = /[\p{M}\p{Cf}]{9}/u;

/** Leaves out the marks beyond `MAX_MARKS` in a row. */
function limitMarks(text: string): string {
  if (!TOO_MANY_MARKS.test(text)) return text;
  let limited = '';
  let count = 0;
  for (const char of text) {
    count = MARK.test(char) ? count + 1 : 0;
    if (count <= MAX_MARKS) limited += char;
  }
  return limited;
}

/**
 * Returns the text to show for a value: spreadsheets write a name or an id that consists of digits as a number. Replaces
 * lone surrogates, because `encodeURIComponent` throws on them.
 */
export function toText(value: unknown): string | undefined {
  if (isFiniteNumber(value)) return String(value);
  return typeof value === 'string' ? limitMarks(value.replace(/\p{Cs}/gu, '\ufffd')) : undefined;
}

const PRIMITIVES: Record<Primitive, Validator> = {
  text: check('text', toText),
  anyText: check('text', toText, isNullish),
  textOrNumber: check('text or a number', (value) => toText(value)?.trim()),
  url: check('an address', (value) => {
    const url = toText(value);
    return safeUrl(url, 'https://a.b') && url;
  }),
  number: matching('a number', isFiniteNumber),
  boolean: matching('a boolean', (value) => typeof value === 'boolean'),
};

/** Compiles a shape. Done once per shape, so that reading a record does not interpret it. */
export function compileValidator(shape: Shape): Validator {
  if (typeof shape === 'string') return PRIMITIVES[shape];
  if (shape instanceof RegExp)
    return check(`text like ${shape}`, (value) => {
      const text = toText(value);
      return text !== undefined && shape.test(text) ? text : undefined;
    });
  if (isRange(shape)) return rangeValidator(shape);
  if (isCodes(shape)) return check('a code', (value) => (shape.includes(value as string) ? value : shape[0]));
  if (isList(shape)) return listValidator(shape);
  return shape['*'] === undefined ? objectValidator(shape) : recordValidator(shape['*']);
}

const isList = (shape: Shape): shape is List => Array.isArray(shape) && shape.length === 1;
const isRange = (shape: Shape): shape is Range => Array.isArray(shape) && typeof shape[0] === 'number';
const isCodes = (shape: Shape): shape is Codes => Array.isArray(shape) && typeof shape[1] === 'string';

const rangeValidator = ([min, max]: Range): Validator =>
  matching(`a number from ${min} to ${max}`, (value) => typeof value === 'number' && value >= min && value <= max);

/** How many elements of a list are validated in one step. */
const STEP = 64;

function listValidator([element]: List): Validator {
  const validate = compileValidator(element);
  function* read(list: readonly unknown[], valid: unknown[], context: Context): Task<void> {
    for (let index = 0; index < list.length; index++) {
      if (index && index % STEP === 0) yield;
      const part = validPart(validateKey(index, list[index], validate, context), context);
      if (part !== undefined) valid.push(part);
    }
  }
  return check('a list', (value, context) => {
    const list = toList(value);
    if (!list) return undefined;
    const valid: unknown[] = [];
    // keys of its own, because those of the context are others when the rest of a long list is read
    const reading = read(list, valid, { ...context, keys: [...context.keys] });
    if (!reading.next().done) context.deferred.push(reading);
    return valid;
  });
}

/**
 * Returns the list that a program meant: PHP writes one without its first element as `{"1": …}`, others write one value
 * without its list. `undefined` for any other value.
 */
export function toList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string' || isFiniteNumber(value)) return [value];
  const entries = typeof value === 'object' && value ? Object.entries(value) : [];
  return entries.length && entries.every(([key]) => /^\d+$/.test(key)) ? entries.map(([, item]) => item) : undefined;
}

/** Returns a validator of an object that `read` reads. */
const checkObject = (read: (source: Record<string, unknown>, context: Context) => unknown): Validator =>
  check('an object', (value, context) =>
    typeof value === 'object' && !Array.isArray(value) ? read(value as Record<string, unknown>, context) : undefined,
  );

/** How many keys of an object with any keys are read: translations into each language of ISO 639-1 have fewer. */
const MAX_KEYS = 200;

/** Validates an object with any keys. */
function recordValidator(element: Shape): Validator {
  const validate = compileValidator(element);
  return checkObject((source, context) => {
    // no prototype, because a key may be `__proto__` or `constructor`
    const result: Record<string, unknown> = Object.create(null);
    const entries = Object.entries(source);
    if (entries.length > MAX_KEYS)
      context.reject(new Invalid(context.keys, `at most ${MAX_KEYS} keys expected, ${entries.length} found`));
    for (const [key, item] of entries.slice(0, MAX_KEYS)) {
      const valid = validPart(validateKey(key, item, validate, context), context);
      if (valid !== undefined) result[key] = valid;
    }
    return result;
  });
}

function objectValidator(shape: Fields): Validator {
  const fields = Object.entries(shape).map(([name, field]) => {
    const isOptional = name.endsWith('?');
    return {
      key: name.replace('?', ''),
      isOptional,
      validate: compileValidator(field),
      fallback: isCodes(field) && !isOptional ? field[0] : undefined,
    };
  });
  return checkObject((source, context) => {
    // no prototype: a script of the page may have added the name of an absent key to all objects
    const result: Record<string, unknown> = Object.create(null);
    for (const { key, isOptional, validate, fallback } of fields) {
      const property = Object.hasOwn(source, key) ? source[key] : undefined;
      const validated = validateKey(key, property, validate, context) ?? fallback;
      const valid = isOptional ? validPart(validated, context) : validated;
      if (valid instanceof Invalid) return valid;
      if (valid !== undefined) result[key] = valid;
      else if (!isOptional) return new Invalid([...context.keys, key], 'missing');
    }
    return result;
  });
}

function validateKey(key: string | number, value: unknown, validate: Validator, context: Context): unknown {
  context.keys.push(key);
  const result = validate(value, context);
  context.keys.pop();
  return result;
}

/** Leaves out a part that is invalid, and rejects it. */
function validPart(result: unknown, context: Context): unknown {
  if (!(result instanceof Invalid)) return result;
  context.reject(result);
  return undefined;
}
