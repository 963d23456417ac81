import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { webReporter } from './test/helpers/node/count-reporters.mjs';
import { webkitLauncher } from './test/helpers/node/webkit.mjs';
import { chromiumArgs, firefoxPrefs, need, wanted } from './tools/browsers.mjs';
import { elementsInDevServer } from './tools/rollup/elements.mjs';
import { litInDevServer } from './tools/rollup/lit.mjs';
import { wordsInDevServer } from './tools/rollup/words.mjs';

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: need('chromium'), args: chromiumArgs } }),
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath: need('firefox'), extraPrefsFirefox: firefoxPrefs },
    }),
  webkit: () => webkitLauncher(),
};

// A visitor is seldom in Greenwich: dates are told by the feed, not by the clock of the machine.
process.env.TZ ??= 'America/Los_Angeles';

export default {
  files: ['src/**/*.browser.test.ts', 'test/components/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    elementsInDevServer(),
    wordsInDevServer(),
    litInDevServer(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  browsers: wanted().map((name) => launchers[name]()),
  // V8's own, which is in Chromium alone
  coverage: !!process.env.COVERAGE,
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts'],
    reporters: ['lcovonly'],
    reportDir: 'coverage',
  },
  // of a file: words of 100 kB take WebKit long
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: '10000' } },
  reporters: [defaultReporter(), webReporter()],
};
