// `npm run bench`: measures our map beside plain Leaflet with its canvas renderer, on the same invented pairs, then a
// whole <coop-territory-map>, <coop-filter-bar> and <coop-initiative-list>.
// Nothing here fails because of a figure: times depend on the machine; compare ratios and frames with
// test/ledger/bench.json.
//   --pairs 1000,10000   numbers of pairs
//   --runs 3             runs of each subject
//   --part map           parts, separated by commas: map, element, filter, list, growth (in Node: how work grows
//                        with each list of a feed), tasks (the longest task of Chromium, at full speed, with feeds
//                        just under 8 MB), leaks (what removed tags leave in memory), embed (first content on slow
//                        lines, beside static HTML, naive Lit and plain Leaflet)
//   --only TEXT          of the last four, only the lists, tags or pages whose name contains it
//   --quick              one run, and not with 100,000 pairs
//   --json FILE          writes all figures of all runs
//   --record             writes the medians to test/ledger/measured.json, for docs/garanties.md
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserVersion } from './bench/emulated-phone.mjs';
import { servePages } from './bench/pages.mjs';
import { runElement } from './bench/run-element.mjs';
import { runEmbed } from './bench/run-embed.mjs';
import { runFilter } from './bench/run-filter.mjs';
import { runLeaks } from './bench/run-leaks.mjs';
import { runList } from './bench/run-list.mjs';
import { GESTURE_TIMEOUT_MS, runMap } from './bench/run-map.mjs';
import { runTasks } from './bench/run-tasks.mjs';
import { median, summarise } from './bench/statistics.mjs';
import { elementTable, filterTable, floorLine, listTable, mapTable } from './bench/table.mjs';

/**
 * Initiatives in the feeds. The French atlas of decentralised cooperation, the largest network we know of, has 12,129
 * projects.
 */
