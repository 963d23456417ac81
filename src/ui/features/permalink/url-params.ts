import { QUERY_ATTRIBUTES } from '../../../view/filter/query.js';

/** What is longer stands in no address of ours; of many ids, those that fit. */
const LONGEST = 2000;
const short = (value: string): string =>
  value.length > LONGEST ? value.slice(0, value.lastIndexOf(',', LONGEST)).slice(0, LONGEST) : value;

const OPEN = 'open';
const NAMES: readonly string[] = [...QUERY_ATTRIBUTES, OPEN];

/** Of the groups of a page each has its own parameters: `coop-territory`, or `coop-nom-territory` for the one named «nom». */
const parameter = (group: string, name: string): string => `coop-${group && `${group}-`}${name}`;

/** What the page's address says of a group, by name; nobody vouches for it. */
export function readParams(group: string): Record<string, string> {
  const parameters = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.map((name) => [name, short((parameters.get(parameter(group, name)) ?? '').trim())]));
}

/** A value as it is read: ids keep their commas, words their spaces as «+»; half a character, which no address can hold, is told as such. */
const written = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+');

/** The page's address with other values for a group. What is not ours in it is left as it is written. */
export function withParams(group: string, values: Readonly<Record<string, string | undefined>>): string {
  const ours = new Set(NAMES.map((name) => parameter(group, name)));
  const nameOf = (part: string) => new URLSearchParams(part).keys().next().value ?? '';
  const { href, search, hash } = location;
  const [page] = href.split(/[?#]/);
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part && !ours.has(nameOf(part)));
  const its = NAMES.flatMap((name) => {
    const value = values[name];
    return value ? `${written(parameter(group, name))}=${written(short(value))}` : [];
  });
  const parameters = [...others, ...its].join('&');
  return page + (parameters && `?${parameters}`) + hash;
}

/** Makes it the page's address, in an entry of its own or in that of now; the page's own state goes with it. */
export function navigate(address: string, push: boolean, state: unknown = history.state): void {
  try {
    if (push) history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  } catch {
    // a frame without an address, or too many at once (100 in 10 s in WebKit): what is shown does not depend on it
  }
}
