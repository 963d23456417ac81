import { expect } from '@open-wc/testing';
import { compositePixels } from '../../test/helpers/browser/composite-pixels.js';
import type { Mark, Scene } from '../view/models/map-scene.js';
import { arc } from './geometry/arcs.js';
import { project } from './geometry/projection.js';
import { type Hit, hitTest } from './paint/hit-test.js';
import type { Palette } from './paint/palette.js';
import { StaticMap } from './static-map.js';

const PALETTE: Palette = {
  sea: '#0000ff',
  land: '#00ff00',
  border: '#008000',
  tint: '#ffff00',
  link: '#ff0000',
  mark: '#ff00ff',
  halo: '#ffffff',
  text: '#000000',
  font: 'sans-serif',
};

const mark = (id: string, lat: number, lon: number, more: Partial<Mark> = {}): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
  ...more,
});
const MONTAUBAN = mark('montauban', 44.018, 1.355, { country: 'FR' });
const COMASAGUA = mark('comasagua', 13.63, -89.38, { country: 'SV' });
const MALI = mark('mali', 17, -4, { precision: 'country', country: 'ML', isPaired: false });
const COMOROS = mark('comores', -11.9, 43.4, { precision: 'country', country: 'KM', isPaired: false });
const SCENE: Scene = { marks: [MONTAUBAN, COMASAGUA, MALI, COMOROS], links: [{ id: 'paniers', marks: [0, 1] }] };

async function still(scene: Scene, width = 600, height = 400, ratio = 1) {
  const surface = document.createElement('div');
  const map = new StaticMap(surface);
  await map.resize(width, height, ratio);
  await map.setScene(scene, PALETTE);
  const canvas = surface.querySelector('canvas') as HTMLCanvasElement;
  const at = (lat: number, lon: number) => {
    const [x, y] = project(lat, lon);
    return [x * map.viewport.scale - map.viewport.left, y * map.viewport.scale - map.viewport.top] as [number, number];
  };
  /** The colour that a visitor sees. */
  const colour = async (spot: readonly [number, number]) =>
    (await compositePixels(surface.children, [width, height], ratio))(spot);
  /** Whether a colour is found within a pixel of a point: a thin line may fall between two. */
  const shows = async ([x, y]: readonly [number, number], wanted: string) => {
    const colourAt = await compositePixels(surface.children, [width, height], ratio);
    return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => colourAt([x + dx / ratio, y + dy / ratio]) === wanted));
  };
  /** The middle of the line of the first link, on the canvas. */
  const middle = () => {
    const [piece] = arc(MONTAUBAN, COMASAGUA, 0.24) as [number[]];
    return [
      (piece[16] as number) * map.viewport.scale - map.viewport.left,
      (piece[17] as number) * map.viewport.scale - map.viewport.top,
    ] as [number, number];
  };
  const under = (x: number, y: number) => hitTest(map.snapshot as NonNullable<typeof map.snapshot>, x, y);
  return { surface, canvas, map, at, colour, shows, middle, under };
}

const idOf = (picked: Hit | undefined) => picked && ('ids' in picked ? picked.ids[0] : picked.id);

