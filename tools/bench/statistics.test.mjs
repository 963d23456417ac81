import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exponent, median, summarise } from './statistics.mjs';
import { mapTable } from './table.mjs';

const run = ({ time = 100, frames = [16.7], cut }) => ({
  show: { time, blocking: 50, longest: 100 },
  activate: { time: 0, blocking: 0, longest: 0 },
  data: 1,
  map: 2,
  gestures: { hover: { frames }, drag: cut ? { cut } : { frames } },
  shift: 0,
});
const lineOf = (table, label) => table.split('\n').find((line) => line.trim().startsWith(label));

test('median() returns the middle of the values, or the mean of the two in the middle', () => {
  assert.equal(median([3, 100, 1]), 3);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});

describe('summarise()', () => {
  test('takes the median of the runs, not the luckiest', () => {
    assert.equal(summarise([run({ time: 90 }), run({ time: 500 }), run({ time: 100 })]).time, 100);
  });

  test('shows one slow frame in forty as the longest, and not in the p95', () => {
    const { p95, longest } = summarise([run({ frames: [...Array(39).fill(16.7), 200] })]);
    assert.equal(p95, 16.7);
    assert.equal(longest, 200);
  });
});

test('mapTable() shows when a gesture was cut, and never counts it as within a limit', () => {
  const ours = summarise([run({ cut: 60_000 })]);
  const table = mapTable(1000, ours, summarise([run({})]), { p95: 16.8, time: 1 }, 60_000, '');
  assert.match(lineOf(table, 'frame p95'), /> 60 s .*✗$/);
  assert.match(lineOf(table, 'data to painted'), /1\.00× +≤ 1× ✓$/);
});

test('exponent() fits a power to points, whatever their factor', () => {
  assert.equal(exponent([1, 2, 4, 8].map((x) => [x, 3 * x])).toFixed(6), '1.000000');
  assert.equal(exponent([1, 2, 4, 8].map((x) => [x, 0.1 * x ** 2])).toFixed(6), '2.000000');
});
