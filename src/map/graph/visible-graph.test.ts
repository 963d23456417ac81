import { expect } from 'chai';
import { inventPairs } from '../../../tools/bench/invented-pairs.js';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { project, unproject } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import { buildGraphSync, type Graph } from './graph.js';
import { buildVisibleGraphSync, fitGraphSync, type VisibleGraph } from './visible-graph.js';

const mark = (id: string, lat: number, lon: number, more: Partial<Mark> = {}): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
  ...more,
});
const link = (...marks: number[]) => ({ id: marks.join('–'), marks });

const MONTAUBAN = mark('montauban', 44.018, 1.355);
const COMASAGUA = mark('comasagua', 13.63, -89.38);
const NOUMEA = mark('nouméa', -22.27, 166.45);
const PAPEETE = mark('papeete', -17.53, -149.57);
const KATI = mark('kati', 12.75, -8.07);

/** A view 700 by 450 pixels around a place. */
function over(lat: number, lon: number, scale: number): Viewport {
  const [x, y] = project(lat, lon);
  return { left: Math.round(x * scale - 350), top: Math.round(y * scale - 225), scale, width: 700, height: 450 };
}
/** A view of everything, at any scale: nothing is out of sight. */
const everything = (scale: number): Viewport => ({ left: 0, top: 0, scale, width: 256 * scale, height: 256 * scale });

const atRest = (scene: Scene) => {
  const planned = buildGraphSync(scene);
  return { planned, drawn: buildVisibleGraphSync(planned, fitGraphSync(planned, 700, 450)) };
};

/** What holds of every picture: nothing is lost, nothing is counted twice. */
function expectAll({ marks, edges }: Graph, { nodes, nodeOf, sizes, lines, lineOf }: VisibleGraph): void {
  const standing = new Set(nodes);
  expect(standing.size).equal(nodes.length);
  const held = new Map<number, number>();
  marks.forEach((_, i) => {
    const node = nodeOf[i] as number;
    if (!standing.has(node)) throw new Error(`${i} is in no node`);
    held.set(node, (held.get(node) ?? 0) + 1);
  });
  for (const node of nodes) if (sizes[node] !== (held.get(node) ?? 0)) throw new Error(`${node} says ${sizes[node]}`);
  expect([...sizes].reduce((sum, size) => sum + size, 0)).equal(marks.length);
  const inside = lineOf.filter((line) => line < 0).length;
  expect(lines.reduce((sum, { count }) => sum + count, inside)).equal(edges.length / 2);
  expect(lines.filter(({ ends: [a, b] }) => a >= b)).deep.equal([]);
  lineOf.forEach((line, arm) => {
    const ends = [nodeOf[edges[2 * arm] as number] as number, nodeOf[edges[2 * arm + 1] as number] as number].sort(
      (a, b) => a - b,
    );
    const wanted = line < 0 ? [ends[0], ends[0]] : lines[line]?.ends;
    if (ends[0] !== wanted?.[0] || ends[1] !== wanted?.[1])
      throw new Error(`arm ${arm} is in a line that joins others`);
  });
}

/** A line by the points it is drawn through, whichever way. */
const drawnAs = ({ lines }: VisibleGraph) => lines.map(({ pieces }) => JSON.stringify(pieces)).sort();

