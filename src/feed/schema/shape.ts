// A shape says what a value must look like, as plain data: ../validate/validator.ts compiles it to a function.
// tools/generate-validators.mjs writes the shapes in generated/ from the zod schemas beside them, so that visitors do
// not download zod.

/**
 * A value without a structure. Blank `text` counts as absent, blank `anyText` does not. A `url` must pass `safeUrl()`.
 * A number as `textOrNumber` becomes text. A `number` is finite.
 */
export type Primitive = 'text' | 'anyText' | 'url' | 'textOrNumber' | 'number' | 'boolean';

/** A number between the two, inclusive. */
export type Range = readonly [min: number, max: number];

/** One of these codes; a code that is unknown, or absent from a required key, is read as the first. */
export type Codes = readonly [fallback: string, other: string, ...others: string[]];

/** A list whose elements have one shape. An invalid element is left out. */
export type List = readonly [element: Shape];

/** An object. A key that ends with `?` is optional; `*` alone stands for any keys. */
export type Fields = { readonly [key: string]: Shape };

/** A regular expression is text that matches. */
export type Shape = Primitive | RegExp | Range | Codes | List | Fields;
