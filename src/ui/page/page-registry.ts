import { tags, version } from 'passerelle:elements';

/**
 * What the copies of the script on one page share: the version of the first copy, then every tag that a copy has
 * claimed.
 */
type Registry = readonly [version: string, ...tags: string[]];

const REGISTRY = Symbol.for('passerelle');
const page = globalThis as { [REGISTRY]?: Registry };

/** Reads the registry of the page. A value that another script has put in its place counts for nothing. */
export function readRegistry(): Registry {
  const registry = page[REGISTRY];
  return Array.isArray(registry) ? (registry as unknown as Registry) : [version];
}

let claimedTags: readonly string[] = [];

/** Claims for this copy the tags that neither another copy nor another script has, and returns them. */
export function claimTags(): string[] {
  const registry = readRegistry();
  const claimed = Object.keys(tags).filter((tag) => !registry.includes(tag) && !customElements.get(tag));
  page[REGISTRY] = [...registry, ...claimed];
  claimedTags = claimed;
  return claimed;
}

/** True for a tag that another copy of the script has claimed. */
export const isClaimedByOther = (tag: string): boolean => readRegistry().includes(tag) && !claimedTags.includes(tag);
