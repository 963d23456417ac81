/** The custom states of an element, which CSS reads as `:state(loading)`. */
export class ElementStates {
  #states?: Set<string>;

  constructor(element: HTMLElement) {
    try {
      this.#states = element.attachInternals().states;
    } catch {
      // a browser without ElementInternals shows no state
    }
  }

  /** Replaces the states by these; `undefined` counts for none. */
  set(...names: (string | undefined)[]): void {
    this.#states?.clear();
    for (const name of names) if (name) this.add(name);
  }

  add(name: string): void {
    try {
      this.#states?.add(name);
    } catch {
      // Chromium before 125 (2024) accepts only names that begin with two dashes
    }
  }
}
