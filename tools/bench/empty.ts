import { afterNextPaint, type Subject } from './subject.js';

/** An element that draws nothing: its figures are the floor of the harness. */
export class Empty implements Subject {
  warmUp(): void {}

  async show(): Promise<void> {
    await afterNextPaint();
  }

  async activate(): Promise<void> {}
  zoomIn(): void {}
  zoomOut(): void {}
}
