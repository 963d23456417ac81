import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { EntryLimit } from '../../ui/templates/section.js';
import type { GoalNames } from './goal-names.js';
import type { InitiativeSheetWords } from './words/fr.js';

/** What each part of the sheet needs besides the details of the initiative. */
export interface TemplateContext {
  network: Network;
  language: Language;
  words: InitiativeSheetWords;
  /** Heading level of the title, 2 to 6. */
  level: number;
  limit: EntryLimit;
  /** Absent until they are loaded. */
  goalNames?: GoalNames;
  /** Third-party hosts whose images the visitor has allowed. */
  allowedHosts: ReadonlySet<string>;
  allowHost: (host: string) => void;
}
