import type { LiveMap } from '../../map/live.js';
import type { Picked } from '../../map/pick.js';
import { StillMap } from '../../map/still.js';
import type { Scene } from '../../view/scene.js';
import { paletteOf } from './palette.js';

/** What the visitor does on the map. */
interface StageEvents {
  /** The pointer is over a mark or a line, or leaves it. */
  over: (picked: Picked | undefined) => void;
  choose: (picked: Picked) => void;
}

type Action = 'zoomIn' | 'zoomOut' | 'reset';

/** Keys that the live map answers to; pressed before it is there, they are kept for it. */
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', 'Home'];

/** The map at rest on its surface, and the live one in its place from the first gesture on: pointer over, focus or touch. */
export class Stage {
  readonly surface: HTMLElement;
  #canvas: HTMLCanvasElement;
  #probe: Element;
  #still: StillMap;
  #live?: LiveMap;
  #coming = false;
  /** What the visitor did while the live map was on its way. */
  #pending: ((live: LiveMap) => void)[] = [];
  #scene?: Scene;
  #lit?: string;
  #over = new AbortController();
  #resizes: ResizeObserver;

  constructor(surface: HTMLElement, canvas: HTMLCanvasElement, probe: Element, events: StageEvents) {
    this.surface = surface;
    this.#canvas = canvas;
    this.#probe = probe;
    this.#still = new StillMap(canvas);
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(surface);
    const { signal } = this.#over;
    const at = (event: MouseEvent) => {
      const { left, top } = surface.getBoundingClientRect();
      return this.#map.pick(event.clientX - left, event.clientY - top);
    };
    surface.addEventListener('pointermove', (event) => events.over(at(event)), { signal });
    surface.addEventListener('pointerleave', () => events.over(undefined), { signal });
    surface.addEventListener(
      'click',
      (event) => {
        const picked = at(event);
        if (picked) events.choose(picked);
      },
      { signal },
    );
    surface.addEventListener('keydown', (event) => this.#keep(event), { signal });
    // `transition: all 1ms` on the probe: any change of theme, of the host page's too, ends in this event
    probe.addEventListener('transitionend', () => this.#repaint(), { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'])
      matchMedia(query).addEventListener?.('change', () => this.#repaint(), { signal });
  }

  get #map(): StillMap | LiveMap {
    return this.#live ?? this.#still;
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#repaint();
  }

  highlight(id: string | undefined): void {
    this.#lit = id;
    this.#map.highlight(id);
  }

  /** Brings the live map, unless it is there. What the visitor does meanwhile is done when it comes. */
  async wake(): Promise<void> {
    if (this.#live || this.#coming) return;
    this.#coming = true;
    try {
      const { live } = await import('../../map/live.js');
      if (this.#over.signal.aborted || !this.#scene) return;
      this.#live = live(this.surface, this.#scene, paletteOf(this.#probe), this.#still.view);
      this.#live.highlight(this.#lit);
      this.#canvas.hidden = true;
      for (const act of this.#pending.splice(0)) act(this.#live);
    } catch (error) {
      // the map at rest still shows everything; the next gesture asks again
      console.warn('[passerelle] the live map did not come:', error);
    } finally {
      this.#coming = false;
    }
  }

  act(action: Action): void {
    if (this.#live) this.#live[action]();
    else {
      this.#pending.push((live) => live[action]());
      void this.wake();
    }
  }

  stop(): void {
    this.#over.abort();
    this.#resizes.disconnect();
    this.#live?.remove();
  }

  #keep(event: KeyboardEvent): void {
    if (this.#live || !KEYS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { key } = event;
    this.#pending.push(() => this.surface.dispatchEvent(new KeyboardEvent('keydown', { key })));
    void this.wake();
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.surface;
    // a hidden tab: the map is sized when it is revealed
    if (!clientWidth || !clientHeight) return;
    this.#still.resize(clientWidth, clientHeight, devicePixelRatio);
    this.#live?.resize();
  }

  #repaint(): void {
    if (!this.#scene) return;
    const palette = paletteOf(this.#probe);
    this.#still.show(this.#scene, palette);
    this.#live?.show(this.#scene, palette);
  }
}
