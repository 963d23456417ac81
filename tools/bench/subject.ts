import type { Scene } from '../../src/view/models/map-scene.js';

/** What is measured: a map of pairs in an element that has a size and is positioned. */
export interface Contender {
  /** What is made while the data is still on its way. */
  ready(container: HTMLElement): void | Promise<void>;
  /** Draws the scene. Resolves once the first complete picture is on the screen. */
  start(scene: Scene, container: HTMLElement): Promise<void>;
  /** Makes ready for gestures what is not ready from the start. Resolves once that is painted. */
  wake(): Promise<void>;
  zoomIn(): void;
  zoomOut(): void;
}

/** Resolves once what was painted before the call has left for the screen: the second frame begins when the first is done. */
export const onScreen = () => new Promise<void>((ok) => requestAnimationFrame(() => requestAnimationFrame(() => ok())));
