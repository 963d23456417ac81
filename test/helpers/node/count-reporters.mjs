// Every part of `npm test` ends with the line `N passed, N failed`; these two reporters print it for @web/test-runner and for node:test.
import { writeSync } from 'node:fs';
import { relative } from 'node:path';

function countSuite({ tests, suites }, total) {
  for (const test of tests) total[test.passed ? 'passed' : 'failed']++; // a skipped test has proved nothing
  for (const suite of suites) countSuite(suite, total);
}

/** The five files whose tests took longest. */
function slowestFiles(sessions) {
  const durationMs = ({ tests, suites }) =>
    [...tests.map(({ duration = 0 }) => duration), ...suites.map(durationMs)].reduce((sum, ms) => sum + ms, 0);
  return [...sessions]
    .filter(({ testResults }) => testResults)
    .map(({ testFile, browser, testResults }) => ({ testFile, browser, ms: durationMs(testResults) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ testFile, browser, ms }) => `  ${(ms / 1000).toFixed(1)} s  ${browser.name}  ${relative('.', testFile)}`)
    .join('\n');
}

/** @web/test-runner lets three faults pass with exit 0: a file that does not load, a rejection outside a test, and a run with no test at all. */
export function webReporter() {
  return {
    stop({ sessions }) {
      const total = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const before = { ...total };
        if (session.testResults) countSuite(session.testResults, total);
        const silent = total.passed + total.failed === before.passed + before.failed;
        if (silent || (!session.passed && total.failed === before.failed)) total.failed++;
        if (silent) console.error(`No test ran in ${session.testFile} (${session.browser.name}).`);
        total.failed += (session.logs ?? []).filter(([text]) =>
          /^An error was thrown (in a Promise )?outside a test/.test(String(text)),
        ).length;
      }
      if (total.passed + total.failed === 0) total.failed = 1;
      console.log(slowestFiles(sessions));
      // At exit, so that it comes after the runner's own summary.
      process.once('exit', () => {
        if (total.failed) process.exitCode ||= 1;
        writeSync(1, `\n${total.passed} passed, ${total.failed} failed\n`);
      });
    },
  };
}

/** For `node --test --test-reporter`: a line for each test, the whole error for each that failed. */
export default async function* nodeReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const ok = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    if (ok) passed++;
    else failed++;
    yield `  ${ok ? '✓' : '✗'} ${data.name}\n`;
    if (!ok) yield `${data.details?.error?.cause?.stack ?? data.details?.error ?? 'skipped'}\n`;
  }
  yield `\n${passed} passed, ${failed} failed\n`;
}