describe('the map at rest', () => {
  it('has the size it was given last, be its scene shown while that is set out', async () => {
    const map = new StaticMap(document.createElement('div'));
    await map.resize(234, 176, 1);
    await map.setScene(SCENE, PALETTE);
    let looks = 0;
    const { now } = performance;
    // so slow a machine that each step of the setting out takes a slice: the clock is looked at before it, after it, and as the next slice begins
    performance.now = () => 1000 * Math.floor(looks++ / 3);
    void map.resize(600, 400, 1);
    await map.setScene({ ...SCENE }, PALETTE);
    performance.now = now;
    expect([map.viewport.width, map.viewport.height]).deep.equal([600, 400]);
    expect(map.snapshot?.viewport.width).equal(600);
  });

  it('paints the sea, the land, the two ends of a pairing and the line between them', async () => {
    const { at, colour, shows, middle } = await still(SCENE);
    expect(await colour(at(0, -25)), 'sea').equal('001');
    expect(await colour(at(25, 20)), 'land').equal('010');
    expect(await colour(at(44.018, 1.355)), 'one end').equal('101');
    expect(await colour(at(13.63, -89.38)), 'the other').equal('101');
    expect(await shows(middle(), '100'), 'line').equal(true);
  });

  it('paints the same on a screen with two pixels for one', async () => {
    const { canvas, at, colour, shows, middle } = await still(SCENE, 600, 400, 2);
    expect([canvas.width, canvas.height]).deep.equal([1200, 800]);
    expect(await colour(at(44.018, 1.355))).equal('101');
    expect(await shows(middle(), '100')).equal(true);
  });

  it('tints a territory known only as a country, and puts no point in it', async () => {
    const { at, colour } = await still({ marks: [{ ...MALI, name: ' ' }], links: [] });
    for (const place of [at(17, -4), at(20, -3), at(13, -7)]) expect(await colour(place)).equal('110');
    expect(await colour(at(25, 3))).equal('010');
  });

  it('tints Réunion when the feed names France as a country', async () => {
    const { at, colour } = await still(
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
    expect(await colour(at(47, 2))).equal('110');
    expect(await colour(at(-21.12, 55.52))).equal('110');
  });

  it('tints nothing, and does not fail, for a country code it does not know', async () => {
    const { under, at } = await still({ marks: [{ ...MALI, country: 'ZZ' }], links: [] });
    expect(under(...at(17, -4))).deep.equal({ kind: 'mark', id: 'mali' });
  });

  it('says which territory is under a finger, within 12 pixels', async () => {
    const { under, at } = await still(SCENE);
    const [x, y] = at(44.018, 1.355);
    for (const [dx, dy] of [
      [0, 0],
      [11, 0],
      [0, -11],
      [8, 8],
    ] as const) {
      expect(under(x + dx, y + dy)).deep.equal({ kind: 'mark', id: 'montauban' });
    }
    expect(under(x + 60, y + 5)).equal(undefined);
  });

  it('says which pairing is under a finger, but a territory first', async () => {
    const { under, at, middle } = await still(SCENE);
    const [x, y] = middle();
    expect(under(x, y)).deep.equal({ kind: 'link', id: 'paniers' });
    expect(under(x, y - 11)).deep.equal({ kind: 'link', id: 'paniers' });
    expect(under(x, y - 16)).equal(undefined);
    expect(under(...at(13.63, -89.38))).deep.equal({ kind: 'mark', id: 'comasagua' });
  });

  it('picks the nearest of two neighbours', async () => {
    const scene: Scene = { marks: [MONTAUBAN, mark('lyon', 45.76, 4.84), COMASAGUA], links: [] };
    const { under, at } = await still(scene);
    const [x, y] = at(45.76, 4.84);
    expect(under(x - 3, y)).deep.equal({ kind: 'mark', id: 'lyon' });
  });

  it('tells of both where two neighbours are one to the eye, and counts them', async () => {
    const { under, at } = await still({ marks: [MONTAUBAN, mark('albi', 43.93, 2.15), COMASAGUA], links: [] });
    expect(under(...at(43.93, 2.15))).deep.equal({ kind: 'marks', ids: ['montauban', 'albi'] });
  });

  it('picks a country anywhere on its land, and a small one by its disc', async () => {
    const { under, at } = await still(SCENE);
    expect(under(...at(22, -3))).deep.equal({ kind: 'mark', id: 'mali' });
    expect(under(...at(-11.9, 43.4))).deep.equal({ kind: 'mark', id: 'comores' });
  });

  it('draws a true 0° and keeps it reachable', async () => {
    const { under, at, colour } = await still({ marks: [mark('zero', 0, 0)], links: [] });
    expect(await colour(at(0, 0))).equal('101');
    expect(under(...at(0, 0))).deep.equal({ kind: 'mark', id: 'zero' });
  });

  it('keeps reachable a pairing whose two ends are the same place, without a line', async () => {
    const { under, at } = await still({
      marks: [MONTAUBAN, { ...MONTAUBAN, id: 'twin' }],
      links: [{ id: 'self', marks: [0, 1] }],
    });
    expect(under(...at(44.018, 1.355))).deep.equal({ kind: 'marks', ids: ['montauban', 'twin'] });
  });

  it('R14 keeps reachable the two ends of a pairing over the date line', async () => {
    const { under, at } = await still({
      marks: [mark('nouméa', -22.27, 166.45), mark('papeete', -17.53, -149.57)],
      links: [{ id: 'p', marks: [0, 1] }],
    });
    expect(idOf(under(...at(-22.27, 166.45)))).equal('nouméa');
    expect(idOf(under(...at(-17.53, -149.57)))).equal('papeete');
    expect(under(...at(-20, 176))?.kind).equal('link');
  });

  it('makes a pairing stand out and the rest step back, then all as before', async () => {
    const scene: Scene = { marks: [...SCENE.marks, mark('hanoï', 21, 105.8)], links: SCENE.links };
    const { map, at, colour, shows, middle } = await still(scene);
    const before = await colour(at(21, 105.8));
    map.highlight(['paniers']);
    expect(await shows(middle(), '100')).equal(true);
    expect(await colour(at(44.018, 1.355))).equal('101');
    expect(await colour(at(21, 105.8)), 'the rest').not.equal(before);
    map.highlight([]);
    expect(await colour(at(21, 105.8))).equal(before);
  });

  it('makes a territory stand out with the pairings it is in', async () => {
    const { map, at, colour } = await still({ marks: [...SCENE.marks, mark('hanoï', 21, 105.8)], links: SCENE.links });
    map.highlight(['comasagua']);
    expect(await colour(at(44.018, 1.355))).equal('101');
    expect(await colour(at(21, 105.8))).not.equal('101');
  });

  it('stretches what is painted to where a gesture leads, at once', async () => {
    const { map, canvas } = await still(SCENE);
    const { left, top, scale } = map.viewport;
    const nearer = { ...map.viewport, scale: 2 * scale, left: 2 * left + 70, top: 2 * top - 30 };
    map.preview(nearer);
    expect(map.viewport).equal(nearer);
    expect(canvas.style.transform).equal('translate(-70px, 30px) scale(2)');
    // told from what is painted, not from where the last gesture led
    map.preview({ ...nearer, left: 2 * left });
    expect(canvas.style.transform).equal('translate(0px, 30px) scale(2)');
    await map.resize(500, 300, 1);
    expect(canvas.style.transform).match(/^translate\(0px(, 0px)?\) scale\(1\)$/);
  });

  it('keeps to a gesture that is done while it is being painted', async () => {
    const { map, canvas } = await still(SCENE);
    const painted = map.setScene(SCENE, PALETTE);
    map.preview({ ...map.viewport, left: map.viewport.left + 40 });
    await painted;
    expect(canvas.style.transform).match(/^translate\(-40px(, 0px)?\) scale\(1\)$/);
  });

  it('gives back the memory of its bitmaps once a live map has taken over', async () => {
    const { map, surface } = await still(SCENE);
    const held = () =>
      ([...surface.children] as (HTMLCanvasElement | SVGElement)[]).map((layer) =>
        'width' in layer && typeof layer.width === 'number'
          ? layer.width * layer.height
          : Number(layer.style.display !== 'none'),
      );
    expect(held()).deep.equal([1, 600 * 400, 300 * 150]);
    map.release();
    expect(held()).deep.equal([0, 0, 0]);
    await map.resize(500, 300, 1);
    expect(held()).deep.equal([0, 0, 0]);
  });

  it('gives it back too when it was still being painted', async () => {
    const { map, surface } = await still(SCENE);
    const painted = map.setScene(SCENE, PALETTE);
    map.release();
    await painted;
    expect([...surface.querySelectorAll('canvas')].map(({ width, height }) => width * height)).deep.equal([0, 0]);
  });

  it('does not fail on a canvas of no size, in a hidden tab, and is drawn when revealed', async () => {
    const { map, canvas } = await still(SCENE, 0, 0);
    await map.resize(300, 200, 1);
    expect(canvas.width).equal(300);
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, 300, 200);
    expect(data.some((value) => value > 0)).equal(true);
  });

  it('stays readable with thousands of territories of every precision', async () => {
    const precisions = ['exact', 'municipality', 'department', 'region', 'country'] as const;
    const marks = Array.from({ length: 3000 }, (_, i) =>
      mark(`m${i}`, -50 + ((i * 37) % 110), -170 + ((i * 61) % 340), {
        precision: precisions[i % 5] as Mark['precision'],
        isPaired: i % 2 === 0,
      }),
    );
    const { under, at } = await still({
      marks,
      links: Array.from({ length: 1500 }, (_, i) => ({ id: `l${i}`, marks: [2 * i, 2 * i + 1] })),
    });
    const [first] = marks as [Mark];
    expect(under(...at(first.lat, first.lon))?.kind).match(/^marks?$/);
  });

  it('does not fail on a name of 100,000 letters, or one that would turn the text around', async () => {
    const { under, at } = await still({
      marks: [
        { ...MONTAUBAN, name: 'é'.repeat(100_000) },
        { ...COMASAGUA, name: '\u202E\u2067القدس' },
      ],
      links: [],
    });
    expect(idOf(under(...at(44.018, 1.355)))).equal('montauban');
  });
});
