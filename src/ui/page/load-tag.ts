import { importChunk, type TagFiles, tags } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import { loadLanguage, supportedLanguage } from '../../text/load-language.js';

/**
 * Loads at once all that a tag needs: its code, the words of all tags and its own, in the language that serves for
 * `language`. The French ones come with the code.
 */
export async function loadTag(tag: string, language: string): Promise<void> {
  const { chunks, hasWords } = tags[tag] as TagFiles;
  const supported = supportedLanguage(language);
  await Promise.all([
    ...chunks.map(importChunk),
    loadLanguage(language),
    hasWords && supported !== 'fr' && importWords(tag, supported),
  ]);
}
