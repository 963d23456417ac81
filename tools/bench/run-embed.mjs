// When a visitor of a member's page reads the first content, on a slow line and a slow phone: ours beside static HTML,
// naive Lit cards and plain Leaflet, in turn, each in a new browser without a cache.
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, need } from '../browsers.mjs';
import { memberFiles, networkFiles } from './embed-pages.mjs';
import { VIEWPORT } from './emulated-phone.mjs';
import { serveHttp2 } from './http2-server.mjs';
import { median } from './statistics.mjs';

const CPU_SLOWDOWN = 4;
const LINES = [
  { name: '1.6 Mbit/s, 150 ms', kbits: 1600, latencyMs: 150 },
  { name: '400 kbit/s, 400 ms', kbits: 400, latencyMs: 400 },
];
/** What comes after the first content may move the page still. */
const SETTLE_MS = 1500;
const TIMEOUT_MS = 60_000;

/** Returns what one visit shows, as tools/bench/embed-observe.ts describes it, with the weight of the page itself. */
async function visit(url, { kbits, latencyMs }, observer) {
  const browser = await puppeteer.launch({
    executablePath: need('chromium'),
    args: [...chromiumArgs, '--ignore-certificate-errors'],
  });
  try {
    const [page] = await browser.pages();
    page.on('pageerror', (error) => console.error(`${url}: ${error.message ?? error}`));
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument(observer);
    const cdp = await page.createCDPSession();
    await cdp.send('Network.enable');
    const bytesPerSecond = (kbits * 1000) / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const handle = await page.waitForFunction(() => embedBench.observed(), { timeout: TIMEOUT_MS, polling: 500 });
    await handle.dispose();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return await page.evaluate(() => embedBench.observed());
  } finally {
    browser.process()?.kill('SIGKILL');
    await browser.close().catch(() => {});
  }
}

/** Prints a table for each line, and the waterfalls of our subjects. `only` is a part of a subject's name. */
export async function runEmbed({ runs, only = '' }) {
  const { outputFiles } = await build({ entryPoints: ['tools/bench/embed-observe.ts'], write: false, format: 'iife' });
  const observer = outputFiles[0].text;
  const network = await serveHttp2(await networkFiles());
  const member = await serveHttp2(memberFiles(network.origin));
  const subjects = Object.keys(memberFiles(network.origin))
    .map((path) => path.slice(1))
    .filter((name) => name.includes(only) || name === 'static' || name === 'leaflet');
  const raw = {};
  try {
    for (const line of LINES) {
      const results = Object.fromEntries(subjects.map((subject) => [subject, []]));
      for (let run = 0; run < runs; run++)
        for (const subject of subjects)
          results[subject].push(await visit(`${member.origin}/${subject}`, line, observer));
      raw[line.name] = results;
      console.log(`\n${embedTable(line.name, results)}`);
      for (const subject of subjects.filter((name) => name.includes('-')))
        console.log(`\n${waterfall(subject, middleRun(results[subject]))}`);
    }
  } finally {
    await Promise.all([network.close(), member.close()]);
  }
  return raw;
}

/** The run whose first content is the median. */
const middleRun = (runs) => runs.toSorted((a, b) => a.firstContent - b.firstContent)[Math.floor(runs.length / 2)];

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function embedTable(line, results) {
  const medianOf = (subject, read) => median(results[subject].map(read));
  const first = (subject) => medianOf(subject, ({ firstContent }) => firstContent);
  const blocking = (subject) => medianOf(subject, (run) => run.blocking);
  const ratio = (value, other) => (other ? (value / other).toFixed(2) : '–');
  const rows = Object.keys(results).map((subject) => [
    subject,
    first(subject).toFixed(0),
    ratio(first(subject), first('static')),
    ratio(first(subject), first('leaflet')),
    ...('naive' in results ? [ratio(first(subject), first('naive'))] : ['–']),
    blocking(subject).toFixed(0),
    ratio(blocking(subject), blocking('leaflet')),
    medianOf(subject, ({ shift }) => shift).toFixed(3),
    // the page itself is a request too
    (medianOf(subject, ({ requests }) => requests.length) + 1).toFixed(0),
    (medianOf(subject, ({ requests }) => sum(requests.map(({ bytes }) => bytes))) / 1000).toFixed(1),
  ]);
  const head = [line, 'ms', '× static', '× Leaflet', '× naive', 'blocking', '× Leaflet', 'shift', 'requests', 'kB'];
  return [head, ...rows]
    .map(([name, ...cells]) => name.padEnd(22) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

function waterfall(subject, { firstContent, requests, scripts }) {
  const at = (ms) => `${ms.toFixed(0)}`.padStart(6);
  const rows = [
    ...requests.map(({ url, start, end, bytes }) => [
      start,
      end,
      `${url.replace(/^.*?\/\/[^/]+/, '')} ${(bytes / 1000).toFixed(1)} kB`,
    ]),
    ...scripts.map(({ name, start, duration }) => [start, start + duration, `  runs ${name}`]),
    [firstContent, firstContent, 'first content'],
  ].sort((a, b) => a[0] - b[0]);
  return [
    `${subject}, ms from the navigation`,
    ...rows.map(([from, to, what]) => `${at(from)} –${at(to)}  ${what}`),
  ].join('\n');
}
