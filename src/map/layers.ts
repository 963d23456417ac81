// The canvases of a map, one above the other, each painted in a task of its own so that the page can breathe in between.
import { paintGround, paintLit, paintNetwork, type Sight } from './painter.js';

/** How faint the lines and marks are while some of them stand out. */
const DIMMED = '0.22';

const PAINTS = [paintGround, paintNetwork, paintLit];

export class Layers {
  /** Ground, network, and what stands out. */
  readonly canvases: readonly HTMLCanvasElement[];
  #sight?: Sight;
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
    for (const [index, canvas] of this.canvases.entries()) {
      if (index) await new Promise((resume) => setTimeout(resume));
      if (turn !== this.#turn) return;
      resize(canvas, sight);
      place?.(canvas);
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
    const context = canvases[index]?.getContext('2d');
    if (!context || !this.#sight) return;
    PAINTS[index]?.(context, this.#sight);
    if (canvases[1]) canvases[1].style.opacity = this.#sight.lit ? DIMMED : '';
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
