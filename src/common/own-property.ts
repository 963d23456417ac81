/** Narrows a union by an own key. `in` would also find what scripts of the page add to Object.prototype. */
export const hasOwn = <T extends object, K extends PropertyKey>(
  value: T,
  key: K,
): value is Extract<T, { [key in K]: unknown }> => Object.hasOwn(value, key);
