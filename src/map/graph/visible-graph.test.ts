import { expect } from 'chai';
import { ALBI, COMASAGUA, KATI, link, MONTAUBAN, mark, NOUMEA, PAPEETE } from '../../../test/helpers/map-fixtures.js';
import { inventPairs } from '../../../tools/bench/invented-pairs.js';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { equalEarth } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import { buildGraphSync, type Graph } from './graph.js';
import { buildVisibleGraphSync, fitGraphSync, type VisibleGraph } from './visible-graph.js';

const { project, unproject } = equalEarth;

/** Returns a viewport of 700 by 450 pixels around a position. */
function around(lat: number, lon: number, scale: number): Viewport {
  const [x, y] = project(lat, lon);
  return { left: Math.round(x * scale - 350), top: Math.round(y * scale - 225), scale, width: 700, height: 450 };
}
/** Returns a viewport that shows the whole world at any scale, so that nothing is out of sight. */
const wholeWorld = (scale: number): Viewport => ({ left: 0, top: 0, scale, width: 256 * scale, height: 256 * scale });

/** Returns the graph of a scene, and what is visible of it in the viewport that fits it. */
const fitted = (scene: Scene) => {
  const graph = buildGraphSync(scene);
  return { graph, visible: buildVisibleGraphSync(graph, fitGraphSync(graph, 700, 450)) };
};

/** Checks what holds for every visible graph: nothing is lost, and nothing is counted twice. */
function expectComplete({ marks, edges }: Graph, { nodes, nodeOf, sizes, lines, lineOf }: VisibleGraph): void {
  const nodeSet = new Set(nodes);
  expect(nodeSet.size).equal(nodes.length);
  const sizeOf = new Map<number, number>();
  marks.forEach((_, i) => {
    const node = nodeOf[i] as number;
    if (!nodeSet.has(node)) throw new Error(`${i} is in no node`);
    sizeOf.set(node, (sizeOf.get(node) ?? 0) + 1);
  });
  for (const node of nodes) if (sizes[node] !== (sizeOf.get(node) ?? 0)) throw new Error(`${node} says ${sizes[node]}`);
  expect([...sizes].reduce((sum, size) => sum + size, 0)).equal(marks.length);
  const inside = lineOf.filter((line) => line < 0).length;
  expect(lines.reduce((sum, { count }) => sum + count, inside)).equal(edges.length / 2);
  expect(lines.filter(({ ends: [a, b] }) => a >= b)).deep.equal([]);
  lineOf.forEach((line, edge) => {
    const ends = [nodeOf[edges[2 * edge] as number] as number, nodeOf[edges[2 * edge + 1] as number] as number].sort(
      (a, b) => a - b,
    );
    const wanted = line < 0 ? [ends[0], ends[0]] : lines[line]?.ends;
    if (ends[0] !== wanted?.[0] || ends[1] !== wanted?.[1])
      throw new Error(`edge ${edge} is in a line that joins other nodes`);
  });
}

/** Returns the lines as text, in an order of their own. */
const linesAsText = ({ lines }: VisibleGraph) => lines.map(({ pieces }) => JSON.stringify(pieces)).sort();

