// chunk: passerelle (lists and the map import it: alone it would cost both a request)
/** Calls `make` so many times, and returns the results. Not Array.from(), as Prototype.js replaces it and drops `make`. */
export const times = <T>(count: number, make: () => T): T[] => [...Array(count)].map(() => make());
