import { expect } from '@open-wc/testing';
import { delay, MountedMap, positionOf, SCENE } from '../../../test/helpers/browser/live-map.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { mark, PALETTE } from '../../../test/helpers/map-fixtures.js';
import type { Viewport } from '../geometry/viewport.js';
import { hitTest } from '../paint/hit-test.js';

const DAKAR = mark('dakar', 14.7, -17.4);
const HANOI = mark('hanoï', 21, 105.8);

describe('LiveMap', () => {
  let mounted: MountedMap;
  beforeEach(() => {
    mounted = new MountedMap();
  });
  afterEach(() => mounted.remove());

  it('starts where the static map is: every place stays under its pixel, at odd sizes too', async () => {
    for (const [width, height] of [
      [601, 401],
      [320, 321],
      [1280, 640],
    ] as const) {
      mounted.remove();
      mounted = new MountedMap(width, height);
      const { map, staticMap, staticReady } = mounted;
      await Promise.all([map.ready, staticReady]);
      const { viewport, snapshot } = staticMap;
      // `ready` settles too when a newer paint has ended the first one: then nothing is painted yet
      await waitUntil(async () => (await mounted.colourAt(1, 1)) !== '000', 'the first paint');
      expect(map.viewport.left).equal(viewport.left);
      expect(map.viewport.top).equal(viewport.top);
      expect(map.viewport.scale).closeTo(viewport.scale, 1e-9);
      for (const place of SCENE.marks) {
        const position = positionOf(viewport, place);
        expect(await mounted.colourAt(...position), `${width} ${place.id}`).equal('101');
        expect(map.hitTest(...position)).deep.equal(hitTest(snapshot as NonNullable<typeof snapshot>, ...position));
      }
    }
  });

  it('drops the click that ends a drag, and no other', () => {
    let clicks = 0;
    mounted.container.addEventListener('click', () => clicks++);
    mounted.mouse('mousedown', 300, 200);
    mounted.mouse('mousemove', 280, 200, document.body);
    mounted.mouse('mouseup', 280, 200, document.body);
    mounted.mouse('click', 280, 200);
    expect(clicks).equal(0);
    mounted.mouse('mousedown', 300, 200);
    mounted.mouse('mouseup', 300, 200, document.body);
    mounted.mouse('click', 300, 200);
    expect(clicks).equal(1);
  });

  it('zooms in and out around the centre, and shows the whole scene after reset()', async () => {
    const { map, staticMap } = mounted;
    const { scale } = map.viewport;
    await mounted.settledAfter(() => map.zoomIn());
    expect(map.viewport.scale).closeTo(2 * scale, 1e-6);
    await mounted.settledAfter(() => map.zoomOut());
    expect(map.viewport.scale).closeTo(scale, 1e-6);
    await mounted.settledAfter(() => map.zoomIn());
    await mounted.settledAfter(() => map.reset());
    const { scale: resetScale, ...reset } = map.viewport;
    const { scale: staticScale, ...whole } = staticMap.viewport;
    expect(resetScale).closeTo(staticScale, 1e-6);
    expect(reset).deep.equal(whole);
  });

  it('never leaves the world', async () => {
    await mounted.settledAfter(() => mounted.map.zoomIn());
    for (let i = 0; i < 12; i++) await mounted.settledAfter(() => mounted.press('ArrowLeft'));
    expect(mounted.map.viewport.left).least(-1);
  });

  it('shows another scene and other colours without moving', async () => {
    const { map } = mounted;
    await mounted.settledAfter(() => map.zoomIn());
    const { viewport } = map;
    const position = positionOf(viewport, DAKAR);
    await map.setScene({ marks: [DAKAR], links: [] }, { ...PALETTE, mark: '#00ffff' });
    expect(map.viewport).deep.equal(viewport);
    expect(map.hitTest(...position)).deep.equal({ kind: 'mark', id: 'dakar' });
    // the detailed outline, when it is ready, is painted in the place of a paint under way
    const shows = (colour: string) => waitUntil(async () => (await mounted.colourAt(...position)) === colour, colour);
    await shows('011');
    await map.setScene({ marks: [DAKAR], links: [] }, PALETTE);
    await shows('101');
  });

  it('lists the territories in the viewport', async () => {
    const { map } = mounted;
    await map.setScene({ ...SCENE, marks: [...SCENE.marks, DAKAR, { ...DAKAR, id: 'area', isArea: true }] }, PALETTE);
    expect(map.visibleIds).deep.equal(['montauban', 'comasagua', 'dakar']);
    await mounted.settledAfter(() => map.panIntoView(['dakar'], true));
    expect(map.visibleIds).deep.equal(['dakar']);
  });

  it('pans ids into view, and does not move when they are in view, or unknown', async () => {
    const { map, moves } = mounted;
    const { viewport } = map;
    map.panIntoView(['paniers']);
    map.panIntoView(['nobody']);
    await delay(100);
    expect(map.viewport).deep.equal(viewport);
    expect(moves).deep.equal([]);
    await map.setScene({ ...SCENE, marks: [...SCENE.marks, DAKAR, HANOI] }, PALETTE);
    await mounted.settledAfter(() => map.panIntoView(['dakar'], true));
    expect(map.visibleIds).deep.equal(['dakar']);
    const { scale } = map.viewport;
    await mounted.settledAfter(() => map.panIntoView(['hanoï']));
    expect(map.visibleIds).deep.equal(['hanoï']);
    expect(map.viewport.scale).closeTo(scale, 1e-6);
    // a territory comes with all that it is paired with
    await mounted.settledAfter(() => map.panIntoView(['montauban']));
    expect(map.visibleIds).include.members(['montauban', 'comasagua']);
  });

  it('pans to a pairing between two territories at one point', async () => {
    const { map } = mounted;
    const samePoint = { id: 'same-point', marks: [2, 3] };
    const marks = [...SCENE.marks, DAKAR, { ...DAKAR, id: 'dakar-2' }];
    await map.setScene({ marks, links: [...SCENE.links, samePoint] }, PALETTE);
    await mounted.settledAfter(() => map.panIntoView(['same-point'], true));
    expect(map.visibleIds).deep.equal(['dakar', 'dakar-2']);
  });

  it('says whether ids are right of the centre', async () => {
    const { map } = mounted;
    await map.setScene({ ...SCENE, marks: [...SCENE.marks, mark('quito', -0.18, -78.47), HANOI] }, PALETTE);
    const sides = [['hanoï'], ['quito'], ['paniers'], ['hanoï', 'paniers']].map((ids) => map.isRightOfCentre(ids));
    expect(sides).deep.equal([true, false, false, true]);
  });

  it('resumes a drag that began on the static map', async () => {
    const { map, container } = mounted;
    await mounted.settledAfter(() => map.zoomIn());
    const { viewport } = map;
    const { left, top } = container.getBoundingClientRect();
    map.resumeGesture(new MouseEvent('mousemove', { clientX: left + 300, clientY: top + 200 }));
    mounted.mouse('mousemove', 280, 210, document.body);
    mounted.mouse('mousemove', 250, 220, document.body);
    await waitUntil(() => map.viewport.left - viewport.left === 50, 'the drag');
    expect(map.viewport.top - viewport.top).equal(-20);
    await mounted.settledAfter(() => mounted.mouse('mouseup', 250, 220, document.body));
    const rested = map.viewport.left;
    mounted.mouse('mousemove', 100, 220, document.body);
    await delay(60);
    expect(map.viewport.left).equal(rested);
  });

  it('keeps its centre when the container changes its size', async () => {
    const { map, staticMap, container } = mounted;
    container.style.width = '400px';
    await mounted.settledAfter(() => map.resize());
    expect(map.viewport.width).equal(400);
    const centreX = ({ left, width, scale }: Viewport) => (left + width / 2) / scale;
    expect(centreX(map.viewport)).closeTo(centreX(staticMap.viewport), 1);
  });

  it('leaves no node, no listener and no late error after remove(), even during a zoom or a drag', async () => {
    mounted.remove();
    const listeners = new Map<string, number>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const nameOf = (target: EventTarget) => {
      if (target === window) return 'window';
      return target === document ? 'document' : (target as Element).className;
    };
    const isWatched = (target: EventTarget) =>
      target === window || target === document || (target instanceof Element && target.className === 'map');
    const count = (target: EventTarget, type: string, change: number) => {
      const name = `${nameOf(target)} ${type}`;
      listeners.set(name, (listeners.get(name) ?? 0) + change);
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (isWatched(this)) {
        count(this, type, 1);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (signal) addEventListener.call(signal, 'abort', () => count(this, type, -1));
      }
      addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (isWatched(this)) count(this, type, -1);
      removeEventListener.call(this, type, listener, options);
    };
    const errors: unknown[] = [];
    const onError = (event: Event) => errors.push((event as ErrorEvent).message);
    addEventListener.call(window, 'error', onError);
    try {
      mounted = new MountedMap();
      const { container } = mounted;
      mounted.map.zoomIn();
      await delay(60);
      mounted.map.remove();
      expect(container.childElementCount).equal(0);
      expect(container.className).equal('map');
      mounted.start();
      mounted.mouse('mousedown', 300, 200);
      mounted.mouse('mousemove', 250, 200, document.body);
      mounted.map.remove();
      mounted.start();
      mounted.mouse('mousedown', 300, 200);
      mounted.mouse('mousemove', 250, 200, document.body);
      mounted.mouse('mouseup', 250, 200, document.body);
      mounted.map.remove();
      await delay(450);
      expect([...listeners].filter(([, n]) => n !== 0)).deep.equal([]);
      expect(errors).deep.equal([]);
      expect(container.childElementCount).equal(0);
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      removeEventListener.call(window, 'error', onError);
      mounted.start();
    }
  });
});
