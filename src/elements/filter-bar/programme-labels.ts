import { figuresOfFeed } from '../../feed/model/figures.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { type Wording, wording } from '../../view/text/localized.js';

/** What programmes and phases are called, in the order of the feed; brought when there is one to choose. */
export function programmeNames(network: Network, language: Language): Record<'programme' | 'phase', Map<string, Wording>> {
  const { tag, words } = language;
  const original = network.head.language;
  const programme = new Map<string, Wording>();
  const phase = new Map<string, Wording>();
  const { programmes } = figuresOfFeed(network);
  for (const one of programmes.values()) {
    const name = wording(one, 'name', tag, original);
    programme.set(one.id, name);
    for (const part of one.phases ?? []) {
      const { text, lang } = wording(part, 'label', tag, original);
      const label = text || language.period(part.period);
      // «Phase 1» of two programmes are two phases
      phase.set(part.id, { text: programmes.size > 1 ? language.say(words.inPlace, { place: label, area: name.text }) : label, lang });
    }
  }
  return { programme, phase };
}
