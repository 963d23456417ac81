import { memoize } from '../../common/memoize.js';
import type { Shape } from '../schema/shape.js';
import { compileValidator } from '../validate/validator.js';
import { readCoop } from './feed-details.js';
import type { Initiative, Network } from './network.js';

/** What an item is called, as the gate reads it. */
const called = compileValidator({ id: null, '_coop?': { slug: '' } });
const unheard = { keys: [], refuse() {} };
type Called = { id: string; _coop?: { slug: string } } | undefined;

/** A reader of what an item tells beyond its card: only that item is read, however many the network has. */
export function itemReader<T extends object>(shape: Shape): (initiative: Initiative, network: Network) => T {
  const read = compileValidator({ '_coop?': shape });
  return memoize(({ id }: Initiative, { raw, url }: Network) => {
    const item = raw
      .flatMap((page) => (page as { items: unknown[] }).items)
      .find((one) => {
        const name = called(one, unheard) as Called;
        return (name?._coop?.slug ?? name?.id) === id;
      });
    return readCoop<T>(read, item, url);
  });
}
