/**
 * Written by the build (tools/rollup/words.mjs) from the word files: `words-en`, `problems-fr`, `coop-partner-list-en`.
 */
declare module 'passerelle:words' {
  /** Loads a word file in one of our languages. `name` is `words` for the words of all tags, a topic, or a tag. */
  export const importWords: (name: string, language: string) => Promise<{ default: unknown }>;
}
