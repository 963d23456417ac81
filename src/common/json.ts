/**
 * `JSON.stringify()` without any `toJSON` that scripts of the page have added to arrays and strings: the replacer takes
 * each value from its holder, as it was before `toJSON`.
 */
export const toJson = (value: object, indent?: number): string =>
  JSON.stringify(
    value,
    function (this: Record<string, unknown>, key) {
      return this[key];
    },
    indent,
  );
