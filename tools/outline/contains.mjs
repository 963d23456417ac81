/**
 * Returns the codes of the territories of a decoded outline (`src/map/outline/decode.ts`) that contain a position, by
 * the even-odd rule.
 */
export function territoriesAt({ territories, arcs }, lon, lat) {
  return territories
    .filter(({ rings }) => {
      let isInside = false;
      for (const reference of rings.flat()) {
        const arc = arcs[reference < 0 ? ~reference : reference];
        for (let i = 2; i < arc.length; i += 2) {
          const [x0, y0, x1, y1] = arc.slice(i - 2, i + 2);
          if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
        }
      }
      return isInside;
    })
    .map(({ code }) => code);
}
