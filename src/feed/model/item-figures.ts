// chunk: items
import type { ItemFigures } from '../schema/details.js';
import { itemFigures } from '../schema/generated/figures.js';
import { createItemReader } from './item-details.js';

/** Reads the figures of one initiative. */
export const readItemFigures = createItemReader<ItemFigures>(itemFigures);
