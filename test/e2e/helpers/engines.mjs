// One page object over three engines: puppeteer for Chromium and Firefox (WebDriver BiDi), our own launcher for WebKit.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, firefoxPrefs, need } from '../../../tools/browsers.mjs';
import { WebKit } from '../../helpers/node/webkit.mjs';

/** Ends a wait that hangs. No condition may come close to it, even on a slow machine. */
const WAIT_TIMEOUT_MS = 100_000;

/** The page of a test, with the same methods in every engine. */
class Page {
  constructor(page, engine) {
    this.page = page;
    this.engine = engine;
    this.mouse = page.mouse; // move(x, y), click(x, y), down(), up(), wheel({ deltaY })
    this.keyboard = page.keyboard; // press(key), type(text), down(key), up(key)
  }

  /** Resolves when the page's own load event has fired. */
  goto(url) {
    return this.page.goto(url);
  }

  /** Runs a self-contained function in the page with JSON arguments; returns its awaited JSON result. */
  evaluate(fn, ...args) {
    return this.page.evaluate(fn, ...args);
  }

  /** Waits until a function of the page returns something truthy (JSON, not an element), and returns it. */
  async waitFor(fn, ...args) {
    const end = Date.now() + WAIT_TIMEOUT_MS;
    for (;;) {
      const result = await this.evaluate(fn, ...args).catch((error) => {
        // the page navigates away
        if (!/context was destroyed/.test(error.message)) throw error;
      });
      if (result) return result;
      if (Date.now() > end) throw new Error(`Still false after ${WAIT_TIMEOUT_MS / 1000} s: ${fn}`);
      await new Promise((ok) => setTimeout(ok, 50));
    }
  }

  /** Waits `ms` by the page's own clock, to see that something does not happen: a busy page waits longer. */
  pause(ms) {
    return this.evaluate((ms) => new Promise((resolve) => setTimeout(() => resolve(true), ms)), ms);
  }

  /** Returns a PNG of the viewport, or with `fullPage` of the entire page where the engine can. */
  screenshot(options = {}) {
    return this.page.screenshot(options);
  }

  /** Returns the page as an A4 PDF; Chromium only. */
  pdf(options = {}) {
    return this.page.pdf({ format: 'A4', ...options });
  }

  setViewport(size) {
    return this.page.setViewport(size);
  }

  /** Scrolls to the first match, in the shadow root of `host` if given, and returns its middle. */
  middle(selector, host) {
    return this.evaluate(
      (selector, host) => {
        const element = (host ? document.querySelector(host).shadowRoot : document).querySelector(selector);
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      host,
    );
  }
}

async function withPuppeteer(engine, options, features = []) {
  const browser = await puppeteer.launch(options);
  return {
    async newPage() {
      const context = await browser.createBrowserContext();
      const page = new Page(await context.newPage(), engine);
      page.close = () => context.close();
      if (features.length) await page.page.emulateMediaFeatures(features);
      await page.setViewport({ width: 1280, height: 800 });
      return page;
    },
    close: () => browser.close(),
  };
}

/** WebKit keeps at most 100 history entries, and a session has one history: each session runs this many tests. */
const TESTS_PER_SESSION = 8;

/**
 * Starting a session takes WebKit 1.5 s of a core, so a few tests share one. Each test has its own servers and so its
 * own origins: no storage of one reaches the next, except cookies, which ignore the port.
 */
async function withWebKit(settings) {
  const webkit = await new WebKit(settings).start();
  let session;
  let testsLeft = 0;
  return {
    async newPage() {
      if (!testsLeft) {
        session = await webkit.newPage();
        testsLeft = TESTS_PER_SESSION;
      }
      testsLeft--;
      const page = new Page(session, 'webkit');
      page.evaluate = (fn, ...args) => session.evaluate(`return (${fn})(...arguments)`, ...args);
      page.close = async ({ spoilt = false } = {}) => {
        if (spoilt) testsLeft = 0;
        if (!testsLeft) return session.close();
        await session.mouse.reset();
        await session.cmd('DELETE', '/cookie');
        await session.goto('about:blank');
      };
      await page.setViewport({ width: 1280, height: 800 });
      return page;
    },
    close: () => webkit.stop(),
  };
}

/**
 * Opens an engine: 'chromium', 'firefox' or 'webkit'. It accepts any certificate (certificate.mjs). `dark` and
 * `reducedMotion` apply to all its pages.
 * @returns {Promise<{newPage(): Promise<Page>, close(): Promise<void>}>}
 */
export function open(engine, { dark = false, reducedMotion = false } = {}) {
  if (engine === 'webkit') return withWebKit({ dark, reducedMotion });
  if (engine === 'firefox') {
    const extraPrefsFirefox = {
      ...firefoxPrefs,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.prefersReducedMotion': Number(reducedMotion),
    };
    return withPuppeteer(engine, {
      browser: 'firefox',
      executablePath: need(engine),
      extraPrefsFirefox,
      acceptInsecureCerts: true,
    });
  }
  return withPuppeteer(engine, { executablePath: need(engine), args: chromiumArgs, acceptInsecureCerts: true }, [
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
}
