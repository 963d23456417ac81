import type { Told } from '../../../elements/territory-map/selection-panel.js';
import type { TerritoryMap } from '../../../elements/territory-map/territory-map.js';
import type { Choice } from '../../../view/filter/selection.js';
import { FilterEvent } from '../../base/filter-event.js';
import { alike } from './filters.js';

/** What is chosen on a map, as others can be narrowed by it. */
const choiceOf = (told: Told | undefined): Choice =>
  told ? { [told.kind.startsWith('pairing') ? 'pairing' : 'territory']: told.ids.join() } : {};

/** The same the other way. */
function toldOf({ pairing, territory }: Choice): Told | undefined {
  const ids = (pairing ?? territory)?.split(',').map((id) => id.trim());
  if (!ids) return undefined;
  const many = ids.length > 1;
  return { kind: pairing ? (many ? 'pairings' : 'pairing') : many ? 'territories' : 'territory', ids };
}

/** What a visitor chooses on a map, told to the page; and what is chosen, lit on the map. */
export class LitChoice {
  #map: TerritoryMap;
  #last?: Told;

  constructor(map: TerritoryMap) {
    this.#map = map;
    this.#last = map.told;
  }

  /** After each drawing: has something been chosen, or let go? */
  look(): void {
    const { told } = this.#map;
    if (told === this.#last) return;
    this.#last = told;
    this.#map.dispatchEvent(new FilterEvent(choiceOf(told), true));
  }

  light(choice: Choice = {}): void {
    const map = this.#map;
    if (alike(choice, choiceOf(map.told))) return;
    // the panel goes: the keyboard stays on the map
    if (map.shadowRoot?.activeElement?.closest('.panel')) map.shadowRoot.querySelector<HTMLElement>('.surface')?.focus();
    this.#last = map.told = toldOf(choice);
  }
}
