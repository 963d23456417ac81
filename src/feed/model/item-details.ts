// chunk: items
import type { Task } from '../../common/scheduler.js';
import type { Shape } from '../schema/shape.js';
import { compileValidator, toList } from '../validate/validator.js';
import { readCoop, readOnce } from './feed-details.js';
import type { Initiative, Network } from './network.js';

type Identity = { id?: string; _coop?: { slug: string } } | undefined;

const validateIdentity = compileValidator({ id: 'textOrNumber', '_coop?': { slug: 'text' } });

/** Returns the raw item with that id, which is read as `validateFeed()` reads it. */
function* findItem({ raw }: Network, id: string): Task<unknown> {
  for (const page of raw)
    for (const item of toList((page as { items: unknown }).items) ?? []) {
      const identity = validateIdentity(item, { keys: [], reject() {}, deferred: [] }) as Identity;
      if ((identity?._coop?.slug ?? identity?.id) === id) return item;
      yield;
    }
  return undefined;
}

/**
 * Returns a reader of what an item has under `_coop` in `shape`. Only that item is read, however many the network has.
 */
export function createItemReader<T extends object>(
  shape: Shape,
): (initiative: Initiative, network: Network) => Task<T> {
  const validate = compileValidator({ '_coop?': shape });
  return readOnce(function* ({ id }: Initiative, network: Network) {
    return yield* readCoop<T>(validate, yield* findItem(network, id), network.url);
  });
}
