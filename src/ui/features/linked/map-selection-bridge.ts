import type { Filters } from '../../../view/filter/query.js';
import { escapeValue, splitValues } from '../../../view/filter/query.js';
import type { MapSelection } from '../../../view/models/map-selection.js';
import { FilterEvent } from '../../base/filter-event.js';
import { sameFilters } from './filters.js';

/** The part of `<coop-territory-map>` used here, because `ui` does not import elements. */
export interface SelectableMap extends HTMLElement {
  mapSelection?: MapSelection;
}

/** Converts the selection of a map to filters for the other members. */
const toFilters = (selection: MapSelection | undefined): Filters =>
  selection
    ? { [selection.kind.startsWith('pairing') ? 'pairing' : 'territory']: selection.ids.map(escapeValue).join() }
    : {};

/** Converts filters to the selection of a map. */
function toMapSelection({ pairing, territory }: Filters): MapSelection | undefined {
  const ids = splitValues(pairing ?? territory);
  if (!ids.length) return undefined;
  if (ids.length > 1) return { kind: pairing ? 'pairings' : 'territories', ids };
  return { kind: pairing ? 'pairing' : 'territory', ids };
}

/** Synchronises the selection of a map with the filters of its group, in both directions. */
export class MapSelectionBridge {
  #map: SelectableMap;
  #last?: MapSelection;

  constructor(map: SelectableMap) {
    this.#map = map;
    this.#last = map.mapSelection;
  }

  /** Dispatches `coop-filter` if the selection has changed since the last update of the map. */
  reportChange(): void {
    const { mapSelection } = this.#map;
    if (mapSelection === this.#last) return;
    this.#last = mapSelection;
    this.#map.dispatchEvent(new FilterEvent(toFilters(mapSelection), true));
  }

  /** Selects on the map what `filters` name. */
  select(filters: Filters = {}): void {
    const map = this.#map;
    if (sameFilters(filters, toFilters(map.mapSelection))) return;
    // the panel is about to be removed: moves the focus from it to the map
    if (map.shadowRoot?.activeElement?.closest('.panel'))
      map.shadowRoot.querySelector<HTMLElement>('.surface')?.focus();
    this.#last = map.mapSelection = toMapSelection(filters);
  }
}
