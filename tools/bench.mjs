// `npm run bench`: our map beside plain Leaflet with its canvas renderer, on the same invented pairs, then a whole <coop-territory-map>,
// a whole <coop-filter-bar> and a whole <coop-initiative-list>.
// Nothing here fails on a number: times are this machine's, ratios and frames are to be read beside test/ledger/bench.json.
// --pairs 1000,10000  --runs 3  --part map  --quick (one run, no 100,000)  --json file (every number of every run)
// --record (the medians into test/ledger/measured.json, for docs/garanties.md)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserVersion } from './bench/emulated-phone.mjs';
import { servePages } from './bench/pages.mjs';
import { runElement } from './bench/run-element.mjs';
import { runFilter } from './bench/run-filter.mjs';
import { runList } from './bench/run-list.mjs';
import { LIMIT, runMap } from './bench/run-map.mjs';
import { median, summary } from './bench/statistics.mjs';
import { elementTable, filterTable, floorLine, listTable, mapTable } from './bench/table.mjs';

/** 12,129: the projects in the French atlas of decentralised cooperation, the largest network we know of. */
const FEEDS = [1000, 12129];
/** A contender whose run takes longer than this is run twice at most. */
const LONG = 30_000;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    runs: { type: 'string' },
    part: { type: 'string', default: 'map,element,filter,list' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

function whole(flag, text) {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${flag} "${text}" is not a whole number from 1 to 999999.`);
  return Number(text);
}
const counts = (values.pairs ?? (values.quick ? '1000,10000' : '1000,10000,100000'))
  .split(',')
  .map((text) => whole('pairs', text));
const runs = whole('runs', values.runs ?? (values.quick ? '1' : '5'));
const parts = values.part.split(',');
const PARTS = ['map', 'element', 'filter', 'list'];
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown !== undefined) throw new Error(`--part "${unknown}" is none of ${PARTS.join(', ')}.`);

/** Runs the contenders in turn, A B A B…; gives each one's runs. */
async function inTurn(origin, contenders, pairs) {
  const done = contenders.map(() => []);
  const most = contenders.map(() => runs);
  for (let round = 0; round < runs; round++)
    for (const [i, contender] of contenders.entries()) {
      if (done[i].length >= most[i]) continue;
      const from = performance.now();
      done[i].push(await runMap(origin, contender, pairs));
      if (performance.now() - from > LONG) most[i] = Math.min(most[i], 2);
    }
  return done;
}

async function benchMap(origin, limits, raw) {
  const [floor] = await inTurn(origin, ['nothing'], 1);
  raw.floor = floor;
  console.log(floorLine(summary(floor)));
  for (const pairs of counts) {
    const [ours, theirs] = await inTurn(origin, ['passerelle', 'leaflet'], pairs);
    raw.map[pairs] = { passerelle: ours, leaflet: theirs };
    const fewer = theirs.length < runs || ours.length < runs;
    const note = fewer
      ? ` (runs over ${LONG / 1000} s: ${ours.length} of Passerelle, ${theirs.length} of Leaflet)`
      : '';
    console.log(`\n${mapTable(pairs, summary(ours), summary(theirs), limits[pairs] ?? {}, LIMIT, note)}`);
  }
}

/** Numbers of the same shape, the median of each. */
const medianOf = (runs) =>
  typeof runs[0] === 'number'
    ? median(runs)
    : Object.fromEntries(Object.keys(runs[0]).map((key) => [key, medianOf(runs.map((one) => one[key]))]));

async function benchElement(origin, raw) {
  for (const initiatives of FEEDS) {
    const done = [];
    for (let round = 0; round < runs; round++) done.push(await runElement(origin, initiatives));
    raw.element[initiatives] = done;
    console.log(`\n${elementTable(initiatives, medianOf(done))}`);
  }
}

async function benchFilter(origin, raw) {
  const initiatives = Math.max(...FEEDS);
  for (let round = 0; round < runs; round++) raw.filter.push(await runFilter(origin, initiatives));
  console.log(`\n${filterTable(initiatives, medianOf(raw.filter))}`);
}

async function benchList(origin, raw) {
  const initiatives = Math.max(...FEEDS);
  for (let round = 0; round < runs; round++) raw.list.push(await runList(origin, initiatives));
  console.log(`\n${listTable(initiatives, medianOf(raw.list))}`);
}

const limits = JSON.parse(readFileSync('test/ledger/bench.json', 'utf8'));
const raw = { browser: await browserVersion(), runs, floor: [], map: {}, element: {}, filter: [], list: [] };
console.log(`${raw.browser}, phone 412×823, CPU slowed 4×, ${runs === 1 ? 'one run' : `medians of ${runs} runs`}.`);
const server = await servePages(FEEDS);
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
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { map: {} };
  const told = ({ time, blocking, p95, longest, heap }) => ({ time, blocking, p95, longest, heap });
  for (const [pairs, { passerelle, leaflet }] of Object.entries(raw.map))
    kept.map[pairs] = [passerelle, leaflet].map((one) => told(summary(one)));
  for (const part of ['filter', 'list']) if (raw[part].length) kept[part] = medianOf(raw[part]);
  writeFileSync(
    path,
    `${JSON.stringify({ ...kept, date: new Date().toISOString().slice(0, 10), browser: raw.browser, runs }, null, 2)}\n`,
  );
}
