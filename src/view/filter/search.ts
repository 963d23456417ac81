// Full-text search: which initiatives contain the words that a visitor types.
import { memoize } from '../../common/memoize.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { withAncestors } from '../geography.js';
import { body } from '../text/localized.js';
import { listedInitiatives } from './listed-initiatives.js';

/** Letters that Unicode does not decompose, and that are not on every keyboard. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', đ: 'd', ø: 'o', ł: 'l', ı: 'i' };

/** Returns the words of a text in lower case and without accents, each after a space: ` paniers solidaires `. */
export const normalizeForSearch = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßđøłı]/g, (letter) => LETTERS[letter] as string)
    // not `+` in one expression: Chromium's stack ends at some four million characters
    .replace(/[^\p{L}\p{N}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()} `;

/**
 * Returns what is searched: the text of an initiative in every language of the feed, and the names of its
 * territories, themes and partners.
 */
const searchText = memoize((initiative: Initiative, network: Network): string => {
  const { item, coop, places, pairings, partners, themes } = initiative;
  const territories = new Set([
    ...places.map(({ territory }) => territory),
    ...pairings.flatMap((pairing) => pairing.territories),
  ]);
  const named = [
    ...new Set([...territories].flatMap((territory) => withAncestors(territory, network))),
    ...themes,
    ...partners.flatMap(({ organisation }) => [organisation, { name: organisation.acronym }]),
  ];
  const texts = [item, ...Object.values(coop.translations ?? {})].flatMap(({ title, summary }) => [title, summary]);
  return normalizeForSearch([...texts, body(item), ...named.map(({ name }) => name)].join(' '));
});

/** Prepares the texts of a feed, so that the first word is found without delay. */
export function* warmSearchIndex(network: Network): Task<void> {
  for (const initiative of listedInitiatives(network)) {
    searchText(initiative, network);
    yield;
  }
}

/** Returns a predicate: does an initiative contain all the words of `query`, or words that begin with them? */
export function textMatcher(query: string, network: Network): (initiative: Initiative) => boolean {
  const words = normalizeForSearch(query).trim().split(' ');
  return (initiative) => {
    const text = searchText(initiative, network);
    return words.every((word) => text.includes(` ${word}`));
  };
}
