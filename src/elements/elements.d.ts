/** Made at build time from the folders beside this file. */
declare module 'passerelle:elements' {
  /** The files of a tag's code, and the words it speaks beside those of all tags. */
  type Tag = readonly [files: readonly string[], spoken: readonly string[]];
  export const tags: Readonly<Record<string, Tag>>;
  /** Fetches one of these files. */
  export const bring: (file: string) => Promise<unknown>;
}
