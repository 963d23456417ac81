// Every part of `npm test` ends with the line `N passed, N failed`; these two reporters print it for @web/test-runner and for node:test.
import { writeSync } from 'node:fs';
import { relative } from 'node:path';

/** The tests of a suite and of those inside it, as `{ passed, title, error }`. */
function testsOf({ tests, suites }, titles = []) {
  return [
    ...tests.map(({ name, passed, error }) => ({ passed, title: [...titles, name].join(' > '), error })),
    ...suites.flatMap((suite) => testsOf(suite, [...titles, suite.name])),
  ];
}

/** What is wrong with the run of a file, as texts; @web/test-runner itself lets all but failed tests pass with exit 0. */
function failuresOf({ testResults, passed, logs = [], errors = [] }) {
  const tests = testResults ? testsOf(testResults) : [];
  const failures = tests
    .filter((test) => !test.passed) // a skipped test has proved nothing
    .map(({ title, error }) => `${title}\n${error?.message ?? 'skipped'}`);
  failures.push(
    ...logs
      .map(([text]) => String(text))
      .filter((text) => /^An error was thrown (in a Promise )?outside a test/.test(text)),
  );
  const reasons = errors.map(({ message }) => message).join('\n');
  if (!tests.length) failures.push(`No test ran. ${reasons}`);
  else if (!passed && !failures.length) failures.push(`The file failed, and none of its tests. ${reasons}`);
  return failures;
}

/** The five files whose tests took longest. */
function slowestFiles(sessions) {
  const durationMs = ({ tests, suites }) =>
    [...tests.map(({ duration = 0 }) => duration), ...suites.map(durationMs)].reduce((sum, ms) => sum + ms, 0);
  return sessions
    .filter(({ testResults }) => testResults)
    .map(({ testFile, browser, testResults }) => ({ testFile, browser, ms: durationMs(testResults) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ testFile, browser, ms }) => `  ${(ms / 1000).toFixed(1)} s  ${browser.name}  ${relative('.', testFile)}`)
    .join('\n');
}

/** For @web/test-runner. */
export function webReporter() {
  return {
    stop({ sessions }) {
      const all = [...sessions];
      const passed = all
        .flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []))
        .filter((test) => test.passed).length;
      const failures = all.flatMap((session) =>
        failuresOf(session).map((text) => `  ✗ ${session.browser.name}  ${relative('.', session.testFile)}: ${text}`),
      );
      if (!all.length) failures.push('  ✗ No file matches.');
      console.log(slowestFiles(all));
      // at exit, so that it comes after the runner's own summary
      process.once('exit', () => {
        if (failures.length) process.exitCode ||= 1;
        writeSync(1, `${failures.join('\n')}\n\n${passed} passed, ${failures.length} failed\n`);
      });
    },
  };
}

/** For `node --test --test-reporter`: a line for each test, the whole error for each that failed. */
export default async function* nodeReporter(events) {
  let passed = 0;
  const failures = [];
  for await (const { type, data } of events) {
    if (type === 'test:stderr') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const ok = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    if (ok) passed++;
    else failures.push(`  ✗ ${data.name}\n${data.details?.error?.cause?.stack ?? data.details?.error ?? 'skipped'}\n`);
    yield ok ? `  ✓ ${data.name}\n` : failures.at(-1);
  }
  // again at the end, where the last lines of a long log show them
  yield* failures;
  yield `\n${passed} passed, ${failures.length} failed\n`;
}
