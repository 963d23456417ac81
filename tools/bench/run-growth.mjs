// How work grows with each list of a feed: doubles the list, and fits an exponent to the times in Node. 1 is linear.
// `npm run bench -- --part growth` starts it, with a heap so large that the work of the garbage collector, which grows
// faster than the lists, is not measured.

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { growingFeeds, loadSource } from './growth-feeds.mjs';
import { exponent } from './statistics.mjs';

const MIN_SIZE = 1000;
const MAX_EXPONENT = 1.2;
/** Shorter times are noise. */
const MIN_MS = 3;
/** A stage that takes longer is not run for longer lists. */
const CUT_MS = 5000;
/** Garbage of an earlier feed is not to be collected while the next one is measured. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Runs of a short list, whose times are noisy. */
const RUNS = 3;
const MAX_REPEATED_SIZE = 8000;

/** Measures all lists, or those whose path contains `only`, and prints a line for each. */
async function runGrowth({ maxSize, only }) {
  const { measureStages } = await loadSource('tools/bench/growth-subject.ts');
  const feeds = await growingFeeds();
  let steepCount = 0;
  console.log(`${'list'.padEnd(60)}exponent  longest step with ${maxSize} entries`);
  for (const [name, grow] of Object.entries(feeds)) {
    if (!name.includes(only)) continue;
    const times = {};
    let longest = await measureList(grow, measureStages, maxSize, times);
    // other processes only ever add time: what looks steep is measured again, and the fastest run counts
    for (let run = 1; run < RUNS && exponentsOf(times).some(isSteep); run++)
      longest = await measureList(grow, measureStages, maxSize, times);
    const exponents = exponentsOf(times);
    steepCount += exponents.filter(isSteep).length;
    console.log(growthLine(name, exponents, longest));
  }
  console.log(`\n${steepCount} stages grow faster than their list.`);
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

const { values } = parseArgs({ options: { 'max-size': { type: 'string' }, only: { type: 'string', default: '' } } });
await runGrowth({ maxSize: Number(values['max-size']), only: values.only });
