import { OUTLINE } from './coarse.data.js';
import { decodeOutline, type Outline } from './decode.js';
import { type Basemap, basemapPaths } from './svg-paths.js';

let outline: Outline | undefined;
let made: Basemap | undefined;

/** The outline of the world at rest, decoded once for all maps of the page. */
export const coarseOutline = (): Outline => (outline ??= decodeOutline(OUTLINE));

/** The world as the map at rest shows it, made once for all maps of the page: some 45 ms of a cheap phone. */
export const coarseBasemap = (): Basemap => (made ??= basemapPaths(coarseOutline()));
