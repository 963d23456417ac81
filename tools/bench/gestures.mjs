// Gestures of a visitor on the map, through the input of the browser: one event a frame, whatever the page does with
// it.
import { setTimeout as wait } from 'node:timers/promises';

const FRAME_MS = 16;
/** The bit of the ctrl key in `modifiers` of the protocol. */
const CTRL = 2;

/** Sends events at a steady pace. Does not wait for one to be handled before the next, as a hand does not. */
async function sendPaced(cdp, events) {
  const startedAt = performance.now();
  const sent = [];
  for (const [i, event] of events.entries()) {
    await wait(Math.max(0, startedAt + i * FRAME_MS - performance.now()));
    sent.push(cdp.send('Input.dispatchMouseEvent', event));
  }
  await Promise.all(sent);
}

/**
 * `settleMs` covers what goes on after the gesture: inertia of 0.3 s at this speed, and Leaflet's zoom animation of
 * 0.25 s.
 */
const GESTURES = {
  hover: {
    settleMs: 200,
    perform: (cdp, { x, y, width, height }) =>
      sendPaced(
        cdp,
        Array.from({ length: 40 }, (_, i) => ({
          type: 'mouseMoved',
          x: x + width * 0.4 * Math.sin((i / 40) * 2 * Math.PI),
          y: y + height * 0.4 * Math.sin((i / 40) * 6 * Math.PI),
        })),
      ),
  },
  drag: {
    settleMs: 600,
    perform: (cdp, { x, y }) => {
      // Accelerates, and releases at 0.9 px a ms, so that inertia follows.
      const pointAt = (i) => ({ x: x + 75 - 150 * (i / 20) ** 2, y: y + 10 - i, button: 'left', buttons: 1 });
      return sendPaced(cdp, [
        { type: 'mouseMoved', x: x + 75, y: y + 10 },
        { type: 'mousePressed', clickCount: 1, ...pointAt(0) },
        ...Array.from({ length: 20 }, (_, i) => ({ type: 'mouseMoved', ...pointAt(i + 1) })),
        { type: 'mouseReleased', clickCount: 1, ...pointAt(20), buttons: 0 },
      ]);
    },
  },
  wheel: {
    settleMs: 400,
    // Two doublings in and two out, in small steps as a touchpad sends them.
    perform: async (cdp, { x, y }) => {
      for (const deltaY of [-10, -10, 10, 10]) {
        await sendPaced(cdp, Array(12).fill({ type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: CTRL }));
        await wait(300);
      }
    },
  },
  buttons: {
    settleMs: 200,
    perform: async (cdp) => {
      for (const by of [1, 1, -1, -1]) {
        await cdp.send('Runtime.evaluate', { expression: `bench.zoom(${by})` });
        await wait(400);
      }
    },
  },
};

/**
 * Performs all gestures in turn. Returns, by name, the `frames` during each, in ms. A gesture that is not over after
 * `timeoutMs`, its last frame included, has `cut` instead, and is the last.
 */
export async function performGestures(page, cdp, timeoutMs) {
  const { left, top, width, height } = await page.$eval('main', (main) => main.getBoundingClientRect().toJSON());
  const centre = { x: left + width / 2, y: top + height / 2, width, height };
  const results = {};
  for (const [name, { perform, settleMs }] of Object.entries(GESTURES)) {
    await cdp.send('Runtime.evaluate', { expression: 'bench.startRecording()' });
    const recording = (async () => {
      await perform(cdp, centre);
      await wait(settleMs);
      return await page.evaluate(() => bench.stopRecording());
    })();
    // A gesture that was cut rejects when the browser ends, which nobody awaits.
    recording.catch(() => {});
    const frames = await Promise.race([recording, wait(timeoutMs, undefined, { ref: false })]);
    results[name] = frames ? { frames } : { cut: timeoutMs };
    if (!frames) break;
  }
  return results;
}
