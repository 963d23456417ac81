import { expect } from '@open-wc/testing';
import { compositePixels } from '../../test/helpers/browser/composite-pixels.js';
import { ALBI, COMASAGUA, MONTAUBAN, mark, NOUMEA, PALETTE, PAPEETE } from '../../test/helpers/map-fixtures.js';
import type { Mark, Scene } from '../view/models/map-scene.js';
import { arc } from './geometry/arcs.js';
import { equalEarth } from './geometry/projection.js';
import { type Hit, hitTest } from './paint/hit-test.js';
import { StaticMap } from './static-map.js';

const MALI = mark('mali', 17, -4, { precision: 'country', country: 'ML', isPaired: false });
const COMOROS = mark('comores', -11.9, 43.4, { precision: 'country', country: 'KM', isPaired: false });
const SCENE: Scene = { marks: [MONTAUBAN, COMASAGUA, MALI, COMOROS], links: [{ id: 'paniers', marks: [0, 1] }] };

/** Creates a static map of a scene, and functions that read what it shows. */
async function createMap(scene: Scene, width = 600, height = 400, ratio = 1) {
  const surface = document.createElement('div');
  const map = new StaticMap(surface);
  await map.resize(width, height, ratio);
  await map.setScene(scene, PALETTE);
  const canvas = surface.querySelector('canvas') as HTMLCanvasElement;
  /** Returns where a position is on the map, in CSS pixels. */
  const toPixels = (lat: number, lon: number) => {
    const [x, y] = equalEarth.project(lat, lon);
    return [x * map.viewport.scale - map.viewport.left, y * map.viewport.scale - map.viewport.top] as [number, number];
  };
  /** Returns the colour at a point, as three bits. */
  const colour = async (spot: readonly [number, number]) =>
    (await compositePixels(surface.children, [width, height], ratio))(spot);
  /** Returns whether a colour is within a pixel of a point, because a thin line may fall between two. */
  const shows = async ([x, y]: readonly [number, number], wanted: string) => {
    const colourAt = await compositePixels(surface.children, [width, height], ratio);
    return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => colourAt([x + dx / ratio, y + dy / ratio]) === wanted));
  };
  /** Returns the middle of the line from Montauban to Comasagua. */
  const middle = () => {
    const [piece] = arc(MONTAUBAN, COMASAGUA, 0.24) as [number[]];
    return [
      (piece[16] as number) * map.viewport.scale - map.viewport.left,
      (piece[17] as number) * map.viewport.scale - map.viewport.top,
    ] as [number, number];
  };
  const hit = (x: number, y: number) => hitTest(map.snapshot as NonNullable<typeof map.snapshot>, x, y);
  return { surface, canvas, map, toPixels, colour, shows, middle, hit };
}

const firstId = (hit: Hit | undefined) => hit && ('ids' in hit ? hit.ids[0] : hit.id);

