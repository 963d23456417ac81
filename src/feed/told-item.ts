import type { Initiative, Network } from './network.js';
import { reader, type Shape } from './reader.js';
import { kept, once } from './told.js';

/** A reader of what an item tells beyond its card: only that item is read, however many the network has. */
export function ofItem<T extends object>(shape: Shape): (initiative: Initiative, network: Network) => T {
  const read = reader({ '_coop?': shape });
  return once(({ id }: Initiative, { raw, url }: Network) => {
    const items = raw.flatMap((page) => (page as { items: ({ id?: unknown; _coop?: { slug?: unknown } } | null)[] }).items);
    return kept<T>(
      read,
      items.find((one) => one && String(one._coop?.slug ?? one.id) === id),
      url,
    );
  });
}
