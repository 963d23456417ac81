// Opens a page in a browser of its own, as the phone that the limits are for: what one run has warmed up does not serve
// the next.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, need } from '../browsers.mjs';

export const VIEWPORT = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const CPU_SLOWDOWN = 4;
/**
 * Time without an answer that is an error: Leaflet takes 11 s for 100,000 pairs, and a list of 12,129 initiatives 40 s.
 */
const TIMEOUT_MS = 300_000;

/**
 * Loads a page, and returns what `use` returns for it. `use` gets the page, its protocol session, and a function that
 * slows the CPU.
 */
export async function onPhone(url, use) {
  const browser = await puppeteer.launch({
    executablePath: need('chromium'),
    args: chromiumArgs,
    protocolTimeout: TIMEOUT_MS,
  });
  try {
    const [page] = await browser.pages();
    page.on('pageerror', (error) => console.error(`${url}: ${error.message ?? error}`));
    await page.setViewport(VIEWPORT);
    await page.goto(url);
    const cdp = await page.createCDPSession();
    const slowDown = () => cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    return await use({ page, cdp, slowDown });
  } finally {
    // Kills the process, because a page in a frame of a minute does not close when asked to.
    browser.process()?.kill('SIGKILL');
    await browser.close().catch(() => {});
  }
}

export async function browserVersion() {
  const browser = await puppeteer.launch({ executablePath: need('chromium'), args: chromiumArgs });
  const version = await browser.version();
  await browser.close();
  return version;
}
