/**
 * What a value must look like, as plain data: `''` text · `'*'` text that may be empty · `'/'` text that `address` lets pass · `/re/` text that
 * matches · `null` text, or a number that becomes text · `0` number · `[min, max]` number within · `true` boolean · `['a', 'b', …]` one of these codes, else the first ·
 * `[shape]` list · `{ '*': shape }` record of any keys · `{ key: shape, 'key?': shape }` object, `?` marking what may be absent.
 */
export type Shape = string | RegExp | null | number | boolean | readonly Shape[] | { readonly [key: string]: Shape };
