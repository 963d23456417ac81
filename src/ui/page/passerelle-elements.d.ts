/** Written by the build (tools/rollup/elements.mjs) from the folders of `src/elements`. */
declare module 'passerelle:elements' {
  /** The files that a tag needs. */
  export interface TagFiles {
    /** Files of code, for `importChunk`. */
    chunks: readonly string[];
    /** True for a tag that has words beside those of all tags: `importWords` finds them by its name. */
    hasWords: boolean;
  }
  /** Every tag of this release, by its name: `coop-partner-list`. */
  export const tags: Readonly<Record<string, TagFiles>>;
  /** The version of this release. */
  export const version: string;
  /** Loads a file of code, which defines its tag. */
  export const importChunk: (file: string) => Promise<unknown>;
}
