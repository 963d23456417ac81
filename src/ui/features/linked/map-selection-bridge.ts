import type { Filters } from '../../../view/filter/query.js';
import type { MapSelection } from '../../../view/models/map-selection.js';
import { FilterEvent } from '../../base/filter-event.js';
import { sameFilters } from './filters.js';

/** The part of `<coop-territory-map>` in use here: `ui` imports no tag. */
export interface SelectableMap extends HTMLElement {
  mapSelection?: MapSelection;
}

/** What is chosen on a map, as others can be narrowed by it. */
const choiceOf = (told: MapSelection | undefined): Filters =>
  told ? { [told.kind.startsWith('pairing') ? 'pairing' : 'territory']: told.ids.join() } : {};

/** The same the other way. */
function toldOf({ pairing, territory }: Filters): MapSelection | undefined {
  const ids = (pairing ?? territory)?.split(',').map((id) => id.trim());
  if (!ids) return undefined;
  const many = ids.length > 1;
  return { kind: pairing ? (many ? 'pairings' : 'pairing') : many ? 'territories' : 'territory', ids };
}

/** What a visitor chooses on a map, told to the page; and what is chosen, lit on the map. */
export class MapSelectionBridge {
  #map: SelectableMap;
  #last?: MapSelection;

  constructor(map: SelectableMap) {
    this.#map = map;
    this.#last = map.mapSelection;
  }

  /** After each drawing: has something been chosen, or let go? */
  look(): void {
    const { mapSelection } = this.#map;
    if (mapSelection === this.#last) return;
    this.#last = mapSelection;
    this.#map.dispatchEvent(new FilterEvent(choiceOf(mapSelection), true));
  }

  light(choice: Filters = {}): void {
    const map = this.#map;
    if (sameFilters(choice, choiceOf(map.mapSelection))) return;
    // the panel goes: the keyboard stays on the map
    if (map.shadowRoot?.activeElement?.closest('.panel'))
      map.shadowRoot.querySelector<HTMLElement>('.surface')?.focus();
    this.#last = map.mapSelection = toldOf(choice);
  }
}
