// The coarse outline of the world, decoded and projected once for all maps of the page.
import { memoize } from '../../common/memoize.js';
import { equalEarth, type Projection } from '../geometry/projection.js';
import { OUTLINE } from './coarse.data.js';
import { decodeOutline, type Outline } from './decode.js';
import { type Basemap, basemapPaths } from './svg-paths.js';

const decode = memoize(decodeOutline);
const project = memoize((projection: Projection) => basemapPaths(coarseOutline(), projection));

export const coarseOutline = (): Outline => decode(OUTLINE);

/** Returns the basemap of the coarse outline. The first call with a projection takes some 45 ms on a low-end phone. */
export const coarseBasemap = (projection: Projection = equalEarth): Basemap => project(projection);
