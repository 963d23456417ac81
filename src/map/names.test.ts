import { expect } from '@open-wc/testing';
import { place } from './names.js';
import { Room } from './room.js';

function room(width = 400, height = 200) {
  const made = new Room();
  made.clear(width, height);
  return made;
}

describe('names on the map', () => {
  it('stand to the right of their mark when nothing is in the way', () => {
    const [x, y] = place(room(), 200, 100, 60, 16, 8, false) as [number, number];
    expect([x, y]).deep.equal([238, 100]);
  });

  it('never cover one another nor a mark', () => {
    const taken = room();
    taken.take(204, 92, 260, 108);
    expect(place(taken, 200, 100, 60, 16, 8, false)).deep.equal([162, 100]);
    expect((place(taken, 200, 100, 60, 16, 8, false) as number[])[1]).above(108);
  });

  it('go round a line when they can, over it when they must', () => {
    const crossed = room();
    crossed.cross(230, 20, 230, 180);
    expect(place(crossed, 200, 100, 60, 16, 8, false)).deep.equal([162, 100]);
    const everywhere = room();
    for (let y = 1; y < 200; y += 4) for (let x = 0; x < 400; x += 200) everywhere.cross(x, y, x + 200, y);
    expect(place(everywhere, 200, 100, 60, 16, 8, false)).not.equal(undefined);
  });

  it('are left out rather than cut by the edge of the map', () => {
    expect(place(room(50, 40), 25, 20, 60, 16, 8, false)).equal(undefined);
    expect((place(room(), 390, 100, 60, 16, 8, false) as number[])[0]).below(390);
  });

  it('stand on the very spot when the territory is the land around it', () => {
    expect(place(room(), 200, 100, 60, 16, 8, true)).deep.equal([200, 100]);
  });

  it('find all the room again on the next frame', () => {
    const again = room();
    again.take(0, 0, 400, 200);
    expect(place(again, 200, 100, 60, 16, 8, false)).equal(undefined);
    again.clear(400, 200);
    expect(place(again, 200, 100, 60, 16, 8, false)).not.equal(undefined);
  });
});
