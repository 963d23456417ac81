import type { ItemFigures } from './details-schema.js';
import { itemFigures } from './figures-shape.js';
import { ofItem } from './told-item.js';

/** The figures of one initiative. */
export const figuresOf = ofItem<ItemFigures>(itemFigures);
