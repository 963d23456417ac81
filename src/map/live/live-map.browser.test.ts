import { expect } from '@open-wc/testing';
import { compositePixels } from '../../../test/helpers/browser/composite-pixels.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { equalEarth, type Projection } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import { hitTest } from '../paint/hit-test.js';
import type { Palette } from '../paint/palette.js';
import { StaticMap } from '../static-map.js';
import { leafletStyles } from './leaflet-styles.js';
import { LiveMap } from './live-map.js';
import { createTiles, webMercator } from './tiles.js';

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
const mark = (id: string, lat: number, lon: number): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
});
const SCENE: Scene = {
  marks: [mark('montauban', 44.018, 1.355), mark('comasagua', 13.63, -89.38)],
  links: [{ id: 'paniers', marks: [0, 1] }],
};

const { project } = equalEarth;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

const at = ({ left, top, scale }: Viewport, { lat, lon }: Mark) => {
  const [x, y] = project(lat, lon);
  return [x * scale - left, y * scale - top] as [number, number];
};

const same = (view: Viewport, wanted: Viewport) => {
  expect({ ...view, scale: view.scale.toFixed(6) }).deep.equal({ ...wanted, scale: wanted.scale.toFixed(6) });
};

describe('the live map', () => {
  let container: HTMLElement;
  let map: LiveMap;
  let rest: StaticMap;
  let shown: Promise<void>;
  let moves: Viewport[];

  function start(width = 601, height = 401) {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${leafletStyles} .map{position:relative;width:${width}px;height:${height}px}`);
    root.adoptedStyleSheets = [sheet];
    container = document.createElement('div');
    container.className = 'map';
    container.tabIndex = 0;
    root.append(container);
    document.body.append(host);
    rest = new StaticMap(document.createElement('div'));
    void rest.resize(width, height, 1);
    shown = rest.setScene(SCENE, PALETTE);
    moves = [];
    map = new LiveMap(container, SCENE, PALETTE, rest.viewport, (viewport) => moves.push(viewport));
  }

  beforeEach(() => start());
  afterEach(() => {
    map.remove();
    (container.getRootNode() as ShadowRoot).host.remove();
  });

  /** Acts, then waits for the move that follows and for the map to rest. */
  const settledAfter = async (act: () => unknown) => {
    const count = moves.length;
    act();
    while (moves.length === count) await wait(30);
    for (let left = Number.NaN; left !== map.viewport.left; await wait(120)) left = map.viewport.left;
  };
  const canvas = () => container.querySelector('canvas') as HTMLCanvasElement;
  /** The colour that a visitor sees. */
  const colour = async (x: number, y: number) => {
    const { left, top, width, height } = container.getBoundingClientRect();
    const layers = container.querySelectorAll('.leaflet-zoom-animated:is(svg, canvas)');
    return (await compositePixels(layers, [width, height], 1, [left, top]))([x, y]);
  };
  /** All three canvases are painted, each in its own task. */
  const painted = () => wait(60);
  const mouse = (type: string, x: number, y: number, target: EventTarget = canvas()) => {
    const box = container.getBoundingClientRect();
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: box.left + x,
        clientY: box.top + y,
        button: 0,
      }),
    );
  };
  const key = (name: string) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
    container.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('starts where the map at rest is: every place stays under its pixel, at odd sizes too', async () => {
    for (const [width, height] of [
      [601, 401],
      [320, 321],
      [1280, 640],
    ] as const) {
      map.remove();
      (container.getRootNode() as ShadowRoot).host.remove();
      start(width, height);
      await Promise.all([map.ready, shown]);
      expect(map.viewport.left).equal(rest.viewport.left);
      expect(map.viewport.top).equal(rest.viewport.top);
      expect(map.viewport.scale).closeTo(rest.viewport.scale, 1e-9);
      for (const place of SCENE.marks) {
        expect(await colour(...at(rest.viewport, place)), `${width} ${place.id}`).equal('101');
        expect(map.hitTest(...at(rest.viewport, place))).deep.equal(
          hitTest(rest.snapshot as NonNullable<typeof rest.snapshot>, ...at(rest.viewport, place)),
        );
      }
    }
  });

  it('follows the mouse, in a shadow root, and paints what comes in', async () => {
    await settledAfter(() => map.zoomIn());
    const before = map.viewport;
    mouse('mousedown', 300, 200);
    mouse('mousemove', 290, 210, document.body);
    mouse('mousemove', 240, 220, document.body);
    await settledAfter(() => mouse('mouseup', 240, 220, document.body));
    expect(map.viewport.left).above(before.left + 40);
    expect(map.viewport.scale).closeTo(before.scale, 1e-9);
    expect(moves.at(-1)).deep.equal(map.viewport);
  });

  it('survives a drag that starts at the edge of the window, where Firefox names the document', async () => {
    await settledAfter(() => map.zoomIn());
    const before = map.viewport;
    mouse('mousedown', 300, 200);
    mouse('mousemove', 280, 200, document);
    mouse('mousemove', 240, 200, document.body);
    await settledAfter(() => mouse('mouseup', 240, 200, document.body));
    expect(map.viewport.left).above(before.left + 40);
  });

  it('does not choose anything with the click that ends a drag', () => {
    let clicks = 0;
    container.addEventListener('click', () => clicks++);
    mouse('mousedown', 300, 200);
    mouse('mousemove', 280, 200, document.body);
    mouse('mouseup', 280, 200, document.body);
    mouse('click', 280, 200);
    expect(clicks).equal(0);
    mouse('mousedown', 300, 200);
    mouse('mouseup', 300, 200, document.body);
    mouse('click', 300, 200);
    expect(clicks).equal(1);
  });

  it('zooms in and out around the middle, and Home shows all again', async () => {
    const { viewport: view } = map;
    await settledAfter(() => map.zoomIn());
    expect(map.viewport.scale).closeTo(2 * view.scale, 1e-6);
    await settledAfter(() => map.zoomOut());
    expect(map.viewport.scale).closeTo(view.scale, 1e-6);
    await settledAfter(() => map.zoomIn());
    await settledAfter(() => expect(key('Home')).equal(true));
    same(map.viewport, rest.viewport);
  });

  it('moves with the arrows and zooms with + and − when it has the focus', async () => {
    await settledAfter(() => expect(key('+')).equal(true));
    const { viewport: view } = map;
    expect(view.scale).closeTo(2 * rest.viewport.scale, 1e-6);
    await settledAfter(() => expect(key('ArrowRight')).equal(true));
    expect(map.viewport.left - view.left).equal(80);
    await settledAfter(() => expect(key('ArrowDown')).equal(true));
    expect(map.viewport.top - view.top).equal(80);
    await settledAfter(() => expect(key('-')).equal(true));
    expect(map.viewport.scale).closeTo(rest.viewport.scale, 1e-6);
  });

  it('leaves every other key to the page', () => {
    for (const name of ['Tab', 'Enter', 'Escape', ' ', 'PageDown', 'a', 'toString'])
      expect(key(name), name).equal(false);
    const inside = document.createElement('button');
    container.append(inside);
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true, cancelable: true });
    inside.dispatchEvent(event);
    expect(event.defaultPrevented).equal(false);
  });

  it('leaves the wheel to the page, unless ctrl or ⌘ is held', async () => {
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -120, ctrlKey, bubbles: true, composed: true, cancelable: true });
      canvas().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false)).equal(false);
    await wait(100);
    same(map.viewport, rest.viewport);
    await settledAfter(() => expect(wheel(true)).equal(true));
    expect(map.viewport.scale).closeTo(2 * rest.viewport.scale, 1e-6);
  });

  /** Fingers on the map, as the engine tells them: touch events, or pointers where it has none. True if one of the events was taken from the page. */
  const fingers = (phase: 'start' | 'move' | 'end', points: readonly (readonly [number, number])[]) => {
    const box = container.getBoundingClientRect();
    const shared = { bubbles: true, composed: true, cancelable: true };
    const at = points.map(([x, y]) => ({ clientX: box.left + x, clientY: box.top + y }));
    const events: Event[] =
      'ontouchstart' in window || 'TouchEvent' in window
        ? [
            Object.assign(new Event(`touch${phase}`, shared), {
              touches:
                phase === 'end' ? [] : at.map((place, identifier) => ({ ...place, identifier, target: canvas() })),
            }),
          ]
        : at.map(
            (place, pointerId) =>
              new PointerEvent(`pointer${{ start: 'down', move: 'move', end: 'up' }[phase]}`, {
                ...shared,
                ...place,
                pointerId,
                pointerType: 'touch',
              }),
          );
    return events.filter((event) => !canvas().dispatchEvent(event)).length > 0;
  };

  it('leaves one finger to the page, which scrolls', async () => {
    expect(getComputedStyle(container.querySelector('.leaflet-container') as Element).touchAction).equal('pan-x pan-y');
    expect(fingers('start', [[300, 200]])).equal(false);
    for (let y = 190; y > 100; y -= 10) expect(fingers('move', [[300, y]])).equal(false);
    fingers('end', [[300, 100]]);
    await wait(100);
    same(map.viewport, rest.viewport);
  });

  it('zooms when two fingers part', async () => {
    const apart = (by: number) =>
      [
        [300 - by, 200],
        [300 + by, 200],
      ] as const;
    fingers('start', apart(50));
    for (let by = 55; by <= 100; by += 5) {
      fingers('move', apart(by));
      await wait(20);
    }
    await settledAfter(() => fingers('end', apart(100)));
    expect(map.viewport.scale).closeTo(2 * rest.viewport.scale, 0.01);
  });

  it('cannot be lost: it never goes out of the world', async () => {
    await settledAfter(() => map.zoomIn());
    for (let i = 0; i < 12; i++) await settledAfter(() => key('ArrowLeft'));
    expect(map.viewport.left).least(-1);
  });

  it('shows another scene, other colours and another highlight without moving', async () => {
    await settledAfter(() => map.zoomIn());
    const { viewport: view } = map;
    await map.setScene({ marks: [mark('dakar', 14.7, -17.4)], links: [] }, { ...PALETTE, mark: '#00ffff' });
    expect(map.viewport).deep.equal(view);
    expect(map.hitTest(...at(view, mark('dakar', 14.7, -17.4)))).deep.equal({ kind: 'mark', id: 'dakar' });
    // the finer outline, when it is there, is painted in the place of what is on its way
    const seenAs = (wanted: string) =>
      waitUntil(async () => (await colour(...at(view, mark('dakar', 14.7, -17.4)))) === wanted, wanted);
    await seenAs('011');
    await map.setScene({ marks: [mark('dakar', 14.7, -17.4)], links: [] }, PALETTE);
    await seenAs('101');
  });

  /** Tiles of a host that is not asked: those of the map itself. */
  const own = () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
    return createTiles(pixel, () => undefined);
  };
  const centre = (by: Projection, { left, top, scale, width, height }: Viewport) =>
    by.unproject((left + width / 2) / scale, (top + height / 2) / scale);
  /** How many pixels of a view two places are apart. */
  const apart = (by: Projection, { scale }: Viewport, a: [number, number], b: [number, number]) => {
    const [[x, y], [u, v]] = [by.project(...a), by.project(...b)];
    return Math.hypot(x - u, y - v) * scale;
  };

  it('stays where the visitor looks when tiles are laid under it, and when they are taken away', async () => {
    await settledAfter(() => map.panIntoView(['montauban'], true));
    await settledAfter(() => map.zoomOut());
    const before = centre(equalEarth, map.viewport);
    await settledAfter(() => map.setTiles(own()));
    expect(Number.isInteger(Math.log2(map.viewport.scale))).equal(true);
    expect(apart(webMercator, map.viewport, centre(webMercator, map.viewport), before)).below(1.5);
    const [x, y] = webMercator.project(44.018, 1.355);
    const { left, top, scale } = map.viewport;
    await painted();
    expect(map.hitTest(x * scale - left, y * scale - top)).deep.equal({ kind: 'mark', id: 'montauban' });
    await settledAfter(() => map.setTiles(undefined));
    expect(apart(equalEarth, map.viewport, centre(equalEarth, map.viewport), before)).below(1.5);
    await painted();
    expect(map.hitTest(...at(map.viewport, SCENE.marks[0] as Mark))).deep.equal({ kind: 'mark', id: 'montauban' });
  });

  it('is as near with tiles as without, within the steps that they come in', async () => {
    await settledAfter(() => map.panIntoView(['montauban'], true));
    const across = (by: Projection) => {
      const [lat, lon] = centre(by, map.viewport);
      return (by.project(lat, lon + 1)[0] - by.project(lat, lon)[0]) * map.viewport.scale;
    };
    const before = across(equalEarth);
    await settledAfter(() => map.setTiles(own()));
    expect(Math.abs(Math.log2(across(webMercator) / before))).below(0.51);
  });

  it('stretches what is painted while the wheel turns, and paints anew once, when it rests', async () => {
    // from afar, where the finer outline is not painted in between
    await settledAfter(() => map.zoomOut());
    const bitmap = canvas();
    const context = bitmap.getContext('2d') as CanvasRenderingContext2D;
    await painted();
    let paints = 0;
    const { clearRect } = context;
    context.clearRect = (...box) => {
      paints++;
      clearRect.apply(context, box);
    };
    const { scale } = map.viewport;
    const count = moves.length;
    // in one task: between two of them a busy machine would take the wheel to rest
    for (let i = 0; i < 6; i++)
      bitmap.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -20, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    while (map.viewport.scale < 1.5 * scale) await new Promise(requestAnimationFrame);
    expect(paints).equal(0);
    await settledAfter(() => undefined);
    expect(map.viewport.scale).closeTo(2 * scale, 1e-6);
    expect(moves.length - count).equal(1);
    expect(paints).equal(1);
  });

  it('lists the territories in view, and no ground of a programme', async () => {
    const dakar = mark('dakar', 14.7, -17.4);
    await map.setScene(
      { marks: [...SCENE.marks, dakar, { ...dakar, id: 'ground', isArea: true }], links: SCENE.links },
      PALETTE,
    );
    expect(map.visibleIds).deep.equal(['montauban', 'comasagua', 'dakar']);
    await settledAfter(() => map.panIntoView(['dakar'], true));
    expect(map.visibleIds).deep.equal(['dakar']);
  });

  it('brings what was asked for into view, and does not move when it is there already', async () => {
    const { viewport: view } = map;
    map.panIntoView(['paniers']);
    map.panIntoView(['nobody']);
    await wait(100);
    expect(map.viewport).deep.equal(view);
    expect(moves).deep.equal([]);
    await map.setScene(
      { marks: [...SCENE.marks, mark('dakar', 14.7, -17.4), mark('hanoï', 21, 105.8)], links: SCENE.links },
      PALETTE,
    );
    await settledAfter(() => map.panIntoView(['dakar'], true));
    expect(map.visibleIds).deep.equal(['dakar']);
    const { scale } = map.viewport;
    await settledAfter(() => map.panIntoView(['hanoï']));
    expect(map.visibleIds).deep.equal(['hanoï']);
    expect(map.viewport.scale).closeTo(scale, 1e-6);
    // a territory with all it is paired with
    await settledAfter(() => map.panIntoView(['montauban']));
    expect(map.visibleIds).include.members(['montauban', 'comasagua']);
  });

  it('brings the place of a pairing within one place too', async () => {
    const dakar = mark('dakar', 14.7, -17.4);
    const self = { id: 'self', marks: [2, 3] };
    await map.setScene(
      { marks: [...SCENE.marks, dakar, { ...dakar, id: 'twin' }], links: [...SCENE.links, self] },
      PALETTE,
    );
    await settledAfter(() => map.panIntoView(['self'], true));
    expect(map.visibleIds).deep.equal(['dakar', 'twin']);
  });

  it('says on which side of the view most of it lies', async () => {
    await map.setScene(
      { marks: [...SCENE.marks, mark('quito', -0.18, -78.47), mark('hanoï', 21, 105.8)], links: SCENE.links },
      PALETTE,
    );
    expect([['hanoï'], ['quito'], ['paniers'], ['hanoï', 'paniers']].map((ids) => map.isRightOfCentre(ids))).deep.equal(
      [true, false, false, true],
    );
  });

  it('goes on with a drag that began on the map at rest', async () => {
    await settledAfter(() => map.zoomIn());
    const { viewport: view } = map;
    const box = container.getBoundingClientRect();
    map.resumeGesture(new MouseEvent('mousemove', { clientX: box.left + 300, clientY: box.top + 200 }));
    mouse('mousemove', 280, 210, document.body);
    mouse('mousemove', 250, 220, document.body);
    await wait(60);
    expect(map.viewport.left - view.left).equal(50);
    expect(map.viewport.top - view.top).equal(-20);
    await settledAfter(() => mouse('mouseup', 250, 220, document.body));
    const rested = map.viewport.left;
    mouse('mousemove', 100, 220, document.body);
    await wait(60);
    expect(map.viewport.left).equal(rested);
  });

  it('fits its container when that changes', async () => {
    container.style.width = '400px';
    await settledAfter(() => map.resize());
    expect(map.viewport.width).equal(400);
    const middle = (view: Viewport) => (view.left + view.width / 2) / view.scale;
    expect(middle(map.viewport)).closeTo(middle(rest.viewport), 1);
  });

  it('leaves nothing behind: no node, no listener, no late error, even in the middle of a zoom or a drag', async () => {
    map.remove();
    (container.getRootNode() as ShadowRoot).host.remove();
    const listening = new Map<string, number>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const count = (target: EventTarget, type: string, by: number) => {
      const name = `${target === window ? 'window' : target === document ? 'document' : (target as Element).className} ${type}`;
      listening.set(name, (listening.get(name) ?? 0) + by);
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (this === window || this === document || this === container) {
        count(this, type, 1);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (signal) addEventListener.call(signal, 'abort', () => count(this, type, -1));
      }
      addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (this === window || this === document || this === container) count(this, type, -1);
      removeEventListener.call(this, type, listener, options);
    };
    const late: unknown[] = [];
    const listen = (event: Event) => late.push((event as ErrorEvent).message);
    addEventListener.call(window, 'error', listen);
    try {
      start();
      const before = container.className;
      map.zoomIn();
      await wait(60);
      map.remove();
      expect(container.childElementCount).equal(0);
      expect(container.className).equal(before);
      map = new LiveMap(container, SCENE, PALETTE, rest.viewport);
      mouse('mousedown', 300, 200);
      mouse('mousemove', 250, 200, document.body);
      map.remove();
      map = new LiveMap(container, SCENE, PALETTE, rest.viewport);
      mouse('mousedown', 300, 200);
      mouse('mousemove', 250, 200, document.body);
      mouse('mouseup', 250, 200, document.body);
      map.remove();
      await wait(450);
      expect([...listening].filter(([, n]) => n !== 0)).deep.equal([]);
      expect(late).deep.equal([]);
      expect(container.childElementCount).equal(0);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      removeEventListener.call(window, 'error', listen);
      map = new LiveMap(container, SCENE, PALETTE, rest.viewport);
    }
  });
});
