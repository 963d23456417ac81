/** Made at build time from the files of words: `words-fr`, `problems-fr`, `coop-partner-list-fr`. */
declare module 'passerelle:words' {
  /** Fetches the words of something in one language. */
  export const importWords: (of: string, language: string) => Promise<{ default: unknown }>;
}
