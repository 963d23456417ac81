import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { webReporter } from './test/helpers/node/count-reporters.mjs';
import { freePort } from './test/helpers/node/free-port.mjs';
import { webkitLauncher } from './test/helpers/node/webkit.mjs';
import { chromiumArgs, firefoxPrefs, need, wanted } from './tools/browsers.mjs';
import { elementsInDevServer } from './tools/rollup/elements.mjs';
import { litInDevServer } from './tools/rollup/lit.mjs';
import { wordsInDevServer } from './tools/rollup/words.mjs';

/** A window for each page: a tab behind another one is not rendered, so nothing in it is ever near the viewport. */
const createPage = ({ context }) => context.newPage({ type: 'window' });

const launchers = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: need('chromium'), args: chromiumArgs }, createPage }),
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: need('firefox'), extraPrefsFirefox: firefoxPrefs },
      createPage,
      // only one window at a time has the focus
      concurrency: 1,
    }),
  webkit: () => webkitLauncher(),
};

// A visitor is seldom in Greenwich: dates are told by the feed, not by the clock of the machine.
process.env.TZ ??= 'America/Los_Angeles';

/** Which files to run, by the environment variable SUITE: `quick` for `npm test`, `deep` for what it leaves out, or both. */
const SUITES = {
  quick: ['src/**/*.browser.test.ts', 'test/components/*.test.ts'],
  // tests that `npm test` runs in Node alone, and proofs that take long
  deep: ['src/**/!(*.browser).test.ts', 'test/deep/*.test.ts'],
};
SUITES.all = [...SUITES.quick, ...SUITES.deep];

/** Files whose result depends on no engine: `npm test` runs them in Chromium, `npm run test:deep` in the others too. */
const ONCE = [
  'src/feed/**/*.browser.test.ts',
  'src/view/**/*.browser.test.ts',
  'test/components/{absent-parts,accessibility,seed}.browser.test.ts',
];
if (!wanted().includes('chromium')) {
  SUITES.quick = [...SUITES.quick, ...ONCE.map((pattern) => `!${pattern}`)];
  SUITES.deep = [...SUITES.deep, ...ONCE];
}

const suite = process.env.SUITE ?? 'quick';
if (!SUITES[suite]) throw new RangeError(`SUITE="${suite}" is none of ${Object.keys(SUITES).join(', ')}.`);

export default {
  files: SUITES[suite],
  // two runners that start at the same time would both take the first free port from 8000
  port: await freePort(),
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    elementsInDevServer(),
    wordsInDevServer(),
    litInDevServer(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  browsers: wanted().map((name) => launchers[name]()),
  // tests wait more than they compute: two pages at a time keep a core busy
  concurrency: 2,
  // V8 counts the lines, so in Chromium alone
  coverage: !!process.env.COVERAGE,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts'],
    reporters: ['lcovonly'],
    reportDir: 'coverage',
  },
  // Both end what hangs, and prove nothing about speed: a word of 100 kB takes WebKit two minutes on a busy machine.
  testsFinishTimeout: 900_000,
  testFramework: { config: process.env.STOP_EARLY ? { timeout: '15000', bail: true } : { timeout: '120000' } },
  reporters: [defaultReporter({ reportTestProgress: false }), webReporter()],
};