describe('what is drawn of a feed', () => {
  it('is one line for one pairing, and nothing for an empty feed', () => {
    const one = atRest({ marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] });
    expectAll(one.planned, one.drawn);
    expect(one.drawn.nodes).deep.equal([0, 1]);
    expect(one.drawn.lines.map(({ ends, count }) => [ends, count])).deep.equal([[[0, 1], 1]]);
    const none = atRest({ marks: [], links: [] });
    expect([none.drawn.nodes, none.drawn.lines]).deep.equal([[], []]);
  });

  it('is bounded by the screen and not by the feed: 100,000 pairings are drawn as 1,000 are', () => {
    const [few, many] = [buildGraphSync(inventPairs(1000)), buildGraphSync(inventPairs(100_000))];
    expect(many.marks.length).above(10 * few.marks.length);
    for (const view of [fitGraphSync(many, 700, 450), over(46.8, 2.6, 16)]) {
      const [less, more] = [buildVisibleGraphSync(few, view), buildVisibleGraphSync(many, view)];
      expectAll(few, less);
      expectAll(many, more);
      expect(more.nodes.length).below(4 * less.nodes.length);
      expect(more.lines.length).below(8 * less.lines.length);
      // two nodes are half a fingertip apart at least: no more fit in the view, and few stand beyond it
      expect(more.nodes.length).below((view.width * view.height) / 20 ** 2 / 4);
    }
  });

  it('holds every territory in exactly one node, and every arm in a line or inside a node, at every scale', () => {
    const planned = buildGraphSync(inventPairs(300));
    for (let scale = 1; scale <= 128; scale *= 1.7) {
      expectAll(planned, buildVisibleGraphSync(planned, everything(scale)));
      expectAll(planned, buildVisibleGraphSync(planned, over(46.8, 2.6, scale)));
    }
  });

  it('leaves a few neighbours their own marks as soon as 6 pixels part them', () => {
    const planned = buildGraphSync({ marks: [MONTAUBAN, mark('albi', 43.93, 2.15)], links: [] });
    const apart = Math.hypot(
      (planned.xy[0] as number) - (planned.xy[2] as number),
      (planned.xy[1] as number) - (planned.xy[3] as number),
    );
    expect(buildVisibleGraphSync(planned, everything(6.5 / apart)).nodes).to.have.length(2);
    expect(buildVisibleGraphSync(planned, everything(2 / apart)).nodes).to.have.length(1);
  });

  it('counts the places of a crowd in one node, at the place of one of them', () => {
    const marks = Array.from({ length: 30 }, (_, i) => mark(`${i}`, 44 + i / 1000, 1 + i / 1000));
    const { drawn } = atRest({ marks: [...marks, COMASAGUA], links: [] });
    expect(drawn.nodes.map((node) => drawn.sizes[node])).deep.equal([30, 1]);
  });

  it('calls a crowd after its territory with most pairings', () => {
    const near = mark('near', 44.02, 1.36);
    const { drawn } = atRest({
      marks: [near, MONTAUBAN, COMASAGUA, KATI],
      links: [link(0, 2), link(1, 2), link(1, 3)],
    });
    expect(drawn.nodeOf[0]).equal(1);
    expect(drawn.nodeOf[1]).equal(1);
  });

  it('keeps each node in its place as one zooms, and what is seen from afar is there from nearer too', () => {
    for (const count of [40, 1000]) {
      const planned = buildGraphSync(inventPairs(count));
      let before: readonly number[] = [];
      for (let scale = 1; scale <= 128; scale *= 1.19) {
        const { nodes } = buildVisibleGraphSync(planned, everything(scale));
        const standing = new Set(nodes);
        expect(
          before.filter((node) => !standing.has(node)),
          `${count} at ${scale}`,
        ).deep.equal([]);
        before = nodes;
      }
      expect(before.length).above(planned.marks.length / 3);
    }
  });

  it('is the same whatever was looked at before', () => {
    const scene = inventPairs(1000);
    const fresh = buildVisibleGraphSync(buildGraphSync({ ...scene }), everything(4));
    const planned = buildGraphSync({ ...scene });
    for (const scale of [128, 2, 31]) buildVisibleGraphSync(planned, everything(scale));
    const again = buildVisibleGraphSync(planned, everything(4));
    expect(again.nodes).deep.equal(fresh.nodes);
    expect(drawnAs(again)).deep.equal(drawnAs(fresh));
  });

  it('never gathers a country nor the ground of a programme into a point', () => {
    const france = mark('france', 44.018, 1.355, { precision: 'country', country: 'FR', isPaired: false });
    const ground = mark('ground', 44.018, 1.355, { isPaired: false, isArea: true });
    const { drawn } = atRest({
      marks: [MONTAUBAN, france, ground, COMASAGUA, mark('albi', 44, 1.4)],
      links: [link(0, 3)],
    });
    expect([...drawn.nodeOf]).deep.equal([0, 1, 2, 3, 0]);
    expect([1, 2].map((node) => drawn.sizes[node])).deep.equal([1, 1]);
  });

  it('never hides a territory in the middle of a star, where no mark is painted', () => {
    const ends = [mark('a', 40, -60), mark('b', 40, 0), mark('c', 12, -30)];
    const { xy } = buildGraphSync({ marks: ends, links: [link(0, 1, 2)] });
    const [u, v, x, y] = xy.subarray(4) as unknown as [number, number, number, number];
    const far = Math.hypot(x - u, y - v);
    expect(far).within(16, 22);
    // gathered, seen from afar, with an end of the star from which its middle is a little too far
    const island = mark('island', ...unproject(u + ((x - u) * 15.9) / far, v + ((y - v) * 15.9) / far));
    const planned = buildGraphSync({ marks: [...ends, island], links: [link(0, 1, 2)] });
    for (let scale = 0.1; scale <= 128; scale *= 1.5)
      expect(buildVisibleGraphSync(planned, everything(scale)).nodeOf[3], `${scale}`).below(4);
  });
});

