// chunk: features (each feature needs them: alone they would weigh twice as much, and cost requests)

import { importWords } from 'passerelle:words';
import type { ExtraWords } from '../../text/extras/fr.js';
import type { Language } from '../../text/language.js';

/** Loads the words of the optional features. */
export const loadExtraWords = async (tag: Language['tag']): Promise<ExtraWords> =>
  (await importWords('extras', tag)).default as ExtraWords;
