// What a visitor can still choose, and how many initiatives each choice would leave.
import type { Work } from '../breathe.js';
import type { Network } from '../feed/network.js';
import { type Dimension, dimension, shown } from './dimensions.js';
import { type Choice, fitting, type Selection } from './selection.js';

/** The choices of one dimension. */
export interface Facet {
  values: readonly string[];
  /** How many initiatives each value would leave, with all that is chosen in the other dimensions and not in this one. */
  counts: Uint32Array;
  /** How many values there are whatever is chosen: a dimension of one is no choice. */
  choices: number;
}

export interface Facets {
  /** How many are found. */
  initiatives: number;
  programmes: number;
  /** How many there are before anything is chosen. */
  all: number;
  /** By dimension; `years` is two of them, `from` and `to`. */
  of: Map<string, Facet>;
}

/** Tells of an initiative, by its number, whether it is counted. */
type Counted = (i: number) => boolean;

function facet({ values, starts, of }: Dimension, within: Uint8Array, counted: Counted): Facet {
  const counts = new Uint32Array(values.length);
  const there = new Uint8Array(values.length);
  for (let i = 0; i < within.length; i++) {
    if (!within[i]) continue;
    const add = Number(counted(i));
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const value = of[k] as number;
      there[value] = 1;
      (counts[value] as number) += add;
    }
  }
  return { values, counts, choices: there.reduce((sum, one) => sum + one, 0) };
}

/** Both ends of a choice of years, as it is written: `2015-2018`, `2015-`, `2015`. */
export function ends(years = ''): { from: string; to: string } {
  const [, from = '', to = ''] = years.match(/^(\d{4})?-(\d{4})?$/) ?? [years, years, years];
  return { from, to };
}

/** From which year on, and up to which, in ascending order: each counted with the other end as it is chosen. */
function spans(years: Dimension, chosen: string | undefined, within: Uint8Array, counted: Counted): [from: Facet, to: Facet] {
  const { choices } = facet(years, within, () => false);
  const wanted = ends(chosen);
  const [least, most] = [Number(wanted.from) || 0, Number(wanted.to) || Infinity];
  const values = years.values.toSorted();
  const place = new Map(values.map((value, index) => [value, index]));
  const placed = years.values.map((value) => place.get(value) as number);
  const from = new Uint32Array(values.length);
  const to = new Uint32Array(values.length);
  for (let i = 0; i < within.length; i++) {
    const [start, end] = [years.starts[i] as number, years.starts[i + 1] as number];
    if (start === end || !within[i] || !counted(i)) continue;
    // the years of an initiative follow each other
    const first = placed[years.of[start] as number] as number;
    const last = placed[years.of[end - 1] as number] as number;
    if (Number(values[first]) <= most) (from[last] as number) += 1;
    if (Number(values[last]) >= least) (to[first] as number) += 1;
  }
  for (let n = 1; n < values.length; n++) (to[n] as number) += to[n - 1] as number;
  for (let n = values.length - 1; n > 0; n--) (from[n - 1] as number) += from[n] as number;
  // no end before its beginning
  for (const [n, value] of values.entries()) {
    if (Number(value) > most) from[n] = 0;
    if (Number(value) < least) to[n] = 0;
  }
  return [
    { values, counts: from, choices },
    { values, counts: to, choices },
  ];
}

/** The choices of these dimensions within what a tag asks for. */
export function* facets(network: Network, asked: Selection, names: readonly string[]): Work<Facets> {
  const { chosen = {} } = asked;
  const within = yield* fitting(network, asked);
  const choosing = (Object.keys(chosen) as (keyof Choice)[]).filter((name) => name !== 'order' && chosen[name]?.trim());
  // of all that is chosen, how much an initiative misses; and the last of it, which is the only one for those that miss one
  const misses = new Uint8Array(within.length);
  const missed = new Uint8Array(within.length);
  for (const [place, name] of choosing.entries()) {
    const fits = yield* fitting(network, { [name]: chosen[name] });
    for (let i = 0; i < fits.length; i++) {
      if (fits[i]) continue;
      (misses[i] as number) += 1;
      missed[i] = place;
    }
  }
  const of = new Map<string, Facet>();
  for (const name of names) {
    const own = choosing.indexOf(name as keyof Choice);
    const counted: Counted = (i) => !misses[i] || (misses[i] === 1 && missed[i] === own);
    const values = yield* dimension(network, name);
    yield;
    if (name === 'years') {
      const [from, to] = spans(values, chosen.years, within, counted);
      of.set('from', from).set('to', to);
    } else of.set(name, facet(values, within, counted));
  }
  let [all, initiatives, programmes] = [0, 0, 0];
  for (const [i, { coop }] of shown(network).entries()) {
    if (!within[i]) continue;
    all++;
    if (misses[i]) continue;
    if (coop.type === 'programme') programmes++;
    else initiatives++;
  }
  return { initiatives, programmes, all, of };
}
