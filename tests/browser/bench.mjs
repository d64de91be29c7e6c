// How long a letter takes until its answer is laid out, and a first visit until it is seen; with the
// processor as it is and four times slower. `cargo xtask bench site` calls it with judged queries.
import { readFileSync } from "node:fs";
import { launch } from "./browser.mjs";
import { serve } from "./site.mjs";

/** Letters that are timed; more tell nothing new. */
const LETTERS = 1500;
const BARS = { 1: 8, 4: 16 };

/** 4G as telephones meet it: 1.6 Mbit/s down, 150 ms there and back. */
const LINK = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ms = (value) => `${value.toFixed(1)} ms`;

/** Types queries into the box, a letter at a time; gives the time each took until its answer was laid out. */
async function typing(page, queries) {
  return page.evaluate(
    async ({ queries, most }) => {
      const box = document.getElementById("q");
      const times = [];
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      // A task posted from within a frame runs after that frame was painted.
      const painted = () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          requestAnimationFrame(() => port2.postMessage(0));
        });
      for (const query of queries) {
        for (let end = 1; end <= query.length && times.length < most; end += 1) {
          // Within a frame, right before it is painted.
          await frame();
          const start = performance.now();
          box.value = query.slice(0, end);
          box.dispatchEvent(new Event("input", { bubbles: true }));
          document.body.getBoundingClientRect();
          times.push(performance.now() - start);
          await painted();
        }
      }
      return times.sort((a, b) => a - b);
    },
    { queries, most: LETTERS },
  );
}

/** A first visit over a slow link: first contentful paint and largest contentful paint. */
async function firstVisit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", LINK);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => (globalThis.largest = list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(url);
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => ({ first: performance.getEntriesByName("first-contentful-paint")[0].startTime, largest: globalThis.largest }));
  await context.close();
  return times;
}

const queries = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line).query);
const site = await serve();
const browser = await launch();
let isSound = true;
try {
  const page = await browser.newPage();
  await page.goto(site.base);
  await page.locator("#q").focus();
  await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => entry.name.endsWith(".wasm") && entry.responseEnd > 0));
  await page.waitForTimeout(500);
  const tools = await page.context().newCDPSession(page);
  await typing(page, queries.slice(0, 20));
  for (const [rate, bar] of Object.entries(BARS)) {
    await tools.send("Emulation.setCPUThrottlingRate", { rate: Number(rate) });
    const times = await typing(page, queries);
    const p99 = at(times, 0.99);
    isSound &&= p99 <= bar;
    console.log(`letter to laid-out answer, processor 1/${rate}: median ${ms(at(times, 0.5))}, p99 ${ms(p99)} (bar ${bar} ms), ${times.length} letters`);
  }
  for (const path of ["/", "/404"]) {
    const { first, largest } = await firstVisit(browser, site.base + path);
    console.log(`${path} first visit at 1.6 Mbit/s, 150 ms: first contentful paint ${ms(first)}, largest ${ms(largest)}`);
  }
} finally {
  await browser.close();
  site.stop();
}
process.exitCode = isSound ? 0 : 1;
