import { importChunk, type TagFiles, tags } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import { loadLanguage, supportedLanguage } from '../../text/load-language.js';

/**
 * Loads at once all that a tag needs: its code, the words of all tags and its own, in the language that serves for
 * `language`.
 */
export async function loadTag(tag: string, language: string): Promise<void> {
  const { chunks, words } = tags[tag] as TagFiles;
  await Promise.all([
    ...chunks.map(importChunk),
    loadLanguage(language),
    ...words.map((name) => importWords(name, supportedLanguage(language))),
  ]);
}
