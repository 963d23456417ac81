import { importChunk, type TagFiles, tags } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import { yieldToMain } from '../../common/scheduler.js';
import { loadLanguage, supportedLanguage } from '../../text/load-language.js';

/**
 * Loads at once all that a tag needs: its code, the words of all tags and its own, in the language that serves for
 * `language`. The French ones come with the code.
 */
export async function loadTag(tag: string, language: string): Promise<void> {
  const { chunks, hasWords } = tags[tag] as TagFiles;
  const supported = supportedLanguage(language);
  // while the code is on its way, nothing waits for it
  if (chunks.length) void warmUpIntl(language).catch(() => {});
  await Promise.all([
    ...chunks.map(importChunk),
    loadLanguage(language),
    hasWords && supported !== 'fr' && importWords(tag, supported),
  ]);
}

/** Creates the first formatter of the page: the browser then loads the data of its languages, 50 ms on a slow phone. */
async function warmUpIntl(language: string): Promise<void> {
  const loaded = await loadLanguage(language);
  await yieldToMain();
  loaded.country('FR');
}
