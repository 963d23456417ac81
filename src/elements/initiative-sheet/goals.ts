import { importWords } from 'passerelle:words';
import type { Language } from '../../text/language.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import { goalStyles } from './goals.css.js';

/** The names of the seventeen goals in one language. */
export interface GoalNames {
  language: Language['tag'];
  names: readonly string[];
}

/** The names of the goals; their colours are given to `root`. */
export async function goalNames(language: Language['tag'], root: ShadowRoot): Promise<GoalNames> {
  adoptStyles(root, goalStyles);
  return { language, names: (await importWords('goals', language)).default as readonly string[] };
}
