import { decodeOutline } from './decode-outline.js';
import { type Ground, ground } from './ground.js';
import { OUTLINE } from './outline.js';

let made: Ground | undefined;

/** The world as the map at rest shows it, made once for all maps of the page: some 45 ms of a cheap phone. */
export const world = (): Ground => (made ??= ground(decodeOutline(OUTLINE)));
