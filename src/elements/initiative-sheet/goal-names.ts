import { importWords } from 'passerelle:words';
import type { Language } from '../../text/language.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import { goalStyles } from './goals.css.js';

/** The names of the 17 Sustainable Development Goals in one language. */
export interface GoalNames {
  tag: Language['tag'];
  names: readonly string[];
}

/** Loads the names of the goals, and adds the styles of their colours to `root`. */
export async function loadGoalNames(tag: Language['tag'], root: ShadowRoot): Promise<GoalNames> {
  adoptStyles(root, goalStyles);
  return { tag, names: (await importWords('goals', tag)).default as readonly string[] };
}
