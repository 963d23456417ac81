// How work grows with each list of a feed: doubles the list, and fits an exponent to the times in Node. 1 is linear.
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
/** Runs of a short list, whose times are noisy. */
const RUNS = 3;
const MAX_REPEATED_SIZE = 8000;

async function load(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Measures all lists, and prints a line for each. Returns the stages that grow faster than their list. */
export async function runGrowth({ maxSize, only = '' }) {
  const { Format } = await load('src/feed/schema/format.ts');
  const { measureStages } = await load('tools/bench/growth-subject.ts');
  const schema = toJSONSchema(Format, { io: 'input' });
  const feeds = {
    ...Object.fromEntries(
      listPaths(schema).map((path) => [path.join('.'), (schema, size) => growFeed(schema, path, size)]),
    ),
    ...OTHER_FEEDS,
  };
  const steep = [];
  console.log(`${'list'.padEnd(46)} ${'steepest'.padStart(8)}  ${'longest step'.padStart(12)}  at ${maxSize}`);
  for (const [name, grow] of Object.entries(feeds)) {
    if (!name.includes(only)) continue;
    const { exponents, longest } = await measureList((size) => grow(schema, size), measureStages, maxSize);
    const [steepest] = exponents.toSorted((a, b) => b.exponent - a.exponent);
    const tooSteep = exponents.filter((stage) => stage.exponent > MAX_EXPONENT);
    steep.push(...tooSteep.map((stage) => ({ list: name, ...stage })));
    const flags = tooSteep.map((stage) => `${stage.name} ${stage.exponent.toFixed(2)} (${Math.round(stage.ms)} ms)`);
    console.log(
      `${name.padEnd(46)} ${(steepest?.exponent ?? 0).toFixed(2).padStart(8)}  ${`${Math.round(longest.ms)} ms`.padStart(12)}  ${longest.name}${flags.length ? `  > ${MAX_EXPONENT}: ${flags.join(', ')}` : ''}`,
    );
  }
  return steep;
}

/** Returns the exponent of each stage that takes long enough to have one, and the longest step at the largest size. */
async function measureList(grow, measureStages, maxSize) {
  const times = {};
  const skipped = new Set();
  let longest = { ms: 0, name: '' };
  for (let size = MIN_SIZE; size <= maxSize; size *= 2) {
    const runs = [];
    for (let run = 0; run < (size <= MAX_REPEATED_SIZE ? RUNS : 1); run++)
      runs.push(await measureStages(grow(size), skipped));
    longest = { ms: 0, name: '' };
    for (const name of Object.keys(runs[0])) {
      // the fastest, because other processes only ever add time
      const ms = Math.min(...runs.map((run) => run[name].ms));
      (times[name] ??= []).push([size, ms]);
      if (ms > CUT_MS) skipped.add(name);
      const step = Math.min(...runs.map((run) => run[name].longestMs));
      if (step > longest.ms) longest = { ms: step, name };
    }
  }
  const exponents = Object.entries(times).flatMap(([name, points]) => {
    const measurable = points.filter(([, ms]) => ms >= MIN_MS);
    return measurable.length < 3 ? [] : [{ name, exponent: exponent(measurable), ms: points.at(-1)[1] }];
  });
  return { exponents, longest };
}
