// The page of one contender: what the harness calls in it.
import type { Scene } from '../../src/view/models/map-scene.js';
import { inventPairs } from './invented-pairs.js';
import { blockingSince, layoutShift, rest } from './observe.js';
import type { Contender } from './subject.js';

/** Long tasks are waited for this long after the picture: a map may go on working behind it. */
const AFTER = 1000;

export function mapPage(contender: Contender) {
  const container = document.querySelector('main') as HTMLElement;
  let scene: Scene;
  let frames: number[] = [];
  let frame = 0;
  let last = 0;

  const tick = (now: number) => {
    if (last) frames.push(now - last);
    last = now;
    frame = requestAnimationFrame(tick);
  };
  const timed = async (act: () => Promise<void>) => {
    // In a task of its own: that of the harness's message is not the contender's.
    await rest(0);
    const from = performance.now();
    await act();
    const time = performance.now() - from;
    await rest(AFTER);
    return { time, ...blockingSince(from) };
  };

  return {
    prepare(pairs: number): void {
      scene = inventPairs(pairs);
    },
    ready: () => contender.ready(container),
    start: () => timed(() => contender.start(scene, container)),
    wake: () => timed(() => contender.wake()),
    zoom: (by: 1 | -1) => (by > 0 ? contender.zoomIn() : contender.zoomOut()),
    /** Records the time from each frame to the next. */
    record(): void {
      frames = [];
      last = 0;
      frame = requestAnimationFrame(tick);
    },
    /** What was recorded, the frame under way included. */
    async frames(): Promise<number[]> {
      const before = frames.length;
      while (frames.length < before + 2) await new Promise(requestAnimationFrame);
      cancelAnimationFrame(frame);
      return frames;
    },
    layoutShift,
  };
}

declare global {
  var bench: ReturnType<typeof mapPage>;
}
