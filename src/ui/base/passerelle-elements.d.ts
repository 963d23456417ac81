/** Made at build time from the folders beside this file. */
declare module 'passerelle:elements' {
  /** The files of a tag's code, those first for which there are words of the same name. */
  export type Tag = readonly [spoken: readonly string[], silent: readonly string[]];
  export const tags: Readonly<Record<string, Tag>>;
  /** Of this release. */
  export const version: string;
  /** Fetches one of these files. */
  export const importChunk: (file: string) => Promise<unknown>;
}
