// chunk: passerelle (most tags import it: alone it would weigh three times as much)
import { localize } from './localized.js';

/**
 * Returns the language of a text when it is not the visitor's: its `lang` attribute, with which a screen reader
 * pronounces it.
 */
export const foreignLang = (lang: string, originalLang: string | undefined): string | undefined =>
  localize({ text: '' }, 'text', lang, originalLang).lang;
