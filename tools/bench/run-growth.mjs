// How work grows with each list of a feed: doubles the list, and fits an exponent to the times in Node. 1 is linear.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { toJSONSchema } from 'zod';
import { growFeed, listPaths, OTHER_FEEDS } from './growth-feeds.mjs';
import { exponent } from './statistics.mjs';

const MIN_SIZE = 1000;
const MAX_EXPONENT = 1.2;
/** Shorter times are noise. */
const MIN_MS = 3;
/** A stage that takes longer is not run for longer lists. */
const CUT_MS = 5000;
/** Times in which the garbage of an earlier feed is collected say nothing. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Runs of a short list, whose times are noisy. */
const RUNS = 3;
const MAX_REPEATED_SIZE = 8000;

async function load(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Returns what makes a feed of each list, a function of its length, by the path of the list. */
export async function growingFeeds() {
  const { Format } = await load('src/feed/schema/format.ts');
  const schema = toJSONSchema(Format, { io: 'input' });
  return Object.fromEntries([
    ...listPaths(schema).map((path) => [path.join('.'), (size) => growFeed(schema, path, size)]),
    ...Object.entries(OTHER_FEEDS).map(([name, grow]) => [name, (size) => grow(schema, size)]),
  ]);
}

/**
 * Measures all lists, or those whose path contains `only`, and prints a line for each. Returns the stages that grow
 * faster than their list.
 */
export async function runGrowth({ maxSize, only = '' }) {
  const { measureStages } = await load('tools/bench/growth-subject.ts');
  const feeds = await growingFeeds();
  const steep = [];
  console.log(`${'list'.padEnd(60)}exponent  longest step with ${maxSize} entries`);
  for (const [name, grow] of Object.entries(feeds)) {
    if (!name.includes(only)) continue;
    const times = {};
    let longest = await measureList(grow, measureStages, maxSize, times);
    // other processes only ever add time: what looks steep is measured again, and the fastest run counts
    if (exponentsOf(times).some(isSteep)) longest = await measureList(grow, measureStages, maxSize, times);
    const exponents = exponentsOf(times);
    steep.push(...exponents.filter(isSteep).map((stage) => ({ list: name, ...stage })));
    console.log(growthLine(name, exponents, longest));
  }
  return steep;
}

const isSteep = ({ exponent }) => exponent > MAX_EXPONENT;

/** Measures one list at all sizes, notes the fastest time of each stage, and returns the longest step at the last size. */
async function measureList(grow, measureStages, maxSize, times) {
  const skipped = new Set();
  let longest = { ms: 0, name: '' };
  for (let size = MIN_SIZE; size <= maxSize; size *= 2) {
    const steps = {};
    for (let run = 0; run < (size <= MAX_REPEATED_SIZE ? RUNS : 1); run++) {
      const feed = grow(size);
      collectGarbage();
      for (const [name, { ms, longestMs }] of Object.entries(await measureStages(feed, skipped))) {
        const bySize = (times[name] ??= {});
        bySize[size] = Math.min(bySize[size] ?? Infinity, ms);
        steps[name] = Math.min(steps[name] ?? Infinity, longestMs);
        if (ms > CUT_MS) skipped.add(name);
      }
    }
    const [name, ms] = Object.entries(steps).reduce((a, b) => (b[1] > a[1] ? b : a));
    longest = { ms, name };
  }
  return longest;
}

/** Returns the exponent of each stage that takes long enough to have one, the steepest first. */
const exponentsOf = (times) =>
  Object.entries(times)
    .map(([name, bySize]) => ({
      name,
      points: Object.entries(bySize)
        .map(([size, ms]) => [Number(size), ms])
        .filter(([, ms]) => ms >= MIN_MS),
    }))
    .filter(({ points }) => points.length > 2)
    .map(({ name, points }) => ({ name, exponent: exponent(points), ms: points.at(-1)[1] }))
    .toSorted((a, b) => b.exponent - a.exponent);

function growthLine(name, exponents, longest) {
  const steepest = exponents[0]?.exponent.toFixed(2) ?? '–';
  const flags = exponents
    .filter(isSteep)
    .map((stage) => `${stage.name} ${stage.exponent.toFixed(2)} (${Math.round(stage.ms)} ms)`);
  const line = `${name.padEnd(60)}${steepest.padStart(8)}  ${`${Math.round(longest.ms)} ms`.padStart(8)} ${longest.name}`;
  return flags.length ? `${line}\n    over ${MAX_EXPONENT}: ${flags.join(', ')}` : line;
}
