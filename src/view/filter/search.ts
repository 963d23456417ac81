// Which initiatives hold the words that a visitor types.
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { withAncestors } from '../geography.js';
import { body } from '../text/localized.js';
import { listedInitiatives } from './dimensions.js';
import { normalizeForSearch } from './normalize.js';

const made = new WeakMap<Initiative, string>();

/** All that an initiative says of itself and of those in it, in every language of the feed, plain; made once. */
function textOf(initiative: Initiative, network: Network): string {
  let text = made.get(initiative);
  if (text === undefined) {
    const { item, coop, places, pairings, partners, themes } = initiative;
    const territories = new Set([
      ...places.map(({ territory }) => territory),
      ...pairings.flatMap((one) => one.territories),
    ]);
    const around = new Set([...territories].flatMap((one) => withAncestors(one, network)));
    const named = [
      ...around,
      ...themes,
      ...partners.flatMap(({ organisation }) => [organisation, { name: organisation.acronym }]),
    ];
    const said = [item, ...Object.values(coop.translations ?? {})].flatMap(({ title, summary }) => [title, summary]);
    text = normalizeForSearch([...said, body(item), ...named.map(({ name }) => name)].join(' '));
    made.set(initiative, text);
  }
  return text;
}

/** Makes the texts of a feed ready before the first word. */
export function* warmSearchIndex(network: Network): Task<void> {
  for (const initiative of listedInitiatives(network)) {
    textOf(initiative, network);
    yield;
  }
}

/** Tells of an initiative whether it holds all the words of `query`, or their beginnings. */
export function textMatcher(query: string, network: Network): (initiative: Initiative) => boolean {
  const words = normalizeForSearch(query).trim().split(' ');
  return (initiative) => {
    const text = textOf(initiative, network);
    return words.every((word) => text.includes(` ${word}`));
  };
}
