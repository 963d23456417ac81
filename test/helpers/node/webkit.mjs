// Drives WebKitGTK on Debian without an npm package: WebKitWebDriver (apt webkit2gtk-driver), MiniBrowser (ships in
// libwebkit2gtk-4.1-0) and Xvfb. The launcher calls itself 'puppeteer' and its page object has the same methods, so that
// setViewport, sendKeys and sendMouse of @web/test-runner-commands work as they do in Chromium and Firefox.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { need } from '../../../tools/browsers.mjs';
import { freePort } from './free-port.mjs';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
const key = (k) => KEYS[k] ?? k;

// MiniBrowser's toolbar keeps its window at least 447 px wide; squeezed by this sheet the page can be as
// narrow as 290 px, so the 320 px of WCAG 1.4.10 (reflow) can be tested.
const GTK_CSS =
  'toolbar, toolbar *, entry, entry *, button, button * { font-size: 1px; padding: 0; margin: 0; min-width: 0; min-height: 0; border: 0; }';

// There is no window manager in Xvfb: the window under the pointer, which stays at the screen's centre, has the
// focus. So the window's top left corner (its toolbar) is put there; without it :focus never matches in the page.
const SCREEN = { w: 4000, h: 3000 };

/** Ends a command that hangs. */
const HANG_TIMEOUT_MS = 200_000;
/** Ends a driver that does not start a session; on a busy machine it takes 5 s. */
const START_TIMEOUT_MS = 60_000;

/** WebKitWebDriver lets go of idle connections, now and then while the next command is on its way: each has one of its own. */
const HEADERS = { 'content-type': 'application/json', connection: 'close' };

// The child ends when this process does, however it ends, and all that it started with it: its guard reads a pipe that
// closes then, and ends the group.
const guarded = (command, stdio, env) =>
  spawn('sh', ['-c', 'exec 4<&0; "$@" 4<&- & p=$!; { read _; kill 0; } <&4 3>&- & wait $p', 'sh', ...command], {
    stdio,
    env,
    detached: true,
  });