describe('StaticMap', () => {
  it('takes the last size, even if it arrives during the layout of another', async () => {
    const map = new StaticMap(document.createElement('div'));
    await map.resize(234, 176, 1);
    await map.setScene(SCENE, PALETTE);
    let reads = 0;
    const { now } = performance;
    // simulates a machine so slow that each step takes a slice, which reads the clock before the step, after it, and as
    // the next slice begins
    performance.now = () => 1000 * Math.floor(reads++ / 3);
    void map.resize(600, 400, 1);
    await map.setScene({ ...SCENE }, PALETTE);
    performance.now = now;
    expect([map.viewport.width, map.viewport.height]).deep.equal([600, 400]);
    expect(map.snapshot?.viewport.width).equal(600);
  });

  it('paints the sea, the land, the two ends of a pairing and the line between them', async () => {
    const { toPixels, colour, shows, middle } = await createMap(SCENE);
    expect(await colour(toPixels(0, -25)), 'sea').equal('001');
    expect(await colour(toPixels(25, 20)), 'land').equal('010');
    expect(await colour(toPixels(44.018, 1.355)), 'one end').equal('101');
    expect(await colour(toPixels(13.63, -89.38)), 'the other').equal('101');
    expect(await shows(middle(), '100'), 'line').equal(true);
  });

  it('paints the same at a pixel ratio of 2', async () => {
    const { canvas, toPixels, colour, shows, middle } = await createMap(SCENE, 600, 400, 2);
    expect([canvas.width, canvas.height]).deep.equal([1200, 800]);
    expect(await colour(toPixels(44.018, 1.355))).equal('101');
    expect(await shows(middle(), '100')).equal(true);
  });

  it('tints a territory known only as a country, and paints no point in it', async () => {
    const { toPixels, colour } = await createMap({ marks: [{ ...MALI, name: ' ' }], links: [] });
    for (const point of [toPixels(17, -4), toPixels(20, -3), toPixels(13, -7)])
      expect(await colour(point)).equal('110');
    expect(await colour(toPixels(25, 3))).equal('010');
  });

  it('tints Réunion when the feed names France as a country', async () => {
    const { toPixels, colour } = await createMap(
      {
        marks: [
          mark(' ', 46, 2, { precision: 'country', country: 'FR', isPaired: false }),
          mark('Moroni', -11.7, 43.35),
          mark('Malé', 4.17, 73.5),
        ],
        links: [],
      },
      4000,
      2500,
    );
    expect(await colour(toPixels(47, 2))).equal('110');
    expect(await colour(toPixels(-21.12, 55.52))).equal('110');
  });

  it('tints nothing for an unknown country code, and does not fail', async () => {
    const { hit, toPixels } = await createMap({ marks: [{ ...MALI, country: 'ZZ' }], links: [] });
    expect(hit(...toPixels(17, -4))).deep.equal({ kind: 'mark', id: 'mali' });
  });

  it('hits a territory within 12 pixels', async () => {
    const { hit, toPixels } = await createMap(SCENE);
    const [x, y] = toPixels(44.018, 1.355);
    for (const [dx, dy] of [
      [0, 0],
      [11, 0],
      [0, -11],
      [8, 8],
    ] as const) {
      expect(hit(x + dx, y + dy)).deep.equal({ kind: 'mark', id: 'montauban' });
    }
    expect(hit(x + 60, y + 5)).equal(undefined);
  });

  it('hits a pairing within 12 pixels, but a territory first', async () => {
    const { hit, toPixels, middle } = await createMap(SCENE);
    const [x, y] = middle();
    expect(hit(x, y)).deep.equal({ kind: 'link', id: 'paniers' });
    expect(hit(x, y - 11)).deep.equal({ kind: 'link', id: 'paniers' });
    expect(hit(x, y - 16)).equal(undefined);
    expect(hit(...toPixels(13.63, -89.38))).deep.equal({ kind: 'mark', id: 'comasagua' });
  });

  it('hits the nearer of two neighbours', async () => {
    const scene: Scene = { marks: [MONTAUBAN, mark('lyon', 45.76, 4.84), COMASAGUA], links: [] };
    const { hit, toPixels } = await createMap(scene);
    const [x, y] = toPixels(45.76, 4.84);
    expect(hit(x - 3, y)).deep.equal({ kind: 'mark', id: 'lyon' });
  });

  it('hits two neighbours in one node together', async () => {
    const { hit, toPixels } = await createMap({ marks: [MONTAUBAN, ALBI, COMASAGUA], links: [] });
    expect(hit(...toPixels(43.93, 2.15))).deep.equal({ kind: 'marks', ids: ['montauban', 'albi'] });
  });

  it('hits a country anywhere on its land, and a small one by its disc', async () => {
    const { hit, toPixels } = await createMap(SCENE);
    expect(hit(...toPixels(22, -3))).deep.equal({ kind: 'mark', id: 'mali' });
    expect(hit(...toPixels(-11.9, 43.4))).deep.equal({ kind: 'mark', id: 'comores' });
  });

  it('paints and hits a territory at 0°, 0°', async () => {
    const { hit, toPixels, colour } = await createMap({ marks: [mark('zero', 0, 0)], links: [] });
    expect(await colour(toPixels(0, 0))).equal('101');
    expect(hit(...toPixels(0, 0))).deep.equal({ kind: 'mark', id: 'zero' });
  });

  it('hits both territories of a pairing within one place, which has no line', async () => {
    const { hit, toPixels } = await createMap({
      marks: [MONTAUBAN, { ...MONTAUBAN, id: 'same-place' }],
      links: [{ id: 'self', marks: [0, 1] }],
    });
    expect(hit(...toPixels(44.018, 1.355))).deep.equal({ kind: 'marks', ids: ['montauban', 'same-place'] });
  });

  it('hits the two ends of a pairing across the antimeridian, and its line [R14]', async () => {
    const { hit, toPixels } = await createMap({
      marks: [NOUMEA, PAPEETE],
      links: [{ id: 'p', marks: [0, 1] }],
    });
    expect(firstId(hit(...toPixels(-22.27, 166.45)))).equal('nouméa');
    expect(firstId(hit(...toPixels(-17.53, -149.57)))).equal('papeete');
    expect(hit(...toPixels(-20, 176))?.kind).equal('link');
  });

  it('highlights a pairing and dims the rest, until the highlight ends', async () => {
    const scene: Scene = { marks: [...SCENE.marks, mark('hanoï', 21, 105.8)], links: SCENE.links };
    const { map, toPixels, colour, shows, middle } = await createMap(scene);
    const before = await colour(toPixels(21, 105.8));
    map.highlight(['paniers']);
    expect(await shows(middle(), '100')).equal(true);
    expect(await colour(toPixels(44.018, 1.355))).equal('101');
    expect(await colour(toPixels(21, 105.8)), 'the rest').not.equal(before);
    map.highlight([]);
    expect(await colour(toPixels(21, 105.8))).equal(before);
  });

  it('highlights a territory with its pairings', async () => {
    const { map, toPixels, colour } = await createMap({
      marks: [...SCENE.marks, mark('hanoï', 21, 105.8)],
      links: SCENE.links,
    });
    map.highlight(['comasagua']);
    expect(await colour(toPixels(44.018, 1.355))).equal('101');
    expect(await colour(toPixels(21, 105.8))).not.equal('101');
  });

  it('transforms what is painted in preview(), at once', async () => {
    const { map, canvas } = await createMap(SCENE);
    const { left, top, scale } = map.viewport;
    const closer = { ...map.viewport, scale: 2 * scale, left: 2 * left + 70, top: 2 * top - 30 };
    map.preview(closer);
    expect(map.viewport).equal(closer);
    expect(canvas.style.transform).equal('translate(-70px, 30px) scale(2)');
    // relative to what is painted, not to the last preview
    map.preview({ ...closer, left: 2 * left });
    expect(canvas.style.transform).equal('translate(0px, 30px) scale(2)');
    await map.resize(500, 300, 1);
    expect(canvas.style.transform).match(/^translate\(0px(, 0px)?\) scale\(1\)$/);
  });

  it('keeps a preview during a paint', async () => {
    const { map, canvas } = await createMap(SCENE);
    const painted = map.setScene(SCENE, PALETTE);
    map.preview({ ...map.viewport, left: map.viewport.left + 40 });
    await painted;
    expect(canvas.style.transform).match(/^translate\(-40px(, 0px)?\) scale\(1\)$/);
  });

  it('frees its bitmaps on release()', async () => {
    const { map, surface } = await createMap(SCENE);
    const sizes = () =>
      ([...surface.children] as (HTMLCanvasElement | SVGElement)[]).map((layer) =>
        'width' in layer && typeof layer.width === 'number'
          ? layer.width * layer.height
          : Number(layer.style.display !== 'none'),
      );
    expect(sizes()).deep.equal([1, 600 * 400, 300 * 150]);
    map.release();
    expect(sizes()).deep.equal([0, 0, 0]);
    await map.resize(500, 300, 1);
    expect(sizes()).deep.equal([0, 0, 0]);
  });

  it('frees its bitmaps on release() during a paint', async () => {
    const { map, surface } = await createMap(SCENE);
    const painted = map.setScene(SCENE, PALETTE);
    map.release();
    await painted;
    expect([...surface.querySelectorAll('canvas')].map(({ width, height }) => width * height)).deep.equal([0, 0]);
  });

  it('does not fail at size 0, as in a hidden tab, and paints at the next size', async () => {
    const { map, canvas } = await createMap(SCENE, 0, 0);
    await map.resize(300, 200, 1);
    expect(canvas.width).equal(300);
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 300, 200);
    expect(data.some((value) => value > 0)).equal(true);
  });

  it('hits one of thousands of territories of every precision', async () => {
    const precisions = ['exact', 'municipality', 'department', 'region', 'country'] as const;
    const marks = Array.from({ length: 3000 }, (_, i) =>
      mark(`m${i}`, -50 + ((i * 37) % 110), -170 + ((i * 61) % 340), {
        precision: precisions[i % 5] as Mark['precision'],
        isPaired: i % 2 === 0,
      }),
    );
    const { hit, toPixels } = await createMap({
      marks,
      links: Array.from({ length: 1500 }, (_, i) => ({ id: `l${i}`, marks: [2 * i, 2 * i + 1] })),
    });
    const [first] = marks as [Mark];
    expect(hit(...toPixels(first.lat, first.lon))?.kind).match(/^marks?$/);
  });

  it('does not fail on a name of 100,000 letters, or one with bidirectional controls', async () => {
    const { hit, toPixels } = await createMap({
      marks: [
        { ...MONTAUBAN, name: 'é'.repeat(100_000) },
        { ...COMASAGUA, name: '\u202E\u2067القدس' },
      ],
      links: [],
    });
    expect(firstId(hit(...toPixels(44.018, 1.355)))).equal('montauban');
  });
});
