// What a visitor does on the map, through the browser's own input, one event a frame (16 ms), whatever the page makes of it.

import { setTimeout as rest } from 'node:timers/promises';

const PACE = 16;

/** Sends the events at a steady pace, not waiting for one to be dealt with before the next, as a hand does not. */
async function paced(cdp, events) {
  const from = performance.now();
  const sent = [];
  for (const [i, event] of events.entries()) {
    await rest(Math.max(0, from + i * PACE - performance.now()));
    sent.push(cdp.send('Input.dispatchMouseEvent', event));
  }
  await Promise.all(sent);
}

/** `rest` holds what goes on after the hand has left: a throw goes on for 0.3 s at this speed, Leaflet's zoom lasts 0.25 s. */
const GESTURES = {
  hover: {
    rest: 200,
    act: (cdp, { x, y, width, height }) =>
      paced(
        cdp,
        Array.from({ length: 40 }, (_, i) => ({
          type: 'mouseMoved',
          x: x + width * 0.4 * Math.sin((i / 40) * 2 * Math.PI),
          y: y + height * 0.4 * Math.sin((i / 40) * 6 * Math.PI),
        })),
      ),
  },
  drag: {
    rest: 600,
    act: (cdp, { x, y }) => {
      // Ever faster, so that it is let go of at 0.9 px a ms: a throw.
      const at = (i) => ({ x: x + 75 - 150 * (i / 20) ** 2, y: y + 10 - i, button: 'left', buttons: 1 });
      return paced(cdp, [
        { type: 'mouseMoved', x: x + 75, y: y + 10 },
        { type: 'mousePressed', clickCount: 1, ...at(0) },
        ...Array.from({ length: 20 }, (_, i) => ({ type: 'mouseMoved', ...at(i + 1) })),
        { type: 'mouseReleased', clickCount: 1, ...at(20), buttons: 0 },
      ]);
    },
  },
  wheel: {
    rest: 400,
    // Two doublings in and two out, in small turns as a touchpad gives them; 2 is the ctrl key.
    act: async (cdp, { x, y }) => {
      for (const deltaY of [-10, -10, 10, 10]) {
        await paced(cdp, Array(12).fill({ type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: 2 }));
        await rest(300);
      }
    },
  },
  buttons: {
    rest: 200,
    act: async (cdp) => {
      for (const by of [1, 1, -1, -1]) {
        await cdp.send('Runtime.evaluate', { expression: `bench.zoom(${by})` });
        await rest(400);
      }
    },
  },
};

/**
 * Does them all, one after the other; gives the frames during each. One that is not done, its last frame included, after `limit` ms has
 * `cut` instead, and is the last.
 */
export async function gestures(page, cdp, limit) {
  const { left, top, width, height } = await page.$eval('main', (main) => main.getBoundingClientRect().toJSON());
  const middle = { x: left + width / 2, y: top + height / 2, width, height };
  const done = {};
  for (const [name, gesture] of Object.entries(GESTURES)) {
    await cdp.send('Runtime.evaluate', { expression: 'bench.record()' });
    const frames = (async () => {
      await gesture.act(cdp, middle);
      await rest(gesture.rest);
      return await page.evaluate(() => bench.frames());
    })();
    // Cut, it ends with the browser, in an error that is nobody's.
    frames.catch(() => {});
    const seen = await Promise.race([frames, rest(limit, undefined, { ref: false })]);
    done[name] = seen ? { frames: seen } : { cut: limit };
    if (!seen) break;
  }
  return done;
}