const FEED_SIZES = [1000, 12129];
/** Flags of Node, in MB: the growth of a list is measured without the work of the garbage collector. */
const LARGE_HEAP = ['--min-semi-space-size=256', '--max-semi-space-size=256', '--initial-heap-size=3000'];
/** A subject whose run takes longer is run twice at most. */
const LONG_RUN_MS = 30_000;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    runs: { type: 'string' },
    part: { type: 'string', default: 'map,element,filter,list' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

function parseCount(flag, text) {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${flag} "${text}" is not a whole number from 1 to 999999.`);
  return Number(text);
}
const counts = (values.pairs ?? (values.quick ? '1000,10000' : '1000,10000,100000'))
  .split(',')
  .map((text) => parseCount('pairs', text));
const runs = parseCount('runs', values.runs ?? (values.quick ? '1' : '5'));
const parts = values.part.split(',');
const PARTS = ['map', 'element', 'filter', 'list', 'growth', 'tasks', 'leaks', 'embed'];
const unknownPart = parts.find((part) => !PARTS.includes(part));
if (unknownPart !== undefined) throw new Error(`--part "${unknownPart}" is none of ${PARTS.join(', ')}.`);

/** Runs the subjects in turn, A B A B…, and returns the runs of each. */
async function runInTurn(origin, subjects, pairs) {
  const results = subjects.map(() => []);
  const maxRuns = subjects.map(() => runs);
  for (let round = 0; round < runs; round++)
    for (const [i, subject] of subjects.entries()) {
      if (results[i].length >= maxRuns[i]) continue;
      const startedAt = performance.now();
      results[i].push(await runMap(origin, subject, pairs));
      if (performance.now() - startedAt > LONG_RUN_MS) maxRuns[i] = Math.min(maxRuns[i], 2);
    }
  return results;
}

async function benchMap(origin, limits, raw) {
  const [floor] = await runInTurn(origin, ['empty'], 1);
  raw.floor = floor;
  console.log(floorLine(summarise(floor)));
  for (const pairs of counts) {
    const [ours, theirs] = await runInTurn(origin, ['passerelle', 'leaflet'], pairs);
    raw.map[pairs] = { passerelle: ours, leaflet: theirs };
    const hasFewerRuns = theirs.length < runs || ours.length < runs;
    const note = hasFewerRuns
      ? ` (runs over ${LONG_RUN_MS / 1000} s: ${ours.length} of Passerelle, ${theirs.length} of Leaflet)`
      : '';
    console.log(
      `\n${mapTable(pairs, summarise(ours), summarise(theirs), limits[pairs] ?? {}, GESTURE_TIMEOUT_MS, note)}`,
    );
  }
}

/** Returns the median of each number of the runs, in the shape of a run. */
const medianOf = (runs) =>
  typeof runs[0] === 'number'
    ? median(runs)
    : Object.fromEntries(Object.keys(runs[0]).map((key) => [key, medianOf(runs.map((run) => run[key]))]));

async function benchElement(origin, raw) {
  for (const initiatives of FEED_SIZES) {
    const results = [];
    for (let round = 0; round < runs; round++) results.push(await runElement(origin, initiatives));
    raw.element[initiatives] = results;
    console.log(`\n${elementTable(initiatives, medianOf(results))}`);
  }
}

async function benchFilter(origin, raw) {
  const initiatives = Math.max(...FEED_SIZES);
  for (let round = 0; round < runs; round++) raw.filter.push(await runFilter(origin, initiatives));
  console.log(`\n${filterTable(initiatives, medianOf(raw.filter))}`);
}

async function benchList(origin, raw) {
  const initiatives = Math.max(...FEED_SIZES);
  for (let round = 0; round < runs; round++) raw.list.push(await runList(origin, initiatives));
  console.log(`\n${listTable(initiatives, medianOf(raw.list))}`);
}

if (parts.includes('growth')) {
  const maxSize = values.quick ? 8000 : 64_000;
  const args = ['tools/bench/run-growth.mjs', `--max-size=${maxSize}`, `--only=${values.only ?? ''}`];
  spawnSync(process.execPath, [...LARGE_HEAP, ...args], { stdio: 'inherit' });
}
if (parts.includes('tasks'))
  console.log(`\n${await runTasks({ only: values.only })} tags hold the page for more than 200 ms.`);
if (parts.includes('leaks')) await runLeaks({ only: values.only });
if (parts.includes('embed')) {
  const results = await runEmbed({ runs, only: values.only });
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results)}\n`);
}
const PARTS_OF_THEIR_OWN = ['growth', 'tasks', 'leaks', 'embed'];
if (parts.every((part) => PARTS_OF_THEIR_OWN.includes(part))) process.exit();
const limits = JSON.parse(readFileSync('test/ledger/bench.json', 'utf8'));
const raw = { browser: await browserVersion(), runs, floor: [], map: {}, element: {}, filter: [], list: [] };
console.log(`${raw.browser}, phone 412×823, CPU slowed 4×, ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.`);
const server = await servePages(FEED_SIZES);
try {
  if (parts.includes('map')) await benchMap(server.origin, limits, raw);
  if (parts.includes('element')) await benchElement(server.origin, raw);
  if (parts.includes('filter')) await benchFilter(server.origin, raw);
  if (parts.includes('list')) await benchList(server.origin, raw);
} finally {
  await server.close();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(raw)}\n`);
if (values.record) {
  const path = 'test/ledger/measured.json';
  const recorded = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { map: {} };
  const recordedKeys = ({ time, blocking, p95, longest, heap }) => ({ time, blocking, p95, longest, heap });
  for (const [pairs, { passerelle, leaflet }] of Object.entries(raw.map))
    recorded.map[pairs] = [passerelle, leaflet].map((results) => recordedKeys(summarise(results)));
  for (const part of ['filter', 'list']) if (raw[part].length) recorded[part] = medianOf(raw[part]);
  Object.assign(recorded, { date: new Date().toISOString().slice(0, 10), browser: raw.browser, runs });
  writeFileSync(path, `${JSON.stringify(recorded, null, 2)}\n`);
}
