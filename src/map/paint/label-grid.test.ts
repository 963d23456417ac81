import { expect } from 'chai';
import { LabelGrid, placeLabel } from './label-grid.js';

function emptyGrid(width = 400, height = 200) {
  const grid = new LabelGrid();
  grid.clear(width, height);
  return grid;
}

/** Places a label of 60 by 16 pixels, 8 away from x, y. */
const place = (grid: LabelGrid, x = 200, y = 100, centred = false) => placeLabel(grid, x, y, 60, 16, 8, centred);

describe('placeLabel()', () => {
  it('puts a label to the right of its mark if nothing is in the way', () => {
    const [x, y] = place(emptyGrid()) as [number, number];
    expect([x, y]).deep.equal([238, 100]);
  });

  it('covers no other label and no mark', () => {
    const grid = emptyGrid();
    grid.occupy(204, 92, 260, 108);
    expect(place(grid)).deep.equal([162, 100]);
    expect((place(grid) as number[])[1]).above(108);
  });

  it('avoids a line if it can, and covers it if it must', () => {
    const grid = emptyGrid();
    grid.markLine(230, 20, 230, 180);
    expect(place(grid)).deep.equal([162, 100]);
    const covered = emptyGrid();
    for (let y = 1; y < 200; y += 4) for (let x = 0; x < 400; x += 200) covered.markLine(x, y, x + 200, y);
    expect(place(covered)).not.equal(undefined);
  });

  it('returns undefined rather than let the edge of the map cut a label', () => {
    expect(place(emptyGrid(50, 40), 25, 20)).equal(undefined);
    expect((place(emptyGrid(), 390) as number[])[0]).below(390);
  });

  it('puts a centred label on the position itself', () => {
    expect(place(emptyGrid(), 200, 100, true)).deep.equal([200, 100]);
  });

  it('finds all space free after clear()', () => {
    const grid = emptyGrid();
    grid.occupy(0, 0, 400, 200);
    expect(place(grid)).equal(undefined);
    grid.clear(400, 200);
    expect(place(grid)).not.equal(undefined);
  });
});
