// The page of a whole <coop-territory-map>, from the build: the function that the harness calls in it.
import type {} from '../../src/elements/territory-map/territory-map.js';
import { layoutShift, longTasksSince, wait, warmUpIntl } from './observe.js';
import { afterNextPaint } from './subject.js';

const SETTLE_MS = 1000;

const thumbnail = new OffscreenCanvas(16, 16).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Returns whether a canvas, scaled down, shows more than one colour. */
function isPainted(canvas: HTMLCanvasElement): boolean {
  if (!canvas.width || !canvas.height) return false;
  thumbnail.clearRect(0, 0, 16, 16);
  thumbnail.drawImage(canvas, 0, 0, 16, 16);
  const pixels = new Uint32Array(thumbnail.getImageData(0, 0, 16, 16).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/**
 * Adds the element, and returns when its map is first painted, and when all `initiatives` of the feed are on it, in ms.
 */
async function measure(src: string, initiatives: number) {
  const number = await warmUpIntl();
  // Loads the code first, so that only its work on the feed is measured.
  document.body.append(document.createElement('coop-territory-map'));
  await customElements.whenDefined('coop-territory-map');
  document.querySelector('coop-territory-map')?.remove();
  await wait(500);
  const startedAt = performance.now();
  const map = document.createElement('coop-territory-map');
  map.lang = 'fr';
  map.src = src;
  document.body.append(map);
  let first = 0;
  const isComplete = () => map.network?.initiatives.size === initiatives;
  while (!first || !isComplete()) {
    await new Promise(requestAnimationFrame);
    if (!first && [...(map.shadowRoot?.querySelectorAll('canvas') ?? [])].some(isPainted))
      first = performance.now() - startedAt;
  }
  await map.updateComplete;
  await afterNextPaint();
  const whole = performance.now() - startedAt;
  await wait(SETTLE_MS);
  return { number, first, whole, ...longTasksSince(startedAt), shift: layoutShift() };
}

globalThis.benchElement = { measure };

declare global {
  var benchElement: { measure: typeof measure };
}
