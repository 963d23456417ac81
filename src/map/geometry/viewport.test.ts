import { expect } from 'chai';
import { arc } from './arcs.js';
import { equalEarth, WORLD_SIZE } from './projection.js';
import { fitBounds, type Viewport } from './viewport.js';

const { project } = equalEarth;

const MONTAUBAN = project(44.018, 1.355);
const COMASAGUA = project(13.63, -89.38);
const HANOI = project(21, 105.8);
const SIZES = [
  [240, 180],
  [320, 320],
  [412, 823],
  [768, 400],
  [1280, 640],
] as const;

const onScreen = ({ left, top, scale }: Viewport, [x, y]: readonly [number, number]) =>
  [x * scale - left, y * scale - top] as const;

describe('fitBounds()', () => {
  it('shows all points, with space for marks, at any size', () => {
    for (const [width, height] of SIZES) {
      const viewport = fitBounds([...MONTAUBAN, ...COMASAGUA, ...HANOI], width, height);
      for (const point of [MONTAUBAN, COMASAGUA, HANOI]) {
        const [x, y] = onScreen(viewport, point);
        expect(x).within(12, width - 12);
        expect(y).within(12, height - 12);
      }
    }
  });

  it('shows the whole bend of a line, not only its ends', () => {
    const line = arc({ lat: 50, lon: -100 }, { lat: 50, lon: 100 }, 0.24).flat();
    const viewport = fitBounds(line, 768, 400);
    for (let i = 0; i < line.length; i += 2) {
      expect(onScreen(viewport, [line[i] as number, line[i + 1] as number])[1]).above(4);
    }
  });

  it('shows enough land around a lone territory to know where on Earth it is', () => {
    const viewport = fitBounds(MONTAUBAN, 320, 240);
    expect(viewport.width / viewport.scale).above(WORLD_SIZE / 20);
    expect(onScreen(viewport, MONTAUBAN)[0]).closeTo(160, 1);
    expect(onScreen(viewport, MONTAUBAN)[1]).closeTo(120, 1);
    expect(fitBounds(MONTAUBAN, 1280, 640).width / fitBounds(MONTAUBAN, 1280, 640).scale).above(WORLD_SIZE / 20);
  });

  it('shows the whole world without points', () => {
    for (const [width, height] of SIZES) {
      const viewport = fitBounds([], width, height);
      expect(onScreen(viewport, [0, 128])[0]).within(0, width / 2);
      expect(onScreen(viewport, [WORLD_SIZE, 128])[0]).within(width / 2, width);
    }
  });

  it('never zooms out beyond the whole world', () => {
    const corners = [...project(-55, -179), ...project(80, 179)];
    expect(fitBounds(corners, 240, 240).scale).least(fitBounds([], 240, 240).scale);
  });

  it('rounds the offset to whole pixels, where the live map takes over', () => {
    for (const [width, height] of [...SIZES, [321, 187]] as const) {
      const { left, top } = fitBounds([...MONTAUBAN, ...COMASAGUA], width, height);
      expect(Number.isInteger(left)).equal(true);
      expect(Number.isInteger(top)).equal(true);
    }
  });

  it('returns finite numbers for a size of 0, as in a hidden tab', () => {
    const { scale, left, top } = fitBounds(MONTAUBAN, 0, 0);
    for (const value of [scale, left, top]) expect(Number.isFinite(value)).equal(true);
  });
});
