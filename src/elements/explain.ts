import { words as fetched } from 'passerelle:words';
import type { Problem } from '../feed/problem.js';
import type { ProblemWords } from '../text/fr-problems.js';
import type { Language } from '../text/language.js';

/** What is said of a problem: a sentence, and what the webmaster should write, where it is theirs to correct. */
export interface Explanation {
  sentence: string;
  code?: string;
}

/** Brought when something went wrong: a page where all goes well does not pay for it. `tag` is the name of the tag that has the problem. */
export async function explain(
  { kind, detail = '' }: Problem,
  stale: Date | undefined,
  language: Language,
  tag: string,
): Promise<Explanation> {
  const words = (await fetched('problems', language.tag)).default as ProblemWords;
  // what cannot be seen, or turns the sentence around, is told by its number
  const shown = detail.replace(/\p{Cf}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const received = words.received[detail as keyof typeof words.received] ?? shown;
  const sentence = language.say(words.problem[kind], { detail: received });
  if (kind === 'no-src' || kind === 'bad-src') return { sentence, code: `<${tag} src="https://…/initiatives.json">` };
  return { sentence: stale ? language.say(words.stale, { date: language.date(stale), problem: sentence }) : sentence };
}
