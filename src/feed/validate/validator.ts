// Compiles a shape to a validator: a function that returns what can be used of a value, and leaves out the rest.
import { safeUrl } from '../../common/safe-url.js';
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
}

/**
 * Returns what can be used of `value`: `undefined` when it is absent or blank, an `Invalid` when it is broken. The
 * holder of the value decides: an optional key or an element of a list is left out and rejected; an object without a
 * required key is itself `Invalid`.
 */
export type Validator = (value: unknown, context: Context) => unknown;

/** Formats a path as `items[3]._coop.places[0]`. */
const formatPath = (keys: Path): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** Quotes a value in a reason, in at most 40 characters. */
export const preview = (value: unknown): string =>
  typeof value === 'object'
    ? 'something else'
    : (typeof value === 'string' ? JSON.stringify(value) : `${value}`).slice(0, 40);

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

/** Replaces lone surrogates, because `encodeURIComponent` throws on them. */
const wellFormed = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : undefined;

const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

const PRIMITIVES: Record<Primitive, Validator> = {
  text: check('text', wellFormed),
  anyText: check('text', wellFormed, isNullish),
  textOrNumber: check('text or a number', (value) =>
    isFiniteNumber(value) ? String(value) : wellFormed(value)?.trim(),
  ),
  url: check('an address', (value) => {
    const url = wellFormed(value);
    return safeUrl(url, 'https://a.b') && url;
  }),
  number: matching('a number', isFiniteNumber),
  boolean: matching('a boolean', (value) => typeof value === 'boolean'),
};

/** Compiles a shape. Done once per shape, so that reading a record does not interpret it. */
export function compileValidator(shape: Shape): Validator {
  if (typeof shape === 'string') return PRIMITIVES[shape];
  if (shape instanceof RegExp)
    return matching(`text like ${shape}`, (value) => typeof value === 'string' && shape.test(value));
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

function listValidator([element]: List): Validator {
  const validate = compileValidator(element);
  return check('a list', (value, context) =>
    Array.isArray(value)
      ? value
          .map((item, index) => validPart(validateKey(index, item, validate, context), context))
          .filter((item) => item !== undefined)
      : undefined,
  );
}

/** Returns a validator of an object that `read` reads. */
const checkObject = (read: (source: Record<string, unknown>, context: Context) => unknown): Validator =>
  check('an object', (value, context) =>
    typeof value === 'object' && !Array.isArray(value) ? read(value as Record<string, unknown>, context) : undefined,
  );

/** Validates an object with any keys. */
function recordValidator(element: Shape): Validator {
  const validate = compileValidator(element);
  return checkObject((source, context) => {
    // no prototype, because a key may be `__proto__` or `constructor`
    const result: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(source)) {
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
    const result: Record<string, unknown> = {};
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
