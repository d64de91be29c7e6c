// What the test files share: one site, one browser, and a watch on every page.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { serve } from "./site.mjs";

/** @type {{base: string, browser: import("playwright-core").Browser}} */
export const world = {};

let site;
before(async () => {
  site = await serve();
  world.base = site.base;
  world.browser = await launch();
});
after(async () => {
  await world.browser?.close();
  site?.stop();
});

/**
 * A fresh profile with one page. When `use` is done, nothing may have gone wrong: no error, no
 * report of the policy, no request to anybody else.
 *
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {function(import("playwright-core").Page, import("playwright-core").BrowserContext): Promise<void>} use
 */
export async function visit(options, use) {
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: world.base, ...options });
  const faults = [];
  const origin = options.baseURL ?? world.base;
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to ${request.url()}`);
  });
  context.on("weberror", (error) => faults.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    const isOurs = !options.mayFail && ["error", "warning"].includes(message.type());
    // The browser says so of every page that answers with 404, as some are to.
    if (isOurs && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, []);
}

/** Waits until the engine answers, rather than the server. */
export async function engine(page) {
  await page.locator("#q").focus();
  await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => entry.name.endsWith(".wasm") && entry.responseEnd > 0));
  await page.waitForTimeout(100);
}
