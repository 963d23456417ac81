import { expect } from '@open-wc/testing';
import type { Viewport } from '../../map/geometry/viewport.js';
import { trackPendingGestures } from './pending-gestures.js';

const START: Viewport = { left: 100, top: 50, scale: 4, width: 400, height: 300 };

describe('trackPendingGestures()', () => {
  let surface: HTMLElement;
  let viewport: Viewport;
  let lifetime: AbortController;
  let activeGesture: ReturnType<typeof trackPendingGestures>;

  beforeEach(() => {
    surface = document.createElement('div');
    Object.assign(surface.style, { position: 'fixed', left: '30px', top: '20px', width: '400px', height: '300px' });
    document.body.append(surface);
    viewport = START;
    lifetime = new AbortController();
    activeGesture = trackPendingGestures(
      surface,
      () => viewport,
      (previewed) => (viewport = previewed),
      lifetime.signal,
    );
  });
  afterEach(() => {
    lifetime.abort();
    surface.remove();
  });

  /** Returns true if the event was taken from the page. */
  const mouse = (type: string, x: number, y: number, init: MouseEventInit = {}, target: EventTarget = surface) =>
    !target.dispatchEvent(
      new MouseEvent(type, { clientX: 30 + x, clientY: 20 + y, button: 0, bubbles: true, cancelable: true, ...init }),
    );
  const wheel = (deltaY: number, init: WheelEventInit = { ctrlKey: true }) =>
    !surface.dispatchEvent(
      new WheelEvent('wheel', { clientX: 130, clientY: 220, deltaY, bubbles: true, cancelable: true, ...init }),
    );
  const fingers = (type: string, ...points: [number, number][]) =>
    !surface.dispatchEvent(
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        touches: points.map(([x, y]) => ({ clientX: 30 + x, clientY: 20 + y })),
      }),
    );
  /** Returns where on the surface a point of the plane is. */
  const positionOf = ({ left, top, scale }: Viewport, x: number, y: number) => [x * scale - left, y * scale - top];
  /** Returns the point of the plane at x, y of the surface. */
  const under = ({ left, top, scale }: Viewport, x: number, y: number) =>
    [(x + left) / scale, (y + top) / scale] as [number, number];

  it('pans with the mouse, outside the map too, until the button is released', () => {
    mouse('mousedown', 200, 150);
    mouse('mousemove', 260, 130, {}, window);
    expect(viewport).deep.equal({ ...START, left: 40, top: 70 });
    mouse('mousemove', -50, 150, {}, window);
    expect(viewport).deep.equal({ ...START, left: 350, top: 50 });
    mouse('mouseup', -50, 150, {}, window);
    mouse('mousemove', 0, 0, {}, window);
    expect(viewport.left).equal(350);
  });

  it('ignores a movement of 3 px in a click, and every other button', () => {
    mouse('mousedown', 200, 150);
    mouse('mousemove', 202, 151, {}, window);
    mouse('mouseup', 202, 151, {}, window);
    mouse('mousedown', 200, 150, { button: 2 });
    mouse('mousemove', 260, 150, {}, window);
    expect(viewport).equal(START);
  });

  it('drops the click that ends a drag, and no other', () => {
    let clicks = 0;
    surface.addEventListener('click', () => clicks++);
    const press = (to: number) => {
      mouse('mousedown', 200, 150);
      mouse('mousemove', to, 150, {}, window);
      mouse('mouseup', to, 150, {}, window);
      mouse('click', to, 150);
    };
    press(260);
    expect(clicks).equal(0);
    press(201);
    expect(clicks).equal(1);
  });

  it('returns the gesture still under way', () => {
    expect(activeGesture()?.type).equal(undefined);
    mouse('mousedown', 200, 150);
    expect(activeGesture()?.type).equal('mousedown');
    mouse('mousemove', 260, 130, {}, window);
    const { clientX, clientY } = activeGesture() as MouseEvent;
    expect([clientX, clientY]).deep.equal([290, 150]);
    mouse('mouseup', 260, 130, {}, window);
    expect(activeGesture()?.type).equal(undefined);
  });

  it('zooms around the pointer with ctrl or ⌘ and the wheel, within the limits of the live map', () => {
    const spot = under(viewport, 100, 200);
    expect(wheel(-120)).equal(true);
    expect(viewport.scale).equal(8);
    for (const [i, wanted] of [100, 200].entries()) expect(positionOf(viewport, ...spot)[i]).closeTo(wanted, 0.5);
    wheel(120, { metaKey: true });
    expect(viewport).deep.equal(START);
    wheel(-3, { ctrlKey: true, deltaMode: 1 });
    expect(viewport.scale).equal(8);
    for (let i = 0; i < 20; i++) wheel(-120);
    expect(viewport.scale).equal(128);
  });

  it('leaves the wheel without ctrl or ⌘ to the page', () => {
    expect(wheel(-120, {})).equal(false);
    expect(viewport).equal(START);
  });

  it('zooms in on a double click', () => {
    const spot = under(viewport, 100, 200);
    mouse('dblclick', 100, 200);
    expect(viewport.scale).equal(8);
    for (const [i, wanted] of [100, 200].entries()) expect(positionOf(viewport, ...spot)[i]).closeTo(wanted, 0.5);
  });

  it('pans and zooms with two fingers, which stay on what they touched', () => {
    const [a, b] = [under(viewport, 150, 150), under(viewport, 250, 150)];
    fingers('touchstart', [150, 150], [250, 150]);
    expect(activeGesture()?.type).equal('touchstart');
    expect(fingers('touchmove', [110, 190], [310, 190])).equal(true);
    expect(viewport.scale).equal(8);
    for (const [point, wanted] of [
      [a, [110, 190]],
      [b, [310, 190]],
    ] as const)
      positionOf(viewport, ...point).forEach((value, i) => {
        expect(value).closeTo(wanted[i] as number, 0.5);
      });
    fingers('touchend', [110, 190]);
    expect(activeGesture()?.type).equal(undefined);
  });

  it('leaves one finger to the page, which scrolls', () => {
    expect(fingers('touchstart', [150, 150])).equal(false);
    expect(fingers('touchmove', [150, 90])).equal(false);
    expect(viewport).equal(START);
    expect(activeGesture()?.type).equal(undefined);
  });

  it('stops when the signal aborts', () => {
    mouse('mousedown', 200, 150);
    lifetime.abort();
    mouse('mousemove', 260, 130, {}, window);
    expect(wheel(-120)).equal(false);
    mouse('dblclick', 100, 200);
    expect(viewport).equal(START);
  });
});
