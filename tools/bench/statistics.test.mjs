import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, summary } from './statistics.mjs';
import { mapTable } from './table.mjs';

const run = ({ time = 100, frames = [16.7], cut }) => ({
  start: { time, blocking: 50, longest: 100 },
  wake: { time: 0, blocking: 0, longest: 0 },
  data: 1,
  map: 2,
  gestures: { hover: { frames }, drag: cut ? { cut } : { frames } },
  shift: 0,
});
const line = (table, label) => table.split('\n').find((line) => line.trim().startsWith(label));

test('a developer reads the middle of the runs, not the luckiest', () => {
  assert.equal(median([3, 100, 1]), 3);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(summary([run({ time: 90 }), run({ time: 500 }), run({ time: 100 })]).time, 100);
});

test('one slow frame in forty shows as the longest and not in the p95', () => {
  const { p95, longest } = summary([run({ frames: [...Array(39).fill(16.7), 200] })]);
  assert.equal(p95, 16.7);
  assert.equal(longest, 200);
});

test('a gesture that was cut is never within a limit, and says after how long it was cut', () => {
  const ours = summary([run({ cut: 60_000 })]);
  const table = mapTable(1000, ours, summary([run({})]), { p95: 16.8, time: 1 }, 60_000, '');
  assert.match(line(table, 'frame p95'), /> 60 s .*✗$/);
  assert.match(line(table, 'data to painted'), /1\.00× +≤ 1× ✓$/);
});
