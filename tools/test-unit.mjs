// `npm run test:unit -- FILE…`: runs unit tests, each where it belongs: `*.browser.test.ts` in Chromium (or those that
// BROWSERS names), the others in Node. Without a file: all that `npm test` runs.
import { spawnSync } from 'node:child_process';

process.env.BROWSERS ||= 'chromium';
process.env.TZ ??= 'America/Los_Angeles';

const BROWSER_TEST = /\.browser\.test\.ts$|^test\//;
const files = process.argv.slice(2);
const isTest = (path) => /\.test\.ts$/.test(path);
const stranger = files.find((path) => !isTest(path));
if (stranger) throw new RangeError(`"${stranger}" is no unit test: give paths that end in .test.ts.`);

/** Runs a program of node_modules; gives its exit code. */
const run = (program, ...args) =>
  spawnSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit' }).status;

const inBrowsers = files.filter((path) => BROWSER_TEST.test(path));
const inNode = files.filter((path) => !BROWSER_TEST.test(path));
const codes = [];
// for mutants, to which one failure is enough
const mochaOptions = process.env.STOP_EARLY ? ['--bail', '--timeout', '15000'] : [];
if (!files.length || inNode.length)
  codes.push(run('mocha/bin/mocha.js', ...mochaOptions, ...(files.length ? inNode : ['src/**/*.test.ts'])));
if (!files.length || inBrowsers.length)
  codes.push(run('@web/test-runner/dist/bin.js', ...(inBrowsers.length ? ['--files', ...inBrowsers] : [])));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