describe('buildVisibleGraph()', () => {
  it('has one line for one pairing, and nothing for an empty scene', () => {
    const pair = fitted({ marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] });
    expectComplete(pair.graph, pair.visible);
    expect(pair.visible.nodes).deep.equal([0, 1]);
    expect(pair.visible.lines.map(({ ends, count }) => [ends, count])).deep.equal([[[0, 1], 1]]);
    const empty = fitted({ marks: [], links: [] });
    expect([empty.visible.nodes, empty.visible.lines]).deep.equal([[], []]);
  });

  it('is bounded by the screen and not by the scene: 100,000 pairings take as many lines as 1,000', () => {
    const [few, many] = [buildGraphSync(inventPairs(1000)), buildGraphSync(inventPairs(100_000))];
    expect(many.marks.length).above(10 * few.marks.length);
    for (const viewport of [fitGraphSync(many, 700, 450), around(46.8, 2.6, 16)]) {
      const [less, more] = [buildVisibleGraphSync(few, viewport), buildVisibleGraphSync(many, viewport)];
      expectComplete(few, less);
      expectComplete(many, more);
      expect(more.nodes.length).below(4 * less.nodes.length);
      expect(more.lines.length).below(8 * less.lines.length);
      // two nodes are half a fingertip apart at least: no more fit in the view, and few stand beyond it
      expect(more.nodes.length).below((viewport.width * viewport.height) / 20 ** 2 / 4);
    }
  });

  it('has every territory in one node, and every edge in a line or inside a node, at every scale', () => {
    const graph = buildGraphSync(inventPairs(300));
    for (let scale = 1; scale <= 128; scale *= 1.7) {
      expectComplete(graph, buildVisibleGraphSync(graph, wholeWorld(scale)));
      expectComplete(graph, buildVisibleGraphSync(graph, around(46.8, 2.6, scale)));
    }
  });

  it('shows a few neighbours apart from 6 pixels on', () => {
    const graph = buildGraphSync({ marks: [MONTAUBAN, ALBI], links: [] });
    const distance = Math.hypot(
      (graph.xy[0] as number) - (graph.xy[2] as number),
      (graph.xy[1] as number) - (graph.xy[3] as number),
    );
    expect(buildVisibleGraphSync(graph, wholeWorld(6.5 / distance)).nodes).to.have.length(2);
    expect(buildVisibleGraphSync(graph, wholeWorld(2 / distance)).nodes).to.have.length(1);
  });

  it('counts the territories of a crowd in one node, at the position of one of them', () => {
    const marks = Array.from({ length: 30 }, (_, i) => mark(`${i}`, 44 + i / 1000, 1 + i / 1000));
    const { visible } = fitted({ marks: [...marks, COMASAGUA], links: [] });
    expect(visible.nodes.map((node) => visible.sizes[node])).deep.equal([30, 1]);
  });

  it('represents a crowd by its territory with the most pairings', () => {
    const near = mark('near', 44.02, 1.36);
    const { visible } = fitted({
      marks: [near, MONTAUBAN, COMASAGUA, KATI],
      links: [link(0, 2), link(1, 2), link(1, 3)],
    });
    expect(visible.nodeOf[0]).equal(1);
    expect(visible.nodeOf[1]).equal(1);
  });

  it('keeps every node in its position during a zoom in', () => {
    for (const count of [40, 1000]) {
      const graph = buildGraphSync(inventPairs(count));
      let previous: readonly number[] = [];
      for (let scale = 1; scale <= 128; scale *= 1.19) {
        const { nodes } = buildVisibleGraphSync(graph, wholeWorld(scale));
        const nodeSet = new Set(nodes);
        expect(
          previous.filter((node) => !nodeSet.has(node)),
          `${count} at ${scale}`,
        ).deep.equal([]);
        previous = nodes;
      }
      expect(previous.length).above(graph.marks.length / 3);
    }
  });

  it('does not depend on the viewports before', () => {
    const scene = inventPairs(1000);
    const fresh = buildVisibleGraphSync(buildGraphSync({ ...scene }), wholeWorld(4));
    const graph = buildGraphSync({ ...scene });
    for (const scale of [128, 2, 31]) buildVisibleGraphSync(graph, wholeWorld(scale));
    const later = buildVisibleGraphSync(graph, wholeWorld(4));
    expect(later.nodes).deep.equal(fresh.nodes);
    expect(linesAsText(later)).deep.equal(linesAsText(fresh));
  });

  it('never clusters a country or a programme area', () => {
    const france = mark('france', 44.018, 1.355, { precision: 'country', country: 'FR', isPaired: false });
    const area = mark('area', 44.018, 1.355, { isPaired: false, isArea: true });
    const { visible } = fitted({
      marks: [MONTAUBAN, france, area, COMASAGUA, mark('albi', 44, 1.4)],
      links: [link(0, 3)],
    });
    expect([...visible.nodeOf]).deep.equal([0, 1, 2, 3, 0]);
    expect([1, 2].map((node) => visible.sizes[node])).deep.equal([1, 1]);
  });

  it('never clusters a territory into the hub of a star, where no mark is painted', () => {
    const ends = [mark('a', 40, -60), mark('b', 40, 0), mark('c', 12, -30)];
    const { xy } = buildGraphSync({ marks: ends, links: [link(0, 1, 2)] });
    const [u, v, x, y] = xy.subarray(4) as unknown as [number, number, number, number];
    const far = Math.hypot(x - u, y - v);
    expect(far).within(16, 22);
    // clustered, seen from afar, with an end of the star that is a little too far from the hub
    const island = mark('island', ...unproject(u + ((x - u) * 15.9) / far, v + ((y - v) * 15.9) / far));
    const graph = buildGraphSync({ marks: [...ends, island], links: [link(0, 1, 2)] });
    for (let scale = 0.1; scale <= 128; scale *= 1.5)
      expect(buildVisibleGraphSync(graph, wholeWorld(scale)).nodeOf[3], `${scale}`).below(4);
  });
});

