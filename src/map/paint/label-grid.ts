const CELL = 4;
const LINE = 1;
const FULL = 2;

/** What is already drawn where, on a grid of CELL pixels: a line may be covered at need, a mark or a name never. */
export class LabelGrid {
  #columns = 0;
  #rows = 0;
  #unseen: readonly [number, number] = [0, 0];
  #cells = new Uint8Array(0);

  /** `unseen`: how far from the sides, and from top and bottom, nothing may be put, in pixels. */
  clear(width: number, height: number, unseen: readonly [number, number] = [0, 0]): void {
    this.#unseen = unseen;
    this.#columns = Math.ceil(width / CELL);
    this.#rows = Math.ceil(height / CELL);
    const size = this.#columns * this.#rows;
    if (this.#cells.length < size) this.#cells = new Uint8Array(size);
    else this.#cells.fill(0);
  }

  /** A line passes from x0, y0 to x1, y1. */
  markLine(x0: number, y0: number, x1: number, y1: number): void {
    // Near enough, the ends are thousands of pixels away: a cell in so many is not missed.
    const steps = Math.min(64, Math.hypot(x1 - x0, y1 - y0) / CELL);
    for (let i = 0; i < steps; i++) {
      const x = x0 + ((x1 - x0) * i) / steps;
      const y = y0 + ((y1 - y0) * i) / steps;
      this.#each(x, y, x + 0.1, y + 0.1, (at) => {
        this.#cells[at] ||= LINE;
      });
    }
  }

  /** Something stands here. */
  occupy(left: number, top: number, right: number, bottom: number): void {
    this.#each(left, top, right, bottom, (at) => {
      this.#cells[at] = FULL;
    });
  }

  /** How much would be covered: 0 nothing, more for each piece of line, Infinity if it is taken or would be cut by the edge. */
  cost(left: number, top: number, right: number, bottom: number): number {
    const [aside, above] = this.#unseen;
    if (left < aside + 2 || right > this.#columns * CELL - aside - 2) return Infinity;
    if (top < above + 2 || bottom > this.#rows * CELL - above - 2) return Infinity;
    let sum = 0;
    this.#each(left, top, right, bottom, (at) => {
      const cell = this.#cells[at] as number;
      sum += cell === FULL ? Infinity : cell;
    });
    return sum;
  }

  #each(left: number, top: number, right: number, bottom: number, visit: (at: number) => void): void {
    for (let row = Math.max(0, Math.floor(top / CELL)); row < Math.min(this.#rows, bottom / CELL); row++) {
      for (
        let column = Math.max(0, Math.floor(left / CELL));
        column < Math.min(this.#columns, right / CELL);
        column++
      ) {
        visit(row * this.#columns + column);
      }
    }
  }
}
