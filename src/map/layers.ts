// The canvases of a map, one above the other, each painted in a task of its own so that the page can breathe in between.
import { breathe } from './breathe.js';
import { litOf, paintLit } from './lit.js';
import { paintGround, paintNetwork, type Sight } from './painter.js';

/** How faint the lines and marks are while some of them stand out. */
const DIMMED = '0.22';

export class Layers {
  /** Ground, network, and what stands out. */
  readonly canvases: readonly HTMLCanvasElement[];
  #sight?: Sight;
  #place?: (canvas: HTMLCanvasElement) => void;
  #turn = 0;
  /** Ids of the marks and links that stand out. */
  #ids: readonly string[] = [];

  constructor(parent: Element) {
    this.canvases = [0, 1, 2].map(() => {
      const canvas = parent.ownerDocument.createElement('canvas');
      Object.assign(canvas.style, { position: 'absolute', transformOrigin: '0 0' });
      parent.append(canvas);
      return canvas;
    });
  }

  /**
   * Paints what is in sight; `place` puts each canvas where it belongs just before it is painted. Settles when all is painted, or when newer
   * paint has taken its place.
   */
  async paint(sight: Sight, place?: (canvas: HTMLCanvasElement) => void): Promise<void> {
    this.#sight = sight;
    const turn = ++this.#turn;
    this.#place = place;
    for (const index of this.canvases.keys()) {
      if (index) await breathe();
      if (turn !== this.#turn) return;
      this.#paint(index);
    }
  }

  /** Leaves what is not painted yet: it would come at the wrong place. */
  hold(): void {
    this.#turn++;
  }

  clear(): void {
    this.hold();
    for (const canvas of this.canvases) canvas.width = canvas.height = 0;
  }

  /** Makes the marks and links of these ids stand out and the rest step back; none for all as before. */
  light(ids: readonly string[]): void {
    this.#ids = ids;
    this.#paint(2);
  }

  /** Moves and stretches what is painted, in CSS pixels. */
  stretch(x: number, y: number, times: number): void {
    for (const { style } of this.canvases) style.transform = `translate(${x}px,${y}px) scale(${times})`;
  }

  #paint(index: number): void {
    const sight = this.#sight;
    const [canvas, network] = [this.canvases[index], this.canvases[1]];
    if (!canvas || !network || !sight) return;
    const lit = litOf(sight, this.#ids);
    network.style.opacity = lit ? DIMMED : '';
    // a canvas that shows nothing costs nothing: 5 MB of a phone, and 20 ms at each change
    canvas.hidden = index > 1 && !lit;
    if (canvas.hidden) return;
    resize(canvas, sight);
    this.#place?.(canvas);
    const context = canvas.getContext('2d');
    if (!context) return;
    if (index > 1 && lit) paintLit(context, sight, lit);
    else (index ? paintNetwork : paintGround)(context, sight);
  }
}

/** The bitmap and the box of a canvas, as large as what is in sight. */
function resize(canvas: HTMLCanvasElement, { view: { width, height }, ratio }: Sight): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) return;
  canvas.width = across;
  canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
