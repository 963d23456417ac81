import { expect } from '@open-wc/testing';
import { delay, MountedMap, SCENE } from '../../../test/helpers/browser/live-map.js';
import { PALETTE } from '../../../test/helpers/map-fixtures.js';

describe('enableWheelZoom()', () => {
  let mounted: MountedMap;
  beforeEach(() => {
    mounted = new MountedMap();
  });
  afterEach(() => mounted.remove());

  it('leaves the wheel to the page, unless ctrl or ⌘ is held', async () => {
    const { map, staticMap } = mounted;
    expect(mounted.wheel({ deltaY: -120 })).equal(false);
    await delay(100);
    expect(map.viewport.left).equal(staticMap.viewport.left);
    expect(map.viewport.scale).closeTo(staticMap.viewport.scale, 1e-6);
    await mounted.settledAfter(() => expect(mounted.wheel({ deltaY: -120, ctrlKey: true })).equal(true));
    expect(map.viewport.scale).closeTo(2 * staticMap.viewport.scale, 1e-6);
  });

  it('stretches what is painted while the wheel turns, and paints once, when it rests', async () => {
    const { map, moves, canvas } = mounted;
    // at a small scale, where the detailed outline is not painted in between
    await mounted.settledAfter(() => map.zoomOut());
    // ends the paints under way
    await map.setScene(SCENE, PALETTE);
    let paints = 0;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { clearRect } = context;
    context.clearRect = (...box) => {
      paints++;
      clearRect.apply(context, box);
    };
    const { scale } = map.viewport;
    const count = moves.length;
    // in one task: between two of them a busy machine would end the gesture
    for (let i = 0; i < 6; i++) mounted.wheel({ deltaY: -20, ctrlKey: true });
    while (map.viewport.scale < 1.5 * scale) await new Promise(requestAnimationFrame);
    expect(paints).equal(0);
    await mounted.settledAfter(() => undefined);
    expect(map.viewport.scale).closeTo(2 * scale, 1e-6);
    expect(moves.length - count).equal(1);
    expect(paints).equal(1);
  });
});
