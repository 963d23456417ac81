import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Lit's `@property` for legacy decorators alone: the two lines of it that this library uses. Lit's own also serves standard
 * decorators, at 0.2 kB of the 16 that a list page may weigh.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