describe('what is drawn out of sight', () => {
  const abroad = Array.from({ length: 400 }, (_, i) => mark(`${i}`, -30 + (i % 20), 12 + Math.floor(i / 20)));
  const scene: Scene = { marks: [MONTAUBAN, ...abroad], links: abroad.map((_, i) => link(0, i + 1)) };

  it('is gathered coarsely beyond the sides of the view, each place apart within it', () => {
    const planned = buildGraphSync(scene);
    const [home, there] = [
      buildVisibleGraphSync(planned, over(44.018, 1.355, 32)),
      buildVisibleGraphSync(planned, over(-20, 22, 32)),
    ];
    expectAll(planned, home);
    expect(home.lines.length).below(10);
    expect(there.nodes.length).above(5 * home.nodes.length);
    expect(there.nodeOf[0]).equal(0);
  });

  it('is joined by a line that keeps its direction', () => {
    const around = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => {
      const [x, y] = project(46, 2);
      const turn = (angle * Math.PI) / 180;
      const [lat, lon] = unproject(x + 6 * Math.cos(turn), y + 6 * Math.sin(turn));
      return mark(`${angle}`, lat, lon);
    });
    const planned = buildGraphSync({
      marks: [mark('home', 46, 2), ...around],
      links: around.map((_, i) => link(0, i + 1)),
    });
    // all of them beyond the sides, and nearer to each other than what is gathered there
    const { nodeOf } = buildVisibleGraphSync(planned, over(46, 2, 100));
    around.forEach((_, i) => {
      const node = nodeOf[i + 1] as number;
      const towards = (point: number) =>
        Math.atan2(
          (planned.xy[2 * point + 1] as number) - (planned.xy[1] as number),
          (planned.xy[2 * point] as number) - (planned.xy[0] as number),
        );
      expect(Math.cos(towards(node) - towards(i + 1)), `${i}`).above(0.7);
    });
  });

  it('is joined across the view, from one side to the other', () => {
    const planned = buildGraphSync({ marks: [mark('west', 46, -3), mark('east', 46, 7)], links: [link(0, 1)] });
    const view = over(46, 2, 100);
    expect(buildVisibleGraphSync(planned, view).lines.map(({ ends }) => ends)).deep.equal([[0, 1]]);
  });
});