describe('buildVisibleGraph() out of sight', () => {
  const abroad = Array.from({ length: 400 }, (_, i) => mark(`${i}`, -30 + (i % 20), 12 + Math.floor(i / 20)));
  const scene: Scene = { marks: [MONTAUBAN, ...abroad], links: abroad.map((_, i) => link(0, i + 1)) };

  it('clusters coarsely beyond the sides of the viewport, and finely within it', () => {
    const graph = buildGraphSync(scene);
    const [home, there] = [
      buildVisibleGraphSync(graph, around(44.018, 1.355, 32)),
      buildVisibleGraphSync(graph, around(-20, 22, 32)),
    ];
    expectComplete(graph, home);
    expect(home.lines.length).below(10);
    expect(there.nodes.length).above(5 * home.nodes.length);
    expect(there.nodeOf[0]).equal(0);
  });

  it('keeps the direction of a line', () => {
    const ring = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => {
      const [x, y] = project(46, 2);
      const turn = (angle * Math.PI) / 180;
      const [lat, lon] = unproject(x + 6 * Math.cos(turn), y + 6 * Math.sin(turn));
      return mark(`${angle}`, lat, lon);
    });
    const graph = buildGraphSync({
      marks: [mark('home', 46, 2), ...ring],
      links: ring.map((_, i) => link(0, i + 1)),
    });
    // all of them beyond the sides, and nearer to each other than the clustering radius there
    const { nodeOf } = buildVisibleGraphSync(graph, around(46, 2, 100));
    ring.forEach((_, i) => {
      const node = nodeOf[i + 1] as number;
      const towards = (point: number) =>
        Math.atan2(
          (graph.xy[2 * point + 1] as number) - (graph.xy[1] as number),
          (graph.xy[2 * point] as number) - (graph.xy[0] as number),
        );
      expect(Math.cos(towards(node) - towards(i + 1)), `${i}`).above(0.7);
    });
  });

  it('keeps a line that crosses the viewport from one side to the other', () => {
    const graph = buildGraphSync({ marks: [mark('west', 46, -3), mark('east', 46, 7)], links: [link(0, 1)] });
    const viewport = around(46, 2, 100);
    expect(buildVisibleGraphSync(graph, viewport).lines.map(({ ends }) => ends)).deep.equal([[0, 1]]);
  });
});

