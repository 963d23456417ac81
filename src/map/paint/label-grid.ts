// Label collision grid: which cells of the canvas are taken, and where a label finds space.

/** Side of a cell, in CSS pixels. */
const CELL_PX = 4;
/** Free space between a label and the edge of what is visible, in CSS pixels. */
const EDGE_PX = 2;

// States of a cell: free (0), crossed by a line, which a label may cover at need, or occupied by a mark or a label,
// which nothing covers.
const LINE = 1;
const OCCUPIED = 2;

export class LabelGrid {
  #columns = 0;
  #rows = 0;
  #overscan: readonly [horizontal: number, vertical: number] = [0, 0];
  #cells = new Uint8Array(0);

  /**
   * Frees all cells of a canvas of this size, in CSS pixels. Labels stay out of the `overscan` margins, which nobody
   * sees yet.
   */
  clear(width: number, height: number, overscan: readonly [horizontal: number, vertical: number] = [0, 0]): void {
    this.#overscan = overscan;
    this.#columns = Math.ceil(width / CELL_PX);
    this.#rows = Math.ceil(height / CELL_PX);
    const size = this.#columns * this.#rows;
    if (this.#cells.length < size) this.#cells = new Uint8Array(size);
    else this.#cells.fill(0);
  }

  /** Marks the cells that a line from x0, y0 to x1, y1 crosses. */
  markLine(x0: number, y0: number, x1: number, y1: number): void {
    // Takes 64 samples at most: seen from near, the ends are thousands of pixels away, and a cell between two samples
    // is not missed.
    const samples = Math.min(64, Math.hypot(x1 - x0, y1 - y0) / CELL_PX);
    for (let i = 0; i < samples; i++) {
      const x = x0 + ((x1 - x0) * i) / samples;
      const y = y0 + ((y1 - y0) * i) / samples;
      this.#forEachCell(x, y, x + 0.1, y + 0.1, (cell) => {
        this.#cells[cell] ||= LINE;
      });
    }
  }

  /** Takes the cells of a rectangle. */
  occupy(left: number, top: number, right: number, bottom: number): void {
    this.#forEachCell(left, top, right, bottom, (cell) => {
      this.#cells[cell] = OCCUPIED;
    });
  }

  /**
   * Returns what a label in this rectangle would cover: 0 for nothing, 1 a cell of a line, Infinity if it is taken or
   * cut by the edge.
   */
  cost(left: number, top: number, right: number, bottom: number): number {
    const [horizontal, vertical] = this.#overscan;
    if (left < horizontal + EDGE_PX || right > this.#columns * CELL_PX - horizontal - EDGE_PX) return Infinity;
    if (top < vertical + EDGE_PX || bottom > this.#rows * CELL_PX - vertical - EDGE_PX) return Infinity;
    let sum = 0;
    this.#forEachCell(left, top, right, bottom, (cell) => {
      sum += this.#cells[cell] === OCCUPIED ? Infinity : (this.#cells[cell] as number);
    });
    return sum;
  }

  #forEachCell(left: number, top: number, right: number, bottom: number, visit: (cell: number) => void): void {
    const lastRow = Math.min(this.#rows, bottom / CELL_PX);
    const lastColumn = Math.min(this.#columns, right / CELL_PX);
    for (let row = Math.max(0, Math.floor(top / CELL_PX)); row < lastRow; row++)
      for (let column = Math.max(0, Math.floor(left / CELL_PX)); column < lastColumn; column++)
        visit(row * this.#columns + column);
  }
}

/** Where a label may stand around its mark, best first: to the right (1) or left (−1), below (1) or above (−1). */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.75, 1],
  [0.75, -1],
  [-0.75, 1],
  [-0.75, -1],
] as const;

/**
 * Reserves the cheapest free place for a label of `width` by `height`, `gap` away from its mark at x, y, and returns
 * the label's centre, or undefined if there is no place; all in CSS pixels. `centred` tries the position of the mark
 * itself first.
 */
export function placeLabel(
  grid: LabelGrid,
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  centred: boolean,
): [x: number, y: number] | undefined {
  let best: [number, number] | undefined;
  let lowestCost = Infinity;
  for (const [dx, dy] of centred ? [[0, 0] as const, ...SIDES] : SIDES) {
    const cx = x + dx * gap + (Math.sign(dx) * width) / 2;
    const cy = y + dy * (gap + height / 2) * (dx ? 0.75 : 1);
    const cost = lowestCost && grid.cost(cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2);
    if (cost >= lowestCost) continue;
    lowestCost = cost;
    best = [cx, cy];
  }
  if (best) grid.occupy(best[0] - width / 2 - 2, best[1] - height / 2, best[0] + width / 2 + 2, best[1] + height / 2);
  return best;
}
