import type { ItemFigures } from '../schema/details.js';
import { itemFigures } from '../schema/generated/figures.js';
import { itemReader } from './item-details.js';

/** The figures of one initiative. */
export const readItemFigures = itemReader<ItemFigures>(itemFigures);