describe('the lines of a feed', () => {
  it('cross the date line in two pieces, from one territory to the other', () => {
    const { planned, drawn } = atRest({ marks: [NOUMEA, PAPEETE], links: [link(0, 1)] });
    const [line, ...others] = drawn.lines;
    expect(others).to.have.length(0);
    expect(line?.pieces).to.have.length(2);
    const ends = line?.pieces.flat() as number[];
    expect(ends.slice(0, 2)).deep.equal([...planned.xy.slice(0, 2)]);
    ends.slice(-2).forEach((value, i) => {
      expect(value).closeTo(planned.xy[2 + i] as number, 1e-6);
    });
  });

  it('cross the date line in two pieces as a bundle too', () => {
    const isles = (place: Mark) =>
      Array.from({ length: 8 }, (_, i) => ({ ...place, id: `${place.id}${i}`, lat: place.lat + i / 1000 }));
    const { drawn } = atRest({
      marks: [...isles(NOUMEA), ...isles(PAPEETE)],
      links: Array.from({ length: 8 }, (_, i) => link(i, i + 8)),
    });
    expect(drawn.lines.map(({ count, pieces }) => [count, pieces.length])).deep.equal([[8, 2]]);
  });

  it('reach both poles, and a true 0°', () => {
    const marks = [mark('north', 90, 0), mark('zero', 0, 0), mark('south', -90, 0)];
    const { planned, drawn } = atRest({ marks, links: [link(0, 1), link(1, 2)] });
    expect(drawn.nodes.length).equal(3);
    for (const { ends, pieces } of drawn.lines) {
      const points = pieces.flat();
      expect(points.every(Number.isFinite)).equal(true);
      const reached = [points.slice(0, 2), points.slice(-2)];
      for (const end of ends) {
        const [x, y] = planned.xy.subarray(2 * end, 2 * end + 2) as unknown as [number, number];
        expect(reached.some(([u, v]) => Math.hypot(x - (u as number), y - (v as number)) < 1e-3)).equal(true);
      }
    }
    expect([...planned.xy.subarray(2, 4)]).deep.equal([128, 128]);
  });

  it('are none between two territories at the same place', () => {
    const { planned, drawn } = atRest({
      marks: [MONTAUBAN, { ...MONTAUBAN, id: 'twin' }, COMASAGUA],
      links: [link(0, 1)],
    });
    expect(planned.edges.length).equal(0);
    expect(drawn.lines).deep.equal([]);
    expect(drawn.sizes[drawn.nodeOf[1] as number]).equal(2);
  });

  it('are a star from the middle of three territories where the feed is small', () => {
    const { planned, drawn } = atRest({ marks: [MONTAUBAN, COMASAGUA, KATI], links: [link(0, 1, 2), link(0)] });
    expect(drawn.lines.map(({ ends }) => ends)).deep.equal([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(drawn.sizes[3]).equal(0);
    expectAll(planned, drawn);
  });

  it('tie each of three territories to each other where the feed is large, bundled with all the rest', () => {
    const marks = [MONTAUBAN, COMASAGUA, KATI];
    const links = [link(0, 1, 2), ...Array.from({ length: 100 }, () => link(1, 0))];
    const { planned, drawn } = atRest({ marks, links });
    expect(planned.positions).to.have.length(3);
    expect(drawn.lines.map(({ ends, count }) => [ends, count]).sort()).deep.equal([
      [[0, 1], 101],
      [[0, 2], 1],
      [[1, 2], 1],
    ]);
  });

  it('are fanned out, each its own and both ends shared, when two to four pairings join the same two territories', () => {
    for (const count of [2, 3, 4]) {
      const { planned, drawn } = atRest({
        marks: [MONTAUBAN, COMASAGUA],
        links: Array.from({ length: count }, () => link(0, 1)),
      });
      expectAll(planned, drawn);
      expect(new Set(drawnAs(drawn)).size).equal(count);
      expect(new Set(drawn.lineOf).size).equal(count);
      const middles = drawn.lines.map(({ pieces, ends, count: arms }) => {
        expect([pieces.length, arms, ...ends]).deep.equal([1, 1, 0, 1]);
        const [piece] = pieces as [number[]];
        const first = drawn.lines[0]?.pieces[0] as number[];
        expect([piece.slice(0, 2), piece.slice(-2)]).deep.equal([first.slice(0, 2), first.slice(-2)]);
        return [piece[16], piece[17]] as [number, number];
      });
      // as far on one side of the line that one pairing would have as on the other
      const alone = atRest({ marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] }).drawn.lines[0]
        ?.pieces[0] as number[];
      for (const axis of [0, 1] as const) {
        const mean = middles.reduce((sum, middle) => sum + middle[axis], 0) / count;
        expect(mean).closeTo(alone[16 + axis] as number, 1e-6);
      }
    }
  });

  it('are one line for five pairings between the same two territories, and in a crowd for two', () => {
    const five = atRest({ marks: [MONTAUBAN, COMASAGUA], links: Array.from({ length: 5 }, () => link(0, 1)) });
    expect(five.drawn.lines.map(({ count }) => count)).deep.equal([5]);
    const others = Array.from({ length: 80 }, (_, i) =>
      mark(`${i}`, -40 + 8 * Math.floor(i / 10), -160 + 30 * (i % 10)),
    );
    const crowd = atRest({
      marks: [MONTAUBAN, COMASAGUA, ...others],
      links: [link(0, 1), link(0, 1), ...others.map((_, i) => link(0, i + 2))],
    });
    expect(crowd.drawn.lines[crowd.drawn.lineOf[0] as number]?.count).equal(2);
    expectAll(crowd.planned, crowd.drawn);
  });

  it('are told apart by both their ends, however many leave from one', () => {
    const others = Array.from({ length: 400 }, (_, i) =>
      mark(`${i}`, -50 + 5 * (i % 20), -170 + 16 * Math.floor(i / 20)),
    );
    const links = others.flatMap((_, i) => [link(0, i + 2), link(1, i + 2)]);
    const planned = buildGraphSync({ marks: [MONTAUBAN, COMASAGUA, ...others], links });
    const drawn = buildVisibleGraphSync(planned, everything(128));
    expect(drawn.lines).to.have.length(800);
    expectAll(planned, drawn);
  });

  it('are the same when the two ends of every pairing are swapped: neither is the giver', () => {
    const swapped = ({ marks, links }: Scene): Scene => ({
      marks,
      links: links.map(({ id, marks }) => ({ id, marks: [...marks].reverse() })),
    });
    const fan: Scene = {
      marks: [MONTAUBAN, COMASAGUA, NOUMEA, PAPEETE],
      links: [link(0, 1), link(0, 1), link(2, 3), link(2, 3), link(3, 2)],
    };
    const star: Scene = { marks: [MONTAUBAN, COMASAGUA, KATI], links: [link(0, 1)] };
    for (const scene of [fan, star, inventPairs(50), inventPairs(1000)])
      expect(drawnAs(atRest(swapped(scene)).drawn)).deep.equal(drawnAs(atRest(scene).drawn));
  });

  it('are in the box that is told of them, whole', () => {
    for (const { pieces, bounds } of atRest(inventPairs(60)).drawn.lines)
      for (const piece of pieces)
        piece.forEach((value, i) => {
          expect(value).within(bounds[i % 2] as number, bounds[(i % 2) + 2] as number);
        });
  });
});

describe('the view that holds a whole feed', () => {
  it('has every territory in it, and the bows of the lines', () => {
    const bowed: Scene = { marks: [mark('west', 45, -75), mark('east', 45, 75)], links: [link(0, 1)] };
    for (const scene of [
      bowed,
      inventPairs(1),
      inventPairs(30),
      { marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] },
    ]) {
      const planned = buildGraphSync(scene);
      const { left, top, scale, width, height } = fitGraphSync(planned, 700, 120);
      const points = [
        ...planned.xy,
        ...buildVisibleGraphSync(planned, everything(4)).lines.flatMap(({ pieces }) => pieces.flat()),
      ];
      for (let i = 0; i < points.length; i += 2) {
        expect((points[i] as number) * scale - left).within(0, width);
        expect((points[i + 1] as number) * scale - top).within(0, height);
      }
    }
  });

  it('does not ask for the whole world where a line goes over the date line', () => {
    const planned = buildGraphSync({ marks: [mark('asia', 5, 100), mark('america', 5, -100)], links: [link(0, 1)] });
    expect(buildVisibleGraphSync(planned, everything(4)).lines[0]?.pieces).to.have.length(2);
    expect(fitGraphSync(planned, 700, 450).scale).above(
      1.2 * fitGraphSync(buildGraphSync({ marks: [], links: [] }), 700, 450).scale,
    );
  });
});
