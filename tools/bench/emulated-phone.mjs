// A page of the phone that the limits speak of, in a browser of its own: nothing that one run has warmed up serves the next.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, need } from '../browsers.mjs';

const PHONE = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOWED = 4;
/** Five minutes without an answer are an error: Leaflet takes 11 s for 100,000 pairs, a list of 12,129 initiatives 40 s. */
const STUCK = 300_000;

/** Gives a loaded page to `use`, with its protocol session; resolves to what `use` resolves to. The CPU is slowed once `slow()` is called. */
export async function onPhone(url, use) {
  const browser = await puppeteer.launch({
    executablePath: need('chromium'),
    args: chromiumArgs,
    protocolTimeout: STUCK,
  });
  try {
    const [page] = await browser.pages();
    page.on('pageerror', (error) => console.error(`${url}: ${error.message ?? error}`));
    await page.setViewport(PHONE);
    await page.goto(url);
    const cdp = await page.createCDPSession();
    return await use({ page, cdp, slow: () => cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED }) });
  } finally {
    // A page that is stuck in a frame of a minute does not close when asked to.
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
