// The numbers as a person reads them, each beside its limit.

const ms = (value, cut) =>
  value === Infinity ? `> ${cut / 1000} s` : value === undefined ? '–' : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const mb = (value) => `${value.toFixed(1)} MB`;
const row = (label, ours, theirs = '', ratio = '', limit = '') =>
  `  ${label.padEnd(26)}${ours.padStart(10)}${theirs.padStart(12)}${ratio.padStart(9)}   ${limit}`.trimEnd();

/** Limits are met when what is printed is: 16.84 is 16.8. */
const judged = (value, limit, unit) =>
  limit === undefined || value === undefined
    ? ''
    : `≤ ${limit}${unit} ${Math.round(value * 1000) / 1000 <= limit ? '✓' : '✗'}`;

const times = (value) => `${value < 0.1 ? value.toFixed(3) : value.toFixed(2)}×`;

/** The table of one number of pairs. `limits` may lack any; `note` says what is unusual about the runs. */
export function mapTable(pairs, ours, theirs, limits, cut, note) {
  const ratio = (key) => {
    // No long task on either side: nothing to compare.
    const value = theirs[key] ? ours[key] / theirs[key] : ours[key] ? Infinity : 0;
    return [times(value), judged(value, limits[key], '×')];
  };
  const compared = (label, key) => row(label, ms(ours[key], cut), ms(theirs[key], cut), ...ratio(key));
  const beside = (label, key) =>
    row(label, ms(ours[key], cut), ms(theirs[key], cut), '', judged(ours[key], limits[key], ' ms'));
  const frames = (key) =>
    [...new Set([ours, theirs].flatMap(Object.keys))].filter((name) => name.startsWith(`${key} `));
  return [
    `${pairs.toLocaleString('en')} pairs${note}`,
    row('', 'Passerelle', 'Leaflet', 'ratio', 'limit'),
    compared('data to painted', 'time'),
    compared('blocking time', 'blocking'),
    beside('longest task', 'task'),
    beside('frame p95, all gestures', 'p95'),
    ...frames('p95').map((key) => beside(`  ${key.slice(4)}`, key)),
    beside('longest frame', 'longest'),
    ...frames('longest').map((key) => beside(`  ${key.slice(8)}`, key)),
    beside('waking the live map', 'wake time'),
    beside('  its longest task', 'wake task'),
    row('heap, data and map', mb(ours.heap), mb(theirs.heap), '', judged(ours.heap, limits.heap, ' MB')),
    row('  of which data', mb(ours.data), mb(theirs.data)),
    row('layout shift', ours.shift.toFixed(3), theirs.shift.toFixed(3), '', judged(ours.shift, 0, '')),
    ...([ours, theirs].some(({ p95 }) => p95 === Infinity)
      ? [`  > ${cut / 1000} s: a gesture that was not over by then was cut, and those after it were not tried (–).`]
      : []),
  ].join('\n');
}

export function floorLine({ p95, longest, time }) {
  return `Floor of the harness, on an element that draws nothing: frame p95 ${ms(p95)}, longest ${ms(longest)}, painted ${ms(time)}.`;
}

/** Before any tag: what the browser itself takes for its first number. */
const firstNumber = (number) => row('(first number of a page)', ms(number));

export function elementTable(initiatives, { number, first, whole, longest, blocking, shift }) {
  return [
    `<coop-territory-map>, ${initiatives.toLocaleString('en')} initiatives in pages of 500`,
    firstNumber(number),
    row('map first painted', ms(first)),
    row('whole feed shown', ms(whole)),
    row('longest task', ms(longest)),
    row('blocking time', ms(blocking)),
    row('layout shift', shift.toFixed(3)),
  ].join('\n');
}

/** Of what a visitor waits for, and of each task. */
const ANSWER = 50;

export function filterTable(initiatives, { number, view, acts, options }) {
  const answer = (label, value) => row(label, ms(value), '', '', judged(value, ANSWER, ' ms'));
  const task = (value) => (value ? ms(value) : '< 50 ms');
  return [
    `<coop-filter-bar>, ${initiatives.toLocaleString('en')} initiatives, lists of ${options.territory.toLocaleString('en')} territories and ${options.member.toLocaleString('en')} organisations`,
    firstNumber(number),
    row('choices set out, in slices', ms(view.setOut)),
    answer('filter', view.filter),
    row('first search, texts made', ms(view.texts)),
    answer('search', view.search),
    row('first sort, order set out', ms(view.ordered)),
    answer('sort', view.sort),
    row('in the bar', 'on screen', 'longest'),
    ...Object.entries(acts).map(([name, { time, longest }]) =>
      row(`  ${name}`, ms(time), task(longest), '', judged(longest, ANSWER, ' ms')),
    ),
  ].join('\n');
}

export function listTable(initiatives, { number, first, whole, blocking, ...tasks }) {
  const task = (label, value) => row(label, value ? ms(value) : '< 50 ms', '', '', judged(value, ANSWER, ' ms'));
  return [
    `<coop-initiative-list>, ${initiatives.toLocaleString('en')} initiatives in pages of 500`,
    firstNumber(number),
    row('first cards', ms(first)),
    row('whole feed known', ms(whole)),
    row('blocking time', ms(blocking)),
    task('longest task, as it arrives', tasks.longest),
    task('  pressing for more', tasks.more),
    task('  narrowed to a country', tasks.narrowed),
    task('  sorted by title', tasks.sorted),
  ].join('\n');
}
