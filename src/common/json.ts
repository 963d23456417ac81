/** `value` as JSON, whatever `toJSON` the scripts of a page have given to arrays and texts: what is replaced is taken as it was before that. */
export const toJson = (value: object, indent?: number): string =>
  JSON.stringify(
    value,
    function (this: Record<string, unknown>, key) {
      return this[key];
    },
    indent,
  );
