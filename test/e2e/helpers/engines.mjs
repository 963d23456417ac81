// One page object over three engines: puppeteer for Chromium and Firefox (WebDriver BiDi), our own launcher for WebKit.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, firefoxPrefs, need } from '../../../tools/browsers.mjs';
import { WebKit } from '../../helpers/node/webkit.mjs';

/** Ends a wait that hangs; no condition may come near it, however slow the machine is. */
const WAIT_TIMEOUT_MS = 100_000;

/** What a test may do with a page, whatever the engine. */
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

  /** Runs a self-contained function in the page with JSON arguments; gives its (awaited) JSON result. */
  evaluate(fn, ...args) {
    return this.page.evaluate(fn, ...args);
  }

  /** Waits until a function of the page gives something truthy (JSON, not an element), and returns it. */
  async waitFor(fn, ...args) {
    const end = Date.now() + WAIT_TIMEOUT_MS;
    for (;;) {
      const found = await this.evaluate(fn, ...args).catch((error) => {
        // the page is being left
        if (!/context was destroyed/.test(error.message)) throw error;
      });
      if (found) return found;
      if (Date.now() > end) throw new Error(`Still false after ${WAIT_TIMEOUT_MS / 1000} s: ${fn}`);
      await new Promise((ok) => setTimeout(ok, 50));
    }
  }

  /** Lets `ms` of the page's own clock pass, for what must not happen: a page that is busy is late by as much. */
  pause(ms) {
    return this.evaluate((ms) => new Promise((resolve) => setTimeout(() => resolve(true), ms)), ms);
  }

  /** A PNG of the viewport; `fullPage` of the whole page where the engine can. */
  screenshot(options = {}) {
    return this.page.screenshot(options);
  }

  /** A4 as the browser prints it; Chromium only. */
  pdf(options = {}) {
    return this.page.pdf({ format: 'A4', ...options });
  }

  setViewport(size) {
    return this.page.setViewport(size);
  }

  /** The middle of the first element that matches, inside the shadow root of `host` when one is named. */
  middle(selector, host) {
    return this.evaluate(
      (selector, host) => {
        const found = (host ? document.querySelector(host).shadowRoot : document).querySelector(selector);
        found.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = found.getBoundingClientRect();
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

/** WebKit counts at most 100 steps of history, and a session has one history: each serves this many tests. */
const TESTS_PER_SESSION = 8;

/**
 * To start a session costs WebKit 1.5 s of a core, so a few tests share one. Each has servers of its own, hence
 * origins of its own: nothing that a site keeps is there for the next, but cookies, which know no port.
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
 * Opens an engine: 'chromium', 'firefox' or 'webkit'. Certificates are not looked at (certificate.mjs). `dark` and `reducedMotion` hold for all its pages.
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
