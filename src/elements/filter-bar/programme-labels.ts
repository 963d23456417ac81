import { readFeedFigures } from '../../feed/model/figures.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { type LocalizedText, localize } from '../../view/text/localized.js';

/** What programmes and phases are called, in the order of the feed; brought when there is one to choose. */
export function programmeLabels(
  network: Network,
  language: Language,
): Record<'programme' | 'phase', Map<string, LocalizedText>> {
  const { tag, words } = language;
  const original = network.head.language;
  const programme = new Map<string, LocalizedText>();
  const phase = new Map<string, LocalizedText>();
  const { programmes } = readFeedFigures(network);
  for (const one of programmes.values()) {
    const name = localize(one, 'name', tag, original);
    programme.set(one.id, name);
    for (const part of one.phases ?? []) {
      const { text, lang } = localize(part, 'label', tag, original);
      const label = text || language.period(part.period);
      // «Phase 1» of two programmes are two phases
      phase.set(part.id, {
        text: programmes.size > 1 ? language.format(words.withDetail, { text: label, detail: name.text }) : label,
        lang,
      });
    }
  }
  return { programme, phase };
}
