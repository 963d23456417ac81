// The marks: a dot with a pairing, a ring without, in a soft disc when the place is only known roughly.
import type { Mark } from '../view/scene.js';
import { type Frame, spot, strength } from './frame.js';
import type { Room } from './room.js';
import { areaOf, discOf, radiusOf } from './symbols.js';

export function paintMarks(frame: Frame, room: Room): void {
  const { context, ground, palette, plan, view, order, lit } = frame;
  const { scale, width, height } = view;
  const circle = (x: number, y: number, radius: number, inside: string, edge: string, pixels: number) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = inside;
    context.strokeStyle = edge;
    context.lineWidth = pixels;
    context.stroke();
    context.fill();
  };
  // The last drawn lies on top: the paired over the others, the highlighted over all.
  for (const i of [...order].reverse()) {
    const mark = plan.marks[i] as Mark;
    const [x, y] = spot(frame, i);
    const disc = discOf(mark, scale);
    if (x < -disc || y < -disc || x > width + disc || y > height + disc) continue;
    context.globalAlpha = strength(frame, i);
    const area = areaOf(mark, ground, scale);
    if (disc && !area) circle(x, y, disc, palette.tint, palette.mark, 0.7);
    // A country in no pairing is its land and its name: a point would be invented.
    if (area && !mark.paired) continue;
    // Where a programme acts is ground, no more, until it is asked for.
    if (mark.area && !lit.has(i)) continue;
    const radius = radiusOf(mark, frame.few / order.length) + Number(lit.has(i));
    circle(x, y, radius, palette.halo, palette.halo, 4);
    circle(x, y, radius - 1.75, mark.paired ? palette.mark : palette.halo, palette.mark, 3.5);
    room.take(x - radius, y - radius, x + radius, y + radius);
  }
}
