// Runs in the measured page before any script of it: notes when its first content is painted, and what came before.

interface Observed {
  /** From the navigation to the frame after the content appeared, in ms. */
  firstContent: number;
  /** What long tasks took beyond 50 ms before the first content, in ms. */
  blocking: number;
  shift: number;
  requests: { url: string; start: number; end: number; bytes: number }[];
  /** Scripts that held a frame for long: what ran, and for how many ms. */
  scripts: { name: string; start: number; duration: number }[];
}

/** All elements that match in the page and in the shadow trees below `root`. */
function findAll(selector: string, root: ParentNode = document): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) found.push(...findAll(selector, element.shadowRoot));
  return found;
}

const find = (tag: string, selector: string): Element | undefined =>
  findAll(tag).flatMap(({ shadowRoot }) => (shadowRoot ? findAll(selector, shadowRoot) : []))[0];

const isShown = (element: Element | undefined): boolean =>
  !!element && element.getBoundingClientRect().height > 0 && !!element.textContent?.trim();

const painted = new WeakSet<Element>();
let thumbnail: OffscreenCanvasRenderingContext2D | undefined;

/** Returns whether a canvas shows more than one colour. */
function isPainted(canvas: Element | undefined): boolean {
  if (!(canvas instanceof HTMLCanvasElement) || !canvas.width) return false;
  if (painted.has(canvas)) return true;
  thumbnail ??= new OffscreenCanvas(16, 16).getContext('2d', { willReadFrequently: true }) ?? undefined;
  thumbnail?.clearRect(0, 0, 16, 16);
  thumbnail?.drawImage(canvas, 0, 0, 16, 16);
  const pixels = new Uint32Array(thumbnail?.getImageData(0, 0, 16, 16).data.buffer ?? []);
  const isDrawn = pixels.some((pixel) => pixel !== pixels[0]);
  if (isDrawn) painted.add(canvas);
  return isDrawn;
}

const hasList = () => isShown(find('coop-initiative-list', 'article'));
const hasMap = () =>
  findAll('coop-territory-map').some(({ shadowRoot }) => findAll('canvas', shadowRoot ?? document).some(isPainted)) &&
  isShown(find('coop-territory-map', 'li'));

/** What counts as the first content of each subject. */
const READY: Record<string, () => boolean> = {
  static: () => isShown(document.querySelector('article') ?? undefined),
  naive: () => isShown(document.querySelector('article') ?? undefined),
  leaflet: () =>
    !!document.querySelector('.leaflet-marker-icon') && !!document.querySelector('path.leaflet-interactive'),
  list: hasList,
  map: hasMap,
  explorer: () => !!find('coop-filter-bar', 'input') && hasMap(),
  // the map and the partners are below the first window
  page: hasList,
};

const subject = location.pathname.slice(1).replace(/-.*/, '');
const longTasks: PerformanceEntry[] = [];
const longFrames: PerformanceEntry[] = [];
let shift = 0;
let firstContent = 0;

const observe = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
  new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
observe('longtask', (entry) => longTasks.push(entry));
observe('long-animation-frame', (entry) => longFrames.push(entry));
observe('layout-shift', (entry) => {
  shift += (entry as PerformanceEntry & { value: number }).value;
});

function check(): void {
  const isReady = document.body && READY[subject]?.();
  // the frame that shows it is presented by then
  if (isReady) setTimeout(() => (firstContent = performance.now()));
  else requestAnimationFrame(check);
}
requestAnimationFrame(check);

type FrameScript = PerformanceEntry & { sourceURL: string; sourceFunctionName: string; invoker: string };

const observed = (): Observed | undefined =>
  firstContent
    ? {
        firstContent,
        blocking: longTasks
          .filter(({ startTime }) => startTime < firstContent)
          .reduce((sum, { duration }) => sum + duration - 50, 0),
        shift,
        requests: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ startTime }) => startTime < firstContent)
          .map(({ name, startTime, responseEnd, transferSize }) => ({
            url: name,
            start: startTime,
            end: responseEnd,
            bytes: transferSize,
          })),
        scripts: longFrames
          .flatMap((frame) => (frame as PerformanceEntry & { scripts: FrameScript[] }).scripts)
          .filter(({ startTime }) => startTime < firstContent)
          .map(({ startTime, duration, invoker, sourceURL, sourceFunctionName }) => ({
            name: `${sourceURL.replace(/.*\//, '')} ${sourceFunctionName || invoker}`,
            start: startTime,
            duration,
          })),
      }
    : undefined;

declare global {
  var embedBench: { observed: typeof observed };
}
globalThis.embedBench = { observed };

export {};
