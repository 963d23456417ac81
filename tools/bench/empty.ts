// An element that draws nothing: what is measured on it is the harness.
import { type Contender, onScreen } from './subject.js';

export class Nothing implements Contender {
  ready(): void {}

  async start(): Promise<void> {
    await onScreen();
  }

  async wake(): Promise<void> {}
  zoomIn(): void {}
  zoomOut(): void {}
}
