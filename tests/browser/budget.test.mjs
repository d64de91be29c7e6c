// What a visit weighs, in bytes as they are sent.
import assert from "node:assert/strict";
import { get } from "node:http";
import { test } from "node:test";
import { visit, world } from "./setup.mjs";

const KB = 1000;

/** Bytes of an answer's content, compressed with Brotli where that helps. */
const weigh = (path) =>
  new Promise((done, fail) => {
    get(new URL(path, world.base), { headers: { "accept-encoding": "br", accept: "text/html" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => (bytes += part.length));
      answer.on("end", () => done(bytes));
    }).on("error", fail);
  });

/** What a page loads before it is done, without what comes when nothing else is to be done. */
async function parts(page, path) {
  await page.goto(path);
  const urls = await page.evaluate(() => [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=modulepreload]")].map((it) => it.src || it.href));
  const own = [...new Set(urls.map((url) => new URL(url).pathname))];
  const scripts = own.filter((name) => name.endsWith(".js"));
  const styles = own.filter((name) => name.endsWith(".css"));
  const sum = async (paths) => (await Promise.all(paths.map(weigh))).reduce((a, b) => a + b, 0);
  return { html: await weigh(path), css: await sum(styles), scripts: await sum(scripts) };
}

test("home, scripts and a page of a number keep their budgets", (t) =>
  visit({}, async (page) => {
    const home = await parts(page, "/");
    t.diagnostic(`/ ${JSON.stringify(home)}`);
    assert.ok(home.html + home.css <= 14 * KB, `home ${home.html + home.css}`);
    assert.ok(home.scripts <= 15 * KB, `scripts ${home.scripts}`);
    for (const path of ["/404", "/499", "/200", "/400", "/500", "/502", "/503"]) {
      const of = await parts(page, path);
      t.diagnostic(`${path} ${JSON.stringify(of)}`);
      assert.ok(of.html + of.css + of.scripts <= 20 * KB, `${path} ${of.html + of.css + of.scripts}`);
    }
  }));

test("nothing moves while a page loads", () =>
  visit({}, async (page) => {
    await page.addInitScript(() => {
      globalThis.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.moved += entry.value))).observe({ type: "layout-shift", buffered: true });
    });
    for (const size of [{ width: 360, height: 740 }, { width: 1440, height: 900 }]) {
      await page.setViewportSize(size);
      for (const path of ["/", "/404", "/499", "/?q=rate+limit", "/facts"]) {
        await page.goto(path);
        await page.waitForTimeout(400);
        assert.equal(await page.evaluate(() => globalThis.moved), 0, `${path} at ${size.width}`);
      }
    }
  }));
