import type { Scene } from '../../src/view/models/map-scene.js';

/** A map under measurement, in an element that has a size and is positioned. */
export interface Subject {
  /** Does what can be done while the data is still loading. */
  warmUp(container: HTMLElement): void | Promise<void>;
  /** Draws the scene. Resolves when the first complete image is on screen. */
  show(scene: Scene, container: HTMLElement): Promise<void>;
  /** Makes the map ready for gestures, if it is not yet. Resolves when that is on screen. */
  activate(): Promise<void>;
  zoomIn(): void;
  zoomOut(): void;
}

/** Resolves when what was painted before the call is on screen: the second frame begins after the first has left. */
export const afterNextPaint = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
