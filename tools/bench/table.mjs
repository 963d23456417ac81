// Prints the figures as tables, each figure beside its limit.

const ms = (value, cut) =>
  value === Infinity ? `> ${cut / 1000} s` : value === undefined ? '–' : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const mb = (value) => `${value.toFixed(1)} MB`;
const row = (label, ours, theirs = '', ratio = '', limit = '') =>
  `  ${label.padEnd(26)}${ours.padStart(10)}${theirs.padStart(12)}${ratio.padStart(9)}   ${limit}`.trimEnd();

/** Prints a limit, and whether the printed value is within it: 16.84 counts as 16.8. */
const verdict = (value, limit, unit) =>
  limit === undefined || value === undefined
    ? ''
    : `≤ ${limit}${unit} ${Math.round(value * 1000) / 1000 <= limit ? '✓' : '✗'}`;

const times = (value) => `${value < 0.1 ? value.toFixed(3) : value.toFixed(2)}×`;

/**
 * Returns the table of one number of pairs. `limits` may be incomplete; `cut` is the time after which a gesture was
 * cut, in ms; `note` says what is unusual about the runs.
 */
export function mapTable(pairs, ours, theirs, limits, cut, note) {
  const ratio = (key) => {
    // Without a long task on either side there is nothing to compare.
    const value = theirs[key] ? ours[key] / theirs[key] : ours[key] ? Infinity : 0;
    return [times(value), verdict(value, limits[key], '×')];
  };
  const ratioRow = (label, key) => row(label, ms(ours[key], cut), ms(theirs[key], cut), ...ratio(key));
  const ownRow = (label, key) =>
    row(label, ms(ours[key], cut), ms(theirs[key], cut), '', verdict(ours[key], limits[key], ' ms'));
  const gestureKeys = (key) =>
    [...new Set([ours, theirs].flatMap(Object.keys))].filter((name) => name.startsWith(`${key} `));
  return [
    `${pairs.toLocaleString('en')} pairs${note}`,
    row('', 'Passerelle', 'Leaflet', 'ratio', 'limit'),
    ratioRow('data to painted', 'time'),
    ratioRow('blocking time', 'blocking'),
    ownRow('longest task', 'task'),
    ownRow('frame p95, all gestures', 'p95'),
    ...gestureKeys('p95').map((key) => ownRow(`  ${key.slice(4)}`, key)),
    ownRow('longest frame', 'longest'),
    ...gestureKeys('longest').map((key) => ownRow(`  ${key.slice(8)}`, key)),
    ownRow('activating the live map', 'activation time'),
    ownRow('  its longest task', 'activation task'),
    row('heap, data and map', mb(ours.heap), mb(theirs.heap), '', verdict(ours.heap, limits.heap, ' MB')),
    row('  of which data', mb(ours.data), mb(theirs.data)),
    row('layout shift', ours.shift.toFixed(3), theirs.shift.toFixed(3), '', verdict(ours.shift, 0, '')),
    ...([ours, theirs].some(({ p95 }) => p95 === Infinity)
      ? [`  > ${cut / 1000} s: a gesture that was not over by then was cut, and those after it were not tried (–).`]
      : []),
  ].join('\n');
}

export function floorLine({ p95, longest, time }) {
  const figures = `frame p95 ${ms(p95)}, longest ${ms(longest)}, painted ${ms(time)}`;
  return `Floor of the harness, on an element that draws nothing: ${figures}.`;
}

/** The row of what the browser takes to format its first number, without any tag. */
const firstNumberRow = (number) => row('(first number of a page)', ms(number));

export function elementTable(initiatives, { number, first, whole, longest, blocking, shift }) {
  return [
    `<coop-territory-map>, ${initiatives.toLocaleString('en')} initiatives in pages of 500`,
    firstNumberRow(number),
    row('map first painted', ms(first)),
    row('whole feed shown', ms(whole)),
    row('longest task', ms(longest)),
    row('blocking time', ms(blocking)),
    row('layout shift', shift.toFixed(3)),
  ].join('\n');
}

/** Limit of an answer to a visitor, and of each task. */
const MAX_ANSWER_MS = 50;

export function filterTable(initiatives, { number, view, acts, options }) {
  const answerRow = (label, value) => row(label, ms(value), '', '', verdict(value, MAX_ANSWER_MS, ' ms'));
  const taskTime = (value) => (value ? ms(value) : '< 50 ms');
  const [count, territories, organisations] = [initiatives, options.territory, options.member].map((value) =>
    value.toLocaleString('en'),
  );
  return [
    `<coop-filter-bar>, ${count} initiatives, lists of ${territories} territories and ${organisations} organisations`,
    firstNumberRow(number),
    row('first facets, in slices', ms(view.firstFacets)),
    answerRow('filter', view.filter),
    row('first search and its index', ms(view.firstSearch)),
    answerRow('search', view.search),
    row('first sort and its ranks', ms(view.firstSort)),
    answerRow('sort', view.sort),
    row('in the bar', 'on screen', 'longest'),
    ...Object.entries(acts).map(([name, { time, longest }]) =>
      row(`  ${name}`, ms(time), taskTime(longest), '', verdict(longest, MAX_ANSWER_MS, ' ms')),
    ),
  ].join('\n');
}

export function listTable(initiatives, { number, first, whole, blocking, ...tasks }) {
  const taskRow = (label, value) =>
    row(label, value ? ms(value) : '< 50 ms', '', '', verdict(value, MAX_ANSWER_MS, ' ms'));
  return [
    `<coop-initiative-list>, ${initiatives.toLocaleString('en')} initiatives in pages of 500`,
    firstNumberRow(number),
    row('first cards', ms(first)),
    row('whole feed known', ms(whole)),
    row('blocking time', ms(blocking)),
    taskRow('longest task, as it arrives', tasks.longest),
    taskRow('  pressing for more', tasks.more),
    taskRow('  narrowed to a country', tasks.narrowed),
    taskRow('  sorted by title', tasks.sorted),
  ].join('\n');
}
