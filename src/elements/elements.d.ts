/** Made at build time from the folders beside this file. */
declare module 'passerelle:elements' {
  interface Tag {
    code: () => Promise<unknown>;
    /** The tag's own words by language, where it has any. */
    words: Readonly<Record<string, () => Promise<unknown>>>;
  }
  const tags: Readonly<Record<string, Tag>>;
  export default tags;
}