describe('the lines of buildVisibleGraph()', () => {
  it('cross the antimeridian in two pieces', () => {
    const { graph, visible } = fitted({ marks: [NOUMEA, PAPEETE], links: [link(0, 1)] });
    const [line, ...others] = visible.lines;
    expect(others).to.have.length(0);
    expect(line?.pieces).to.have.length(2);
    const ends = line?.pieces.flat() as number[];
    expect(ends.slice(0, 2)).deep.equal([...graph.xy.slice(0, 2)]);
    ends.slice(-2).forEach((value, i) => {
      expect(value).closeTo(graph.xy[2 + i] as number, 1e-6);
    });
  });

  it('cross the antimeridian in two pieces as a bundle too', () => {
    const islands = (island: Mark) =>
      Array.from({ length: 8 }, (_, i) => ({ ...island, id: `${island.id}${i}`, lat: island.lat + i / 1000 }));
    const { visible } = fitted({
      marks: [...islands(NOUMEA), ...islands(PAPEETE)],
      links: Array.from({ length: 8 }, (_, i) => link(i, i + 8)),
    });
    expect(visible.lines.map(({ count, pieces }) => [count, pieces.length])).deep.equal([[8, 2]]);
  });

  it('reach both poles, and 0°, 0°', () => {
    const marks = [mark('north', 90, 0), mark('zero', 0, 0), mark('south', -90, 0)];
    const { graph, visible } = fitted({ marks, links: [link(0, 1), link(1, 2)] });
    expect(visible.nodes.length).equal(3);
    for (const { ends, pieces } of visible.lines) {
      const points = pieces.flat();
      expect(points.every(Number.isFinite)).equal(true);
      const reached = [points.slice(0, 2), points.slice(-2)];
      for (const end of ends) {
        const [x, y] = graph.xy.subarray(2 * end, 2 * end + 2) as unknown as [number, number];
        expect(reached.some(([u, v]) => Math.hypot(x - (u as number), y - (v as number)) < 1e-3)).equal(true);
      }
    }
    expect([...graph.xy.subarray(2, 4)]).deep.equal([128, 128]);
  });

  it('do not exist between two territories at the same position', () => {
    const { graph, visible } = fitted({
      marks: [MONTAUBAN, { ...MONTAUBAN, id: 'same-place' }, COMASAGUA],
      links: [link(0, 1)],
    });
    expect(graph.edges.length).equal(0);
    expect(visible.lines).deep.equal([]);
    expect(visible.sizes[visible.nodeOf[1] as number]).equal(2);
  });

  it('form a star around the mean of three territories in a small feed', () => {
    const { graph, visible } = fitted({ marks: [MONTAUBAN, COMASAGUA, KATI], links: [link(0, 1, 2), link(0)] });
    expect(visible.lines.map(({ ends }) => ends)).deep.equal([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(visible.sizes[3]).equal(0);
    expectComplete(graph, visible);
  });

  it('join each of three territories to each other in a large feed, bundled with other links', () => {
    const marks = [MONTAUBAN, COMASAGUA, KATI];
    const links = [link(0, 1, 2), ...Array.from({ length: 100 }, () => link(1, 0))];
    const { graph, visible } = fitted({ marks, links });
    expect(graph.positions).to.have.length(3);
    expect(visible.lines.map(({ ends, count }) => [ends, count]).sort()).deep.equal([
      [[0, 1], 101],
      [[0, 2], 1],
      [[1, 2], 1],
    ]);
  });

  it('grow as the territories of one pairing do, in a small and a large feed [R35]', () => {
    for (const more of [0, 200])
      for (const size of [20, 2000]) {
        const marks = Array.from({ length: size }, (_, n) => mark(`t${n}`, -60 + n / 20, n / 20));
        const assembly = link(...marks.keys());
        const graph = buildGraphSync({ marks, links: [assembly, ...Array.from({ length: more }, () => link(0, 1))] });
        expect(graph.edges.length / 2, `${size} and ${more}`).within(size, size + more);
      }
  });

  it('leave out a territory at the place of another, on either side of the antimeridian [R35]', () => {
    const places = [-180, 180, 0, 0, 10].map((lon, n) => mark(`t${n}`, 5, lon));
    const { edges } = buildGraphSync({ marks: places, links: [link(0, 1, 2, 3, 4)] });
    expect([...edges].filter((_, n) => n % 2)).deep.equal([0, 2, 4]);
  });

  it('are fanned out for two to four pairings between the same two territories', () => {
    for (const count of [2, 3, 4]) {
      const { graph, visible } = fitted({
        marks: [MONTAUBAN, COMASAGUA],
        links: Array.from({ length: count }, () => link(0, 1)),
      });
      expectComplete(graph, visible);
      expect(new Set(linesAsText(visible)).size).equal(count);
      expect(new Set(visible.lineOf).size).equal(count);
      const middles = visible.lines.map(({ pieces, ends, count: edgeCount }) => {
        expect([pieces.length, edgeCount, ...ends]).deep.equal([1, 1, 0, 1]);
        const [piece] = pieces as [number[]];
        const first = visible.lines[0]?.pieces[0] as number[];
        expect([piece.slice(0, 2), piece.slice(-2)]).deep.equal([first.slice(0, 2), first.slice(-2)]);
        return [piece[16], piece[17]] as [number, number];
      });
      // symmetrically around the line of a single pairing
      const single = fitted({ marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] }).visible.lines[0]
        ?.pieces[0] as number[];
      for (const axis of [0, 1] as const) {
        const mean = middles.reduce((sum, middle) => sum + middle[axis], 0) / count;
        expect(mean).closeTo(single[16 + axis] as number, 1e-6);
      }
    }
  });

  it('are one line for five pairings between the same two territories, and for two in a large feed', () => {
    const five = fitted({ marks: [MONTAUBAN, COMASAGUA], links: Array.from({ length: 5 }, () => link(0, 1)) });
    expect(five.visible.lines.map(({ count }) => count)).deep.equal([5]);
    const others = Array.from({ length: 80 }, (_, i) =>
      mark(`${i}`, -40 + 8 * Math.floor(i / 10), -160 + 30 * (i % 10)),
    );
    const crowd = fitted({
      marks: [MONTAUBAN, COMASAGUA, ...others],
      links: [link(0, 1), link(0, 1), ...others.map((_, i) => link(0, i + 2))],
    });
    expect(crowd.visible.lines[crowd.visible.lineOf[0] as number]?.count).equal(2);
    expectComplete(crowd.graph, crowd.visible);
  });

  it('are kept apart by both their ends, however many share one', () => {
    const others = Array.from({ length: 400 }, (_, i) =>
      mark(`${i}`, -50 + 5 * (i % 20), -170 + 16 * Math.floor(i / 20)),
    );
    const links = others.flatMap((_, i) => [link(0, i + 2), link(1, i + 2)]);
    const graph = buildGraphSync({ marks: [MONTAUBAN, COMASAGUA, ...others], links });
    const visible = buildVisibleGraphSync(graph, wholeWorld(128));
    expect(visible.lines).to.have.length(800);
    expectComplete(graph, visible);
  });

  it('are the same if the ends of every pairing are swapped, so that neither is the giver', () => {
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
      expect(linesAsText(fitted(swapped(scene)).visible)).deep.equal(linesAsText(fitted(scene).visible));
  });

  it('lie within their bounds', () => {
    for (const { pieces, bounds } of fitted(inventPairs(60)).visible.lines)
      for (const piece of pieces)
        piece.forEach((value, i) => {
          expect(value).within(bounds[i % 2] as number, bounds[(i % 2) + 2] as number);
        });
  });
});

describe('fitGraph()', () => {
  it('shows every territory, and the bends of the lines', () => {
    const bent: Scene = { marks: [mark('west', 45, -75), mark('east', 45, 75)], links: [link(0, 1)] };
    for (const scene of [
      bent,
      inventPairs(1),
      inventPairs(30),
      { marks: [MONTAUBAN, COMASAGUA], links: [link(0, 1)] },
    ]) {
      const graph = buildGraphSync(scene);
      const { left, top, scale, width, height } = fitGraphSync(graph, 700, 120);
      const points = [
        ...graph.xy,
        ...buildVisibleGraphSync(graph, wholeWorld(4)).lines.flatMap(({ pieces }) => pieces.flat()),
      ];
      for (let i = 0; i < points.length; i += 2) {
        expect((points[i] as number) * scale - left).within(0, width);
        expect((points[i + 1] as number) * scale - top).within(0, height);
      }
    }
  });

  it('does not show the whole world for a line across the antimeridian', () => {
    const graph = buildGraphSync({ marks: [mark('asia', 5, 100), mark('america', 5, -100)], links: [link(0, 1)] });
    expect(buildVisibleGraphSync(graph, wholeWorld(4)).lines[0]?.pieces).to.have.length(2);
    expect(fitGraphSync(graph, 700, 450).scale).above(
      1.2 * fitGraphSync(buildGraphSync({ marks: [], links: [] }), 700, 450).scale,
    );
  });
});
