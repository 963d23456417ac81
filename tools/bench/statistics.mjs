// Reduces the runs of one subject to one number for each thing measured. A number that was cut short is Infinity.

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Fits y = c · x^e to points (x, y) by least squares of their logarithms, and returns e. */
export function exponent(points) {
  const logs = points.map((point) => point.map(Math.log));
  const mean = (axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

const percentile95 = (values) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];

/** Returns the 95th percentile and the longest of the frames of these gestures, in ms. */
function frameTimes(gestures) {
  if (gestures.some(({ cut }) => cut)) return { p95: Infinity, longest: Infinity };
  const frames = gestures.flatMap(({ frames }) => frames);
  return { p95: percentile95(frames), longest: Math.max(...frames) };
}

/** Returns the medians over the runs, as a flat record: `time`, `blocking`, `p95`, `p95 drag`… */
export function summarise(runs) {
  const medianOf = (read) => median(runs.map(read));
  const summary = {
    time: medianOf(({ show }) => show.time),
    blocking: medianOf(({ show }) => show.blocking),
    task: medianOf(({ show }) => show.longest),
    'activation time': medianOf(({ activate }) => activate.time),
    'activation task': medianOf(({ activate }) => activate.longest),
    data: medianOf(({ data }) => data),
    heap: medianOf(({ data, map }) => data + map),
    shift: Math.max(...runs.map(({ shift }) => shift ?? 0)),
  };
  const addFrames = (suffix, gesturesOf) => {
    const times = runs.map(({ gestures }) => frameTimes(gesturesOf(gestures)));
    for (const key of ['p95', 'longest']) summary[key + suffix] = median(times.map((time) => time[key]));
  };
  addFrames('', Object.values);
  // Counts a gesture that a run did not reach, because it was cut before, as cut.
  for (const name of new Set(runs.flatMap(({ gestures }) => Object.keys(gestures))))
    addFrames(` ${name}`, (gestures) => [gestures[name] ?? { cut: true }]);
  return summary;
}
