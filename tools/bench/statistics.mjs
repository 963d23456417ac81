// From the runs of one contender to one number for each thing measured. A number that was cut short is Infinity.

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const p95 = (frames) => frames.toSorted((a, b) => a - b)[Math.ceil(frames.length * 0.95) - 1];

/** The 95th percentile and the longest of the frames of these gestures, in ms. */
function frameTimes(gestures) {
  if (gestures.some(({ cut }) => cut)) return { p95: Infinity, longest: Infinity };
  const frames = gestures.flatMap(({ frames }) => frames);
  return { p95: p95(frames), longest: Math.max(...frames) };
}

/** Medians over the runs, as a flat record: `time`, `blocking`, `p95`, `p95 drag`… */
export function summary(runs) {
  const of = (read) => median(runs.map(read));
  const numbers = {
    time: of(({ start }) => start.time),
    blocking: of(({ start }) => start.blocking),
    task: of(({ start }) => start.longest),
    'wake time': of(({ wake }) => wake.time),
    'wake task': of(({ wake }) => wake.longest),
    data: of(({ data }) => data),
    heap: of(({ data, map }) => data + map),
    shift: Math.max(...runs.map(({ shift }) => shift ?? 0)),
  };
  const frames = (name, pick) => {
    const times = runs.map(({ gestures }) => frameTimes(pick(gestures)));
    for (const key of ['p95', 'longest']) numbers[key + name] = median(times.map((one) => one[key]));
  };
  frames('', Object.values);
  // What comes after a cut was never begun, and counts as cut where other runs came to it.
  for (const gesture of new Set(runs.flatMap(({ gestures }) => Object.keys(gestures))))
    frames(` ${gesture}`, (gestures) => [gestures[gesture] ?? { cut: true }]);
  return numbers;
}
