// The page of one subject: the functions that the harness calls in it.
import type { Scene } from '../../src/view/models/map-scene.js';
import { inventPairs } from './invented-pairs.js';
import { layoutShift, longTasksSince, wait } from './observe.js';
import type { Subject } from './subject.js';

/** How long tasks are recorded after the map is on screen, in ms: it may go on working in the background. */
const SETTLE_MS = 1000;

export function createMapPage(subject: Subject) {
  const container = document.querySelector('main') as HTMLElement;
  let scene: Scene;
  let frameTimes: number[] = [];
  let request = 0;
  let previous = 0;

  const recordFrame = (now: number) => {
    if (previous) frameTimes.push(now - previous);
    previous = now;
    request = requestAnimationFrame(recordFrame);
  };
  const measure = async (action: () => Promise<void>) => {
    // Begins a task of its own, because the task of the harness's message is not the subject's.
    await wait(0);
    const startedAt = performance.now();
    await action();
    const time = performance.now() - startedAt;
    await wait(SETTLE_MS);
    return { time, ...longTasksSince(startedAt) };
  };

  return {
    prepare(pairs: number): void {
      scene = inventPairs(pairs);
    },
    warmUp: () => subject.warmUp(container),
    show: () => measure(() => subject.show(scene, container)),
    activate: () => measure(() => subject.activate()),
    zoom: (by: 1 | -1) => (by > 0 ? subject.zoomIn() : subject.zoomOut()),
    startRecording(): void {
      frameTimes = [];
      previous = 0;
      request = requestAnimationFrame(recordFrame);
    },
    /** Returns the time from each frame to the next, in ms, the frame under way included. */
    async stopRecording(): Promise<number[]> {
      const count = frameTimes.length;
      while (frameTimes.length < count + 2) await new Promise(requestAnimationFrame);
      cancelAnimationFrame(request);
      return frameTimes;
    },
    layoutShift,
  };
}

declare global {
  var bench: ReturnType<typeof createMapPage>;
}