class Page {
  constructor(base, session) {
    this.base = base;
    this.session = session;
  }
  async cmd(method, path, body) {
    const r = await fetch(`${this.base}/session/${this.session}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      headers: HEADERS,
      signal: AbortSignal.timeout(HANG_TIMEOUT_MS),
    }).catch((error) => {
      throw new Error(
        `WebKitWebDriver ${method} ${path} ${JSON.stringify(body ?? '').slice(0, 300)}: ${error.message}`,
      );
    });
    const { value } = await r.json();
    if (!r.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
  goto(url) {
    return this.cmd('POST', '/url', { url });
  }
  url() {
    return this.cmd('GET', '/url');
  }
  evaluate(script, ...args) {
    return this.cmd('POST', '/execute/sync', { script, args });
  }
  async setViewport({ width, height }) {
    // the window is larger than the page in it: measure the difference, then ask for the sum
    for (let i = 0; i < 5; i++) {
      const [w, h] = await this.evaluate('return [innerWidth, innerHeight]');
      if (w === width && h === height && this.placed) return;
      const rect = await this.cmd('GET', '/window/rect');
      await this.cmd('POST', '/window/rect', {
        x: SCREEN.w / 2 - 2,
        y: SCREEN.h / 2 - 2,
        width: rect.width + width - w,
        height: rect.height + height - h,
      });
      this.placed = true;
      await new Promise((r) => setTimeout(r, 50));
    }
    const [w, h] = await this.evaluate('return [innerWidth, innerHeight]');
    throw new Error(`WebKit: asked for a ${width}x${height} viewport, got ${w}x${h}`);
  }
  async screenshot() {
    return Buffer.from(await this.cmd('GET', '/screenshot'), 'base64');
  }
  actions(actions) {
    return this.cmd('POST', '/actions', { actions });
  }
  key(...steps) {
    return this.actions([{ type: 'key', id: 'keyboard', actions: steps }]);
  }
  pointer(...steps) {
    return this.actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }]);
  }
  keyboard = {
    type: (text) =>
      this.key(
        ...[...text].flatMap((c) => [
          { type: 'keyDown', value: c },
          { type: 'keyUp', value: c },
        ]),
      ),
    press: (k) => this.key({ type: 'keyDown', value: key(k) }, { type: 'keyUp', value: key(k) }),
    down: (k) => this.key({ type: 'keyDown', value: key(k) }),
    up: (k) => this.key({ type: 'keyUp', value: key(k) }),
    sendCharacter: (text) => this.keyboard.type(text),
  };
  mouse = {
    move: (x, y) => {
      this.at = { x: Math.round(x), y: Math.round(y) };
      return this.pointer({ type: 'pointerMove', duration: 0, x, y });
    },
    click: (x, y, { button = 'left' } = {}) =>
      this.pointer(
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ),
    down: ({ button = 'left' } = {}) => this.pointer({ type: 'pointerDown', button: BUTTONS[button] }),
    up: ({ button = 'left' } = {}) => this.pointer({ type: 'pointerUp', button: BUTTONS[button] }),
    wheel: ({ deltaX = 0, deltaY = 0 }) =>
      this.actions([
        { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', duration: 0, ...this.at, deltaX, deltaY }] },
      ]),
    reset: () => this.cmd('DELETE', '/actions'),
  };
  isClosed() {
    return !this.session;
  }
  close() {
    const s = this.cmd('DELETE', '');
    this.session = undefined;
    return s;
  }
}

/** Starts Xvfb (unless a display is there), WebKitWebDriver, and gives pages. Usable outside WTR too (e2e, screenshots). */
export class WebKit {
  children = [];
  pages = new Set();
  constructor({ reducedMotion = false, dark = false } = {}) {
    this.settings = `[Settings]\ngtk-enable-animations=${+!reducedMotion}\ngtk-theme-name=Adwaita${dark ? '-dark' : ''}\n`;
  }
  async start() {
    this.binary = need('webkit');
    this.home = mkdtempSync(join(tmpdir(), 'webkit-'));
    mkdirSync(join(this.home, 'gtk-3.0'));
    writeFileSync(join(this.home, 'gtk-3.0/gtk.css'), GTK_CSS);
    writeFileSync(join(this.home, 'gtk-3.0/settings.ini'), this.settings);
    const env = {
      ...process.env,
      // a cache of shaders would still be written while this home is taken away
      MESA_SHADER_CACHE_DISABLE: 'true',
      XDG_CONFIG_HOME: this.home,
      XDG_CACHE_HOME: this.home,
      XDG_DATA_HOME: this.home,
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    // (WEBKIT_DISABLE_COMPOSITING_MODE and WEBKIT_DISABLE_DMABUF_RENDERER make screenshots hang: leave them unset)
    delete env.WEBKIT_DISABLE_COMPOSITING_MODE;
    delete env.WEBKIT_DISABLE_DMABUF_RENDERER;
    if (!process.env.DISPLAY || process.env.CI) {
      const x = guarded(
        ['Xvfb', '-displayfd', '3', '-screen', '0', `${SCREEN.w}x${SCREEN.h}x24`, '-nolisten', 'tcp'],
        ['pipe', 'ignore', 'ignore', 'pipe'],
        env,
      );
      this.children.push(x);
      this.display = env.DISPLAY =
        ':' +
        (await new Promise((ok, no) => {
          x.once('error', no);
          x.once('exit', (c) => no(new Error(`Xvfb stopped with ${c}`)));
          x.stdio[3].once('data', (d) => ok(String(d).trim()));
        }));
    }
    this.env = env;
    return this;
  }
  /**
   * Starts a session. A driver that never answers is ended, with its browser, and another one started: drivers choose
   * the port on which they talk to their browser, and several at a time now and then choose the same.
   */
  async newPage() {
    for (let attempt = 1; ; attempt++) {
      try {
        const page = await this.startSession();
        this.pages.add(page);
        return page;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }
  /** In a driver of its own: one that has ended a session may hang up on the next, while the browser before still ends. */
  async startSession() {
    this.driver?.stdin.end();
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const command = ['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`];
    this.driver = guarded(command, ['pipe', 'ignore', 'ignore'], this.env);
    this.children.push(this.driver);
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    while (!(await fetch(`${base}/status`, { signal }).catch(() => undefined))) {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const response = await fetch(`${base}/session`, {
      method: 'POST',
      headers: HEADERS,
      signal,
      body: JSON.stringify({
        capabilities: {
          alwaysMatch: {
            acceptInsecureCerts: true,
            'webkitgtk:browserOptions': { binary: this.binary, args: ['--automation'] },
          },
        },
      }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.message}`);
    this.version = value.capabilities.browserVersion;
    return new Page(base, value.sessionId);
  }
  kill() {
    for (const c of this.children.splice(0).reverse()) c.stdin.end();
    if (this.home) rmSync(this.home, { recursive: true, force: true, maxRetries: 20 });
  }
  async stop() {
    await Promise.allSettled([...this.pages].filter((p) => !p.isClosed()).map((p) => p.close()));
    this.kill();
  }
}

/**
 * A launcher for @web/test-runner. WebKitWebDriver takes one session at a time, so each page tested beside another one
 * has a driver and a display of its own; both are used again for the next file.
 */
export function webkitLauncher({ concurrency = 2 } = {}) {
  const drivers = [];
  const idlePages = [];
  const activePages = new Map();

  async function newPage() {
    const driver = new WebKit();
    drivers.push(driver);
    await driver.start();
    return driver.newPage();
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency,
    async startSession(id, url) {
      const page = idlePages.pop() ?? (await newPage());
      activePages.set(id, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    isActive: (id) => activePages.has(id),
    getBrowserUrl: (id) => activePages.get(id).url(),
    getPage: (id) => activePages.get(id),
    async stopSession(id) {
      const page = activePages.get(id);
      activePages.delete(id);
      await page.goto('about:blank');
      idlePages.push(page);
      return {};
    },
    async startDebugSession() {
      throw new Error('No debug session in WebKit: use --manual and open the URL in your browser.');
    },
    async stop() {
      await Promise.all(drivers.map((driver) => driver.stop()));
    },
  };
}
