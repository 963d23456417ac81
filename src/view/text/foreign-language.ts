import { localize } from './localized.js';

/** The language in which text was written, where it is not the visitor's: to be told with the text, for who hears it read. */
export const foreignLang = (lang: string, original: string | undefined): string | undefined =>
  localize({ text: '' }, 'text', lang, original).lang;
