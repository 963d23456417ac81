// The page of a whole <coop-territory-map>, from the build: what the harness calls in it.
import type {} from '../../src/elements/territory-map/territory-map.js';
import { blockingSince, firstNumber, layoutShift, rest } from './observe.js';
import { onScreen } from './subject.js';

const AFTER = 1000;

const glass = new OffscreenCanvas(16, 16).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Whether a canvas shows more than one colour, seen from afar. */
function isDrawn(canvas: HTMLCanvasElement): boolean {
  if (!canvas.width || !canvas.height) return false;
  glass.clearRect(0, 0, 16, 16);
  glass.drawImage(canvas, 0, 0, 16, 16);
  const pixels = new Uint32Array(glass.getImageData(0, 0, 16, 16).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/** Puts the tag in the page; tells when its map shows a first picture, and when all `initiatives` of the feed are shown. */
async function measure(src: string, initiatives: number) {
  const number = await firstNumber();
  // the code is there: what is measured is what it does with the feed
  document.body.append(document.createElement('coop-territory-map'));
  await customElements.whenDefined('coop-territory-map');
  document.querySelector('coop-territory-map')?.remove();
  await rest(500);
  const from = performance.now();
  const map = document.createElement('coop-territory-map');
  map.lang = 'fr';
  map.src = src;
  document.body.append(map);
  let first = 0;
  const isWhole = () => map.network?.initiatives.size === initiatives;
  while (!first || !isWhole()) {
    await new Promise(requestAnimationFrame);
    if (!first && [...(map.shadowRoot?.querySelectorAll('canvas') ?? [])].some(isDrawn))
      first = performance.now() - from;
  }
  await map.updateComplete;
  await onScreen();
  const whole = performance.now() - from;
  await rest(AFTER);
  return { number, first, whole, ...blockingSince(from), shift: layoutShift() };
}

globalThis.benchElement = { measure };

declare global {
  var benchElement: { measure: typeof measure };
}
