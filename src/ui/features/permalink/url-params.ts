import { QUERY_ATTRIBUTES } from '../../../view/filter/query.js';

// Reads and writes the state of a group as parameters of the page's URL: `?coop-territory=montauban`.

/** The name of the parameter for the initiative whose details are open. */
const OPEN = 'open';
const NAMES: readonly string[] = [...QUERY_ATTRIBUTES, OPEN];

const MAX_VALUE_LENGTH = 2000;

/** Cuts a value that is too long at a comma between two ids: a backslash before it makes a comma part of an id. */
const truncate = (value: string): string =>
  value.length > MAX_VALUE_LENGTH
    ? (/^(\\.|[^\\])*(?=,)/s.exec(value.slice(0, MAX_VALUE_LENGTH + 1))?.[0] ?? value.slice(0, MAX_VALUE_LENGTH))
    : value;

/** Prefixes a name with its group: `coop-territory`, or `coop-nord-territory` in the group «nord». */
const parameterName = (group: string, name: string): string => `coop-${group && `${group}-`}${name}`;

/** Returns the values that the URL has for a group, by name without prefix. They are untrusted. */
export function readParams(group: string): Record<string, string> {
  const params = new URLSearchParams(location.search);
  const read = (name: string) => truncate(params.get(parameterName(group, name)) ?? '');
  // blanks are part of an id
  return Object.fromEntries(NAMES.map((name) => [name, name === 'query' ? read(name).trim() : read(name)]));
}

/**
 * Percent-encodes a value legibly: commas stay, spaces become «+». A lone surrogate becomes U+FFFD, because no URL can
 * contain it.
 */
const encode = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+');

/**
 * Returns the page's URL with other values for a group. The other parameters stay as they are written, which
 * `URLSearchParams` would not do.
 */
export function withParams(group: string, values: Readonly<Record<string, string | undefined>>): string {
  const groupNames = new Set(NAMES.map((name) => parameterName(group, name)));
  const nameOf = (pair: string) => new URLSearchParams(pair).keys().next().value ?? '';
  const { href, search, hash } = location;
  const [page] = href.split(/[?#]/);
  const otherPairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !groupNames.has(nameOf(pair)));
  const groupPairs = NAMES.flatMap((name) => {
    const value = values[name];
    return value ? `${encode(parameterName(group, name))}=${encode(truncate(value))}` : [];
  });
  const params = [...otherPairs, ...groupPairs].join('&');
  return page + (params && `?${params}`) + hash;
}

/**
 * Makes `url` the page's URL, in a new history entry or in the current one. `state` defaults to the page's own state.
 */
export function navigate(url: string, push: boolean, state: unknown = history.state): void {
  try {
    if (push) history.pushState(state, '', url);
    else history.replaceState(state, '', url);
  } catch {
    // Throws in a sandboxed frame, and in WebKit after 100 calls in 10 s. What is shown does not depend on the URL.
  }
}
