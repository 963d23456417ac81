// chunk: items
import { memoize } from '../../common/memoize.js';
import type { Shape } from '../schema/shape.js';
import { compileValidator, toList } from '../validate/validator.js';
import { readCoop } from './feed-details.js';
import type { Initiative, Network } from './network.js';

type Identity = { id?: string; _coop?: { slug: string } } | undefined;

const validateIdentity = compileValidator({ id: 'textOrNumber', '_coop?': { slug: 'text' } });
const ignoreRejections = { keys: [], reject() {} };

/** Returns the id of a raw item, read as `validateFeed()` reads it. */
function idOf(item: unknown): string | undefined {
  const identity = validateIdentity(item, ignoreRejections) as Identity;
  return identity?._coop?.slug ?? identity?.id;
}

/**
 * Returns a reader of what an item has under `_coop` in `shape`. Only that item is read, however many the network has.
 */
export function createItemReader<T extends object>(shape: Shape): (initiative: Initiative, network: Network) => T {
  const validate = compileValidator({ '_coop?': shape });
  return memoize(({ id }: Initiative, { raw, url }: Network) => {
    const items = raw.flatMap((page) => toList((page as { items: unknown }).items) ?? []);
    return readCoop<T>(
      validate,
      items.find((item) => idOf(item) === id),
      url,
    );
  });
}
