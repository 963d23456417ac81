// Where the three browsers are, how the missing ones are installed on Debian as root, and the flags they need.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { installPackages } from './apt.mjs';

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (...names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(':').map((dir) => `${dir}/${name}`)).find(runnable);

// MiniBrowser ships inside Debian's libwebkit2gtk, off the PATH.
const miniBrowser = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64', '/usr/lib']
    .filter(existsSync)
    .flatMap((lib) =>
      readdirSync(lib)
        .filter((dir) => /^webkit2?gtk-\d/.test(dir))
        .sort()
        .reverse()
        .map((dir) => `${lib}/${dir}/MiniBrowser`),
    )
    .find(runnable);

const BROWSERS = {
  chromium: {
    env: 'CHROME_PATH',
    packages: ['chromium', 'fonts-dejavu-core'],
    find: () =>
      onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ].find(runnable),
  },
  firefox: {
    env: 'FIREFOX_PATH',
    packages: ['firefox-esr', 'fonts-dejavu-core'],
    find: () => onPath('firefox-esr', 'firefox') ?? ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(runnable),
  },
  webkit: {
    env: 'WEBKIT_BROWSER',
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'],
    find: () => (onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')) ? miniBrowser() : undefined),
  },
};

/** The three names, or those of the environment variable BROWSERS. */
export function wanted() {
  const names = (process.env.BROWSERS || Object.keys(BROWSERS).join()).split(',');
  const unknown = names.find((name) => !(name in BROWSERS));
  if (unknown !== undefined)
    throw new Error(`BROWSERS="${process.env.BROWSERS}": "${unknown}" is none of ${Object.keys(BROWSERS).join(', ')}.`);
  return names;
}

/** The path of a browser's program, or undefined. */
export function find(name) {
  const { env, find } = BROWSERS[name];
  const given = process.env[env];
  if (given && !runnable(given)) throw new Error(`${env}="${given}" is not a program that can be run.`);
  return given || find();
}

/** The path of a browser's program; an error that says how to get it when there is none. */
export function need(name) {
  const path = find(name);
  if (path) return path;
  const { env, packages } = BROWSERS[name];
  throw new Error(`No ${name} was found to run the tests in.
  - On Debian or Ubuntu:  sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}
  - Elsewhere, say where it is:  ${env}=/path/to/the/browser npm test
  - Or choose among those you have:  BROWSERS=chromium npm test`);
}

/** Installs the browsers that are missing, where that can be done without asking. */
export const installBrowsers = (names) =>
  installPackages(names.filter((name) => !find(name)).flatMap((name) => BROWSERS[name].packages));

// No sandbox only for root, who cannot have one; no calls to Google's hosts.
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

export const firefoxPrefs = {
  // each of several windows behaves as the one in front: focus events come in all of them
  'focusmanager.testmode': true,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'data:,',
  'extensions.systemAddon.update.enabled': false,
};
