import { expect } from '@open-wc/testing';
import { delay, MountedMap } from '../../../test/helpers/browser/live-map.js';

describe('Leaflet, patched', () => {
  let mounted: MountedMap;
  beforeEach(() => {
    mounted = new MountedMap();
  });
  afterEach(() => mounted.remove());

  it('follows the mouse in a shadow root, and moves once the button is released', async () => {
    const { map, moves } = mounted;
    await mounted.settledAfter(() => map.zoomIn());
    const before = map.viewport;
    mounted.mouse('mousedown', 300, 200);
    mounted.mouse('mousemove', 290, 210, document.body);
    mounted.mouse('mousemove', 240, 220, document.body);
    await mounted.settledAfter(() => mounted.mouse('mouseup', 240, 220, document.body));
    expect(map.viewport.left).above(before.left + 40);
    expect(map.viewport.scale).closeTo(before.scale, 1e-9);
    expect(moves.at(-1)).deep.equal(map.viewport);
  });

  it('survives a drag whose first move is outside the window, where Firefox gives the document as target', async () => {
    const { map } = mounted;
    await mounted.settledAfter(() => map.zoomIn());
    const before = map.viewport;
    mounted.mouse('mousedown', 300, 200);
    mounted.mouse('mousemove', 280, 200, document);
    mounted.mouse('mousemove', 240, 200, document.body);
    await mounted.settledAfter(() => mounted.mouse('mouseup', 240, 200, document.body));
    expect(map.viewport.left).above(before.left + 40);
  });

  it('leaves one finger to the page, which scrolls', async () => {
    const { map, staticMap, container } = mounted;
    const leaflet = container.querySelector('.leaflet-container') as Element;
    expect(getComputedStyle(leaflet).touchAction).equal('pan-x pan-y');
    expect(mounted.touch('start', [[300, 200]])).equal(false);
    for (let y = 190; y > 100; y -= 10) expect(mounted.touch('move', [[300, y]])).equal(false);
    mounted.touch('end', [[300, 100]]);
    await delay(100);
    expect(map.viewport.top).equal(staticMap.viewport.top);
    expect(map.viewport.left).equal(staticMap.viewport.left);
    expect(map.viewport.scale).closeTo(staticMap.viewport.scale, 1e-6);
  });

  it('zooms with two fingers', async () => {
    const { map, staticMap } = mounted;
    const spread = (half: number) =>
      [
        [300 - half, 200],
        [300 + half, 200],
      ] as const;
    mounted.touch('start', spread(50));
    for (let half = 55; half <= 100; half += 5) {
      mounted.touch('move', spread(half));
      await delay(20);
    }
    await mounted.settledAfter(() => mounted.touch('end', spread(100)));
    expect(map.viewport.scale).closeTo(2 * staticMap.viewport.scale, 0.01);
  });
});
