import type { Task } from '../../common/scheduler.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { type LocalizedText, localize } from '../../view/text/localized.js';

type Labels = Map<string, LocalizedText>;

/**
 * Returns the labels of programmes and phases, in the order of the feed. Loaded when there is a choice between them.
 */
export function* programmeLabels(network: Network, language: Language): Task<Record<'programme' | 'phase', Labels>> {
  const { tag, words } = language;
  const original = network.head.language;
  const programmeNames: Labels = new Map();
  const phaseLabels: Labels = new Map();
  const { programmes } = yield* readFeedFigures(network);
  for (const programme of programmes.values()) {
    const name = localize(programme, 'name', tag, original);
    programmeNames.set(programme.id, name);
    for (const phase of programme.phases ?? []) {
      yield;
      const { text, lang } = localize(phase, 'label', tag, original);
      const label = text || language.period(phase.period);
      // two programmes may each have a «Phase 1»
      const fullLabel = language.format(words.withDetail, { text: label, detail: name.text });
      phaseLabels.set(phase.id, { text: programmes.size > 1 ? fullLabel : label, lang });
    }
  }
  return { programme: programmeNames, phase: phaseLabels };
}
