// After one visit the whole book is there without a connection, and a new version comes through.
import assert from "node:assert/strict";
import { test } from "node:test";
import { proxy } from "./site.mjs";
import { visit, world } from "./setup.mjs";

/** Until a worker answers for this page that has kept everything. */
const ready = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
  });

const PAGES = [
  ["/404", "Not Found"],
  ["/heroku/H12", "H12"],
  ["/4xx", "client error"],
  ["/cheatsheet", "on one page"],
  ["/constants/go-net-http", "StatusTeapot"],
  ["/", "HTTP status codes"],
];

const first = (page) => page.locator("#hits [role=option]").first();

test("after one visit every page is there without a connection", async (t) => {
  const train = await proxy(world.base);
  t.after(train.stop);
  await visit({ baseURL: train.base, mayFail: true }, async (page) => {
    await page.goto("/");
    await ready(page);
    train.state.isDown = true;
    for (const [path, words] of PAGES) {
      await page.goto(path);
      assert.match(await page.locator("main").innerText(), new RegExp(words), path);
    }
    await page.locator("#q").fill("too many requests");
    await first(page).waitFor();
    assert.match(await first(page).getAttribute("href"), /\/429$/);
    await page.goto("/?q=bad+gateway");
    await first(page).waitFor();
    assert.match(await first(page).getAttribute("href"), /\/502$/);
    await page.goto("/nothing-like-it");
    assert.match(await page.locator("h1").innerText(), /Not in the offline copy/);
  });
});

test("a new version of the book replaces the kept one at the visit after next, and nothing of the old stays", async (t) => {
  const train = await proxy(world.base);
  t.after(train.stop);
  await visit({ baseURL: train.base, mayFail: true }, async (page) => {
    const version = /const version = "(\w+)"/.exec(await (await fetch(`${world.base}/sw.js`)).text())[1];
    await page.goto("/404");
    await ready(page);
    train.state.path = (path) => path.replace("later", version);
    train.state.change = (text, path) => (path === "/sw.js" ? text.replace(version, "later") : text.replaceAll("Not Found", "Not Found Later"));
    await page.goto("/404");
    const keys = () => page.evaluate(async () => (await caches.keys()).join());
    while ((await keys()) !== "book-later") await page.waitForTimeout(100);
    await page.goto("/404");
    assert.match(await page.locator("h1").innerText(), /Later/);
    train.state.isDown = true;
    await page.goto("/404");
    assert.match(await page.locator("h1").innerText(), /Later/);
  });
});
