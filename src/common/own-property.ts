/** True where `value` itself has `key`: `in` also finds what the scripts of a page add to all objects. */
export const hasOwn = <T extends object, K extends PropertyKey>(
  value: T,
  key: K,
): value is Extract<T, { [key in K]: unknown }> => Object.hasOwn(value, key);
