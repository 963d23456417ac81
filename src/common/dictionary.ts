// chunk: passerelle
/**
 * Returns `values` without a prototype. Of an ordinary object, a browser that takes it as options, and code of ours that
 * asks it for an absent key, would also read what scripts of the page have added to `Object.prototype`: `method`, `once`.
 */
export const dictionary = <T extends object>(values: T): T => Object.assign(Object.create(null), values);
