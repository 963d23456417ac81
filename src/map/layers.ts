// The canvases of a map, one above the other, each painted in a task of its own so that the page can breathe in between.
import { breathe } from './breathe.js';
import { paintGround, paintLit, paintNetwork, type Sight } from './painter.js';

/** How faint the lines and marks are while some of them stand out. */
const DIMMED = '0.22';

const PAINTS = [paintGround, paintNetwork, paintLit];

export class Layers {
  /** Ground, network, and what stands out. */
  readonly canvases: readonly HTMLCanvasElement[];
  #sight?: Sight;
  #place?: (canvas: HTMLCanvasElement) => void;
  #turn = 0;

  constructor(parent: Element) {
    this.canvases = PAINTS.map(() => {
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

  /** Makes these stand out and the rest step back; nothing for all as before. */
  light(lit: Sight['lit']): void {
    if (!this.#sight) return;
    this.#sight.lit = lit;
    this.#paint(2);
  }

  /** Moves and stretches what is painted, in CSS pixels. */
  stretch(x: number, y: number, times: number): void {
    for (const { style } of this.canvases) style.transform = `translate(${x}px,${y}px) scale(${times})`;
  }

  #paint(index: number): void {
    const { canvases } = this;
    const [canvas, network] = [canvases[index], canvases[1]];
    if (!canvas || !network || !this.#sight) return;
    const { lit } = this.#sight;
    network.style.opacity = lit ? DIMMED : '';
    // a canvas that shows nothing costs nothing: 5 MB of a phone, and 20 ms at each change
    canvas.hidden = index === 2 && !lit;
    if (canvas.hidden) return;
    resize(canvas, this.#sight);
    this.#place?.(canvas);
    const context = canvas.getContext('2d');
    if (context) PAINTS[index]?.(context, this.#sight);
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
