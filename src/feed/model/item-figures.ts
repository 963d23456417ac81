import type { ItemFigures } from '../schema/details.js';
import { itemFigures } from '../schema/generated/figures.js';
import { ofItem } from './item-details.js';

/** The figures of one initiative. */
export const figuresOf = ofItem<ItemFigures>(itemFigures);
